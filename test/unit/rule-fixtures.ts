import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder with a folder of cases for each rule. */
export const fixturesFolder = join(import.meta.dirname, '..', 'rules');

/** One case of a rule: a small repository, what has to be found in it, and what the fixes have to leave. */
export interface RuleCase {
  readonly name: string;
  /** No finding of the rule may be there (`ok-…`). */
  readonly ok: boolean;
  /** Texts by path, marks taken out. */
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
  /** Texts by path of the files that the rule's best fixes change; undefined when the case does not say. */
  readonly expected: ReadonlyMap<string, string> | undefined;
}

/** A range that has to be found: `# ^^^^ rule-id [severity]` on the line under it. */
export interface Mark {
  readonly path: string;
  readonly rule: string;
  readonly severity: string | undefined;
  /** Zero-based, in the text without marks. A range of several lines is marked on its first line. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The cases of a rule: `<case>.yml` is a workflow, `<case>/` a repository; `<case>.expected…` says what the fixes leave. */
export function readCases(rule: string): readonly RuleCase[] {
  const folder = join(fixturesFolder, rule);
  return readdirSync(folder)
    .filter((entry) => !/\.expected(?:\.ya?ml)?$/.test(entry))
    .sort()
    .map((entry) => readCase(folder, entry));
}

function readCase(folder: string, entry: string): RuleCase {
  const name = entry.replace(/\.ya?ml$/, '');
  const read = (from: string): ReadonlyMap<string, string> | undefined => {
    const found = [from, `${from}.yml`, `${from}.yaml`].find((each) => isThere(join(folder, each)));
    return found === undefined ? undefined : readTexts(join(folder, found), `.github/workflows/${entry}`);
  };
  const marked = [...(read(name) ?? [])].map(([path, text]) => ({ path, ...withoutMarks(path, text) }));
  return {
    name,
    ok: name.startsWith('ok-'),
    files: new Map(marked.map(({ path, text }) => [path, text])),
    marks: marked.flatMap(({ marks }) => marks),
    expected: read(`${name}.expected`),
  };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The texts of a folder by their path in it, or of one file by the path given. */
function readTexts(place: string, path: string): ReadonlyMap<string, string> {
  if (!statSync(place).isDirectory()) return new Map([[path, readFileSync(place, 'utf8')]]);
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return new Map(
    files.map((file) => {
      const whole = join(file.parentPath, file.name);
      return [relative(place, whole).split(sep).join('/'), readFileSync(whole, 'utf8')];
    }),
  );
}

/**
 * Takes the marks out of a text. The carets stand under the range; a `#` right before them is the first of them, so that a
 * range at the start of a line can be marked. Several marks may stand under one line.
 */
function withoutMarks(path: string, text: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of text.split('\n')) {
    const match = /^(?<lead>\s*#)(?<gap>\s*)(?<carets>\^+)\s+(?<rule>[\w-]+)(?:\s+(?<severity>\w+))?\s*$/.exec(line);
    if (match?.groups === undefined) {
      kept.push(line);
      continue;
    }
    const { lead = '', gap = '', carets = '', rule = '', severity } = match.groups;
    const end = lead.length + gap.length + carets.length;
    const start = gap === '' ? lead.length - 1 : end - carets.length;
    marks.push({ path, rule, severity, line: kept.length - 1, start, end });
  }
  return { text: kept.join('\n'), marks };
}
