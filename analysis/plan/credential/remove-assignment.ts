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
const statementStart = String.raw`(?:^|[;&{()]|\b(?:then|else|do)\b)\s*(?<keyword>(?:export|set|local)\s+"?|\$env:)?(?<others>(?:${assignment}\s+)*)`;

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
  const all = [...edits];
  for (const name of unreadAssignments(command, words, step)) {
    const more = withoutAssignment(command, name, step) ?? [];
    if (!overlap([...all, ...more])) all.push(...more);
  }
  return all;
}

/** The script's own variables that nothing but these words of a command reads. */
export function unreadAssignments(command: Command, words: readonly Word[], step: StepRun): readonly string[] {
  const script = step.step.run?.value ?? '';
  return [...namesIn(script, words)].filter((name) => {
    const made = command.environment.find((each) => each.name === name);
    return made?.certain === true && !made.exported && mentions(script, name, command) === 2;
  });
}

/** The variables that words name, by what stands there or is known of it. */
export function namesIn(script: string, words: readonly Word[]): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ parts, start, end }) => [
      ...parts.flatMap((part) => (part.kind === 'variable' ? part.name : [])),
      ...Array.from(script.slice(start, end).matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name = '']) => name),
    ]),
  );
}

function mentions(script: string, name: string, { shell }: Command): number {
  // Names of PowerShell and cmd are the same in any case; `--token` is no variable.
  const [before, flags] = shell === 'bash' ? ['[\\w-]', 'g'] : ['[\\w]', 'gi'];
  return script.match(new RegExp(`(?<!${before})${name.replace(/^\$/, '')}(?![\\w])`, flags))?.length ?? 0;
}
