import { applyEdits, type FileEdit, type TextEdit } from '../edits/index.ts';
import { type Repository, withFile } from '../repository/repository.ts';
import type { Finding, Fix } from '../rules/types.ts';
import { readYaml } from '../workflow/yaml/read-yaml.ts';
import { compatibleEdits } from './compatible-edits.ts';

/** A fix with the edits that carry it out on the texts as they are. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly edits: readonly FileEdit[];
}

/** The best fix of a finding that is allowed, when there is one that can be carried out. */
export function chosenFix(finding: Finding, allows: (fix: Fix) => boolean): ChosenFix | undefined {
  for (const fix of finding.fixes) {
    if (!allows(fix)) continue;
    const edits = fix.edits();
    if (edits?.some((each) => each.edits.length > 0)) return { finding, fix, edits };
  }
  return undefined;
}

/** What mending a repository came to. */
export interface Repair {
  readonly repository: Repository;
  /** What was done, in order; the same on the same file once. */
  readonly done: readonly Done[];
  /** Findings whose best fix could not be carried out, or that are still there after the last round. */
  readonly left: number;
  /** Mistakes of the program, each in one line. */
  readonly mistakes: readonly string[];
}

export interface Done {
  /** The file of the finding. */
  readonly path: string;
  readonly rule: string;
  readonly title: string;
}

/** Fixes that go on changing a text after so many rounds are a mistake of the program. */
const mostRounds = 10;

/**
 * Carries out fixes until there are none, or none that changes anything. `fixesFor` finds them in each state of the repository; those
 * whose edits stand in each other's way wait for the next round, when they are worked out anew.
 */
export function repair(repository: Repository, fixesFor: (repository: Repository) => readonly ChosenFix[]): Repair {
  const done = new Map<string, Done>();
  const mistakes = new Set<string>();
  let current = repository;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = fixesFor(current);
    const result = carryOut(current, fixes);
    for (const mistake of result.mistakes) mistakes.add(mistake);
    if (result.repository === current)
      return { repository: current, done: [...done.values()], left: fixes.length, mistakes: [...mistakes] };
    for (const { finding, fix } of result.carriedOut) {
      const each = { path: finding.path, rule: finding.rule, title: fix.title };
      done.set(JSON.stringify(each), each);
    }
    current = result.repository;
  }
  const left = fixesFor(current).length;
  if (left > 0) mistakes.add(`the fixes do not come to an end within ${mostRounds} rounds`);
  return { repository: current, done: [...done.values()], left, mistakes: [...mistakes] };
}

interface Round {
  readonly repository: Repository;
  readonly carriedOut: readonly ChosenFix[];
  readonly mistakes: readonly string[];
}

/** Carries out as many fixes as fit together. One that would break a file's YAML is a mistake of the program, and left out. */
function carryOut(repository: Repository, fixes: readonly ChosenFix[]): Round {
  const taken = new Map<string, readonly TextEdit[]>();
  const carriedOut: ChosenFix[] = [];
  const mistakes: string[] = [];
  for (const each of fixes) {
    const edits = compatibleEdits(taken, each.edits, (path) => repository.files.get(path)?.text ?? '');
    if (edits === undefined) continue;
    const next = new Map(taken);
    for (const { path, edits: ofFile } of edits) next.set(path, [...(next.get(path) ?? []), ...ofFile]);
    const broken = edits.find(({ path }) => breaks(repository, path, next.get(path) ?? []));
    if (broken !== undefined) {
      mistakes.push(
        `the fix "${each.fix.title}" of ${each.finding.rule} would break ${broken.path}, so it was left out`,
      );
      continue;
    }
    for (const [path, ofFile] of next) taken.set(path, ofFile);
    carriedOut.push(each);
  }
  let result = repository;
  for (const [path, edits] of taken) {
    const file = repository.files.get(path);
    if (file !== undefined) result = withFile(result, path, applyEdits(file.text, edits));
  }
  return { repository: result, carriedOut, mistakes };
}

function breaks(repository: Repository, path: string, edits: readonly TextEdit[]): boolean {
  const file = repository.files.get(path);
  if (file === undefined) return true;
  return isSound(path, file.text) && !isSound(path, applyEdits(file.text, edits));
}

function isSound(path: string, text: string): boolean {
  if (!/\.ya?ml$/.test(path)) return true;
  const reading = readYaml(text);
  return reading.kind === 'tree' && reading.sound;
}
