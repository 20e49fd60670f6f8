import { type FileEdit, overlap, removeItem, removeOption, type TextEdit } from '../../edits/index.ts';
import type { Session } from '../../publications/session.ts';
import type { Carrier, Publication } from '../../publications/types.ts';
import type { StepRun } from '../../repository/runs.ts';
import { contains } from '../../text/span.ts';
import { type Command, optionValue } from '../../workflow/scripts/index.ts';
import { literalEnd } from '../../workflow/scripts/words.ts';
import { stepListOf } from '../step-place.ts';
import { assignedWords, handedArguments } from './argument-obstacle.ts';
import { companions, otherWriters, withoutTokenLines, withoutVariableLines, writesMore } from './credential-files.ts';
import { withoutAssignment, withUnreadAssignments } from './remove-assignment.ts';
import { continuationOf, extentOf, withGroups, withoutParts } from './script-cuts.ts';

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
  if (assigned !== undefined) {
    const handed = handedArguments(carrier);
    const edits = handed && removeOption(step.file, run, [assigned, ...handed], continuationOf(command));
    const words = assignedWords(command, carrier.name) ?? [];
    return inFile(step, edits && withUnreadAssignments(edits, command, words, step));
  }
  if (isPublishing(publication, carrier)) {
    const handed = handedArguments(carrier);
    const calls = handed?.length === 0 ? [] : handed && removeOption(step.file, run, handed, continuationOf(command));
    const edits = withoutAssignment(command, carrier.name, step);
    return inFile(step, edits && calls && !overlap([...edits, ...calls]) ? [...edits, ...calls] : undefined);
  }
  const reader = withoutFileOption(publication, carrier.name);
  if (reader !== undefined) return inFile(publication.step, reader);
  const whole = isWholeFile(publication, carrier.name);
  if (!whole && writesMore(command, run.value, carrier.name)) {
    const { registry } = publication;
    if (carrier.name !== '.npmrc') return inFile(step, withoutVariableLines(command, step, carrier.name));
    return inFile(step, registry && withoutTokenLines(command, step, registry));
  }
  const script = session.wholeScript(step)?.commands ?? [];
  const writers = otherWriters(command, script);
  // Somebody else's key in the same file stays, and the file with it.
  const together = whole || writers.every((each) => !writesMore(each, run.value, carrier.name));
  const written = together ? [command, ...writers] : [command];
  const around = together ? companions(command, script) : [];
  const spansOf = (going: readonly Command[]) =>
    withGroups(
      going.map((each) => extentOf(each, run.value)),
      run.value,
    );
  const spans = spansOf([...written, ...around]);
  const nothingLeft = script.every((each) => isSetting(each) || spans.some((span) => contains(span, each)));
  const list = stepListOf(step);
  return inFile(
    step,
    nothingLeft
      ? list && removeItem(step.file, list, step.step.index)
      : // A folder that is made on one line with something else may stay.
        (withoutParts(step, spans, continuationOf(command)) ??
          withoutParts(step, spansOf(written), continuationOf(command))),
  );
}

/** The option by which the publishing command reads the file: without the file it would stop. Undefined when it has none. */
function withoutFileOption({ means, step }: Publication, name: string): readonly TextEdit[] | undefined {
  const run = step.step.run;
  if (means.kind !== 'command' || means.starter !== undefined || run === undefined) return undefined;
  const { command, tool } = means;
  const options = tool.credentials.fileOptions ?? [];
  const file = optionValue(command, options);
  if (file === undefined || !literalEnd(file).endsWith(name)) return undefined;
  const at = command.arguments.findIndex((each) => each.start <= file.start && file.end <= each.end);
  const argument = command.arguments[at];
  const option = command.arguments[at - 1];
  if (argument === undefined) return undefined;
  const start = option !== undefined && options.includes(option.text ?? '') ? option.start : argument.start;
  return removeOption(step.file, run, [{ start, end: argument.end }], continuationOf(command));
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
