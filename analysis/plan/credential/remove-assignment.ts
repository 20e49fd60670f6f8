import { overlap, removeOption, type TextEdit } from '../../edits/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Command, Word } from '../../workflow/scripts/index.ts';
import { continuationOf, withIf, withoutParts } from './script-cuts.ts';

/**
 * `export NAME=value`, `NAME=value` or `$env:NAME = value`, as a statement that goes as a whole; where one statement sets more
 * variables, the others stay.
 */
export function withoutAssignment(command: Command, name: string, step: StepRun): readonly TextEdit[] | undefined {
  const run = step.step.run;
  const word = command.environment.find((each) => each.name === name)?.value;
  if (run === undefined || word === undefined) return undefined;
  const { value } = run;
  const end = word.end + (/^["']/.exec(value.slice(word.end))?.[0].length ?? 0);
  const before = value.slice(value.lastIndexOf('\n', word.start - 1) + 1, word.start);
  const found = new RegExp(`${statementStart}(?<own>${name.replaceAll('$', '\\$')}\\s*=\\s*["']?)$`).exec(
    before,
  )?.groups;
  if (found === undefined) return undefined;
  const own = word.start - (found['own']?.length ?? 0);
  const others = found['others'] ?? '';
  const more = moreAssignments.test(value.slice(end));
  if (others !== '' || more) return removeOption(step.file, run, [{ start: own, end }], continuationOf(command));
  const start = own - (found['keyword']?.length ?? 0);
  return withoutParts(step, [withIf({ start, end }, value)], continuationOf(command));
}

const assignment = String.raw`[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s;&|"'])*`;

/** The beginning of a statement that assigns: where a command may start, its keyword, what it assigns before. */
const statementStart = String.raw`(?:^|[;&{()]|\b(?:then|else|do)\b)\s*(?<keyword>(?:export|set)\s+"?|\$env:)?(?<others>(?:${assignment}\s+)*)`;

/** The same statement assigns more, or exports more by name. */
const moreAssignments = /^[ \t]+[A-Za-z_]\w*(?:=|[ \t]*(?:$|[\n;&]))/;

/**
 * The edits that take words out of a command, with the assignments of the script's own variables that nothing else then reads:
 * `TOKEN=…` in front of `--token "$TOKEN"` would still put the secret into the script. What is exported may be read by programs.
 */
export function withUnreadAssignments(
  edits: readonly TextEdit[],
  command: Command,
  words: readonly Word[],
  step: StepRun,
): readonly TextEdit[] {
  const script = step.step.run?.value ?? '';
  const names = new Set(
    words.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'variable' ? part.name : []))),
  );
  const unread = [...names].filter((name) => {
    const made = command.environment.find((each) => each.name === name);
    return made?.certain === true && !made.exported && mentions(script, name) === 2;
  });
  const all = [...edits];
  for (const name of unread) {
    const more = withoutAssignment(command, name, step) ?? [];
    if (!overlap([...all, ...more])) all.push(...more);
  }
  return all;
}

function mentions(script: string, name: string): number {
  return script.match(new RegExp(`(?<![\\w])${name.replace(/^\$/, '')}(?![\\w])`, 'gi'))?.length ?? 0;
}
