import { type FileEdit, removeItem, removeOption, removeScriptLines, type TextEdit } from '../edits/index.ts';
import type { Session } from '../publications/session.ts';
import type { Carrier, Publication } from '../publications/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { contains } from '../text/span.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { companions, otherWriters, withoutTokenLines, writesMore } from './credential-files.ts';
import { continuationOf, extentOf, withGroups, withoutParts } from './script-cuts.ts';
import { stepListOf } from './step-place.ts';

type CommandCarrier = Extract<Carrier, { readonly kind: 'command' }>;

/**
 * Takes a command out that stores a credential: a login, one that writes a file (with those that only make that file), or the
 * assignment of a variable in a script. The step goes when nothing is left of it. Undefined when the script would not be what
 * it was without it, or when it says more than the credential.
 */
export function removeCommand(
  session: Session,
  publication: Publication,
  carrier: CommandCarrier,
): readonly FileEdit[] | undefined {
  const { step, command } = carrier;
  const run = step.step.run;
  if (run === undefined) return undefined;
  const assigned = command.assignments.find((each) => each.name === carrier.name);
  if (assigned !== undefined) return inFile(step, removeOption(step.file, run, [assigned], continuationOf(command)));
  if (isPublishing(publication, carrier)) return inFile(step, withoutAssignment(command, carrier.name, step));
  const whole = isWholeFile(publication, carrier.name);
  if (!whole && writesMore(command, run.value)) {
    const { registry } = publication;
    const lines = carrier.name === '.npmrc' && registry ? withoutTokenLines(command, step, registry) : undefined;
    return inFile(step, lines);
  }
  const script = session.wholeScript(step)?.commands ?? [];
  const writers = otherWriters(command, script);
  // Somebody else's key in the same file stays, and the file with it.
  const together = whole || writers.every((each) => !writesMore(each, run.value));
  const going = together ? [command, ...writers, ...companions(command, script)] : [command];
  const spans = withGroups(
    going.map((each) => extentOf(each, run.value)),
    run.value,
  );
  const nothingLeft = script.every((each) => isSetting(each) || spans.some((span) => contains(span, each)));
  const list = stepListOf(step);
  return inFile(
    step,
    nothingLeft
      ? list && removeItem(step.file, list, step.step.index)
      : withoutParts(step, spans, continuationOf(command)),
  );
}

/** `set +x` alone is no script. */
function isSetting({ program, arguments: words }: Command): boolean {
  return program === 'set' && words.every(({ text }) => /^[-+]|^pipefail$/.test(text ?? ''));
}

/** True for a file that holds nothing but the credential, whatever its lines say. */
function isWholeFile({ means }: Publication, name: string): boolean {
  const sources =
    means.kind === 'command' ? means.tool.credentials : means.kind === 'action' ? means.action.credentials : undefined;
  return sources?.wholeFiles?.includes(name) ?? false;
}

function inFile({ file }: StepRun, edits: readonly TextEdit[] | undefined): readonly FileEdit[] | undefined {
  return edits && [{ path: file.path, edits }];
}

function isPublishing({ means, step }: Publication, carrier: CommandCarrier): boolean {
  return means.kind === 'command' && step.step === carrier.step.step && means.command.start === carrier.command.start;
}

/** `export NAME=value`, `NAME=value` or `$env:NAME = value` on a line of its own. */
function withoutAssignment(command: Command, name: string, step: StepRun): readonly TextEdit[] | undefined {
  const run = step.step.run;
  const word = command.environment.find((each) => each.name === name)?.value;
  if (run === undefined || word === undefined) return undefined;
  const start = run.value.lastIndexOf('\n', word.start - 1) + 1;
  const end = word.end + (/^["']/.exec(run.value.slice(word.end))?.[0].length ?? 0);
  const line = run.value.slice(start, end);
  const statement = new RegExp(`^\\s*(?:(?:export|set)\\s+"?|\\$env:)?${name}\\s*=`);
  return statement.test(line) ? removeScriptLines(step.file, run, start, end) : undefined;
}
