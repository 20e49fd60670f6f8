import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sharedData } from '../shared-data.ts';

/** One file of the corpus, as a repository of its own. */
export interface BenchText {
  /** Where it lies in that repository. */
  readonly path: string;
  readonly text: string;
  readonly publishes: boolean;
}

/** Every file of the corpus; undefined where it is not. Templates lie where GitHub would read them. */
export function benchTexts(): readonly BenchText[] | undefined {
  const folder = sharedData('corpus');
  if (folder === undefined) return undefined;
  const [, ...lines] = readFileSync(join(folder, 'index.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [file = '', , , , kind, , , publishes] = line.split('\t');
    const path = kind === 'workflow' ? `.github/workflows/${basename(file)}` : 'action.yml';
    return { path, text: readFileSync(join(folder, file), 'utf8'), publishes: publishes === 'yes' };
  });
}

/** The workflows among them. */
export function workflowsOf(texts: readonly BenchText[]): readonly BenchText[] {
  return texts.filter(({ path }) => path.startsWith('.github/'));
}
