import { createAnalyzer } from '../../analysis/analyze.ts';
import type { Publication } from '../../analysis/publications/types.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';

export const releasePath = '.github/workflows/release.yml';

/** All publications of a repository with the given files. */
export function publicationsOf(files: Readonly<Record<string, string>>): readonly Publication[] {
  return createAnalyzer([]).analyze(repositoryOf(Object.entries(files))).publications;
}

/** A workflow with one job, `publish`, that has the given lines; `on` is the value of that key. */
export function workflow(on: string, ...lines: readonly string[]): string {
  const job = lines.map((line) => (line === '' ? '' : `    ${line}`));
  return [`on: ${on}`, 'jobs:', '  publish:', '    runs-on: ubuntu-latest', ...job, ''].join('\n');
}

/** The same, started by a tag, with the given lines under `steps:`. */
export function steps(...lines: readonly string[]): string {
  return workflow('{push: {tags: ["v*"]}}', 'steps:', ...lines.map((line) => `  ${line}`));
}
