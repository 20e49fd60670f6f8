import {
  type FileEdit,
  removeEntry,
  removeItem,
  removeOption,
  removeScriptLines,
  type TextEdit,
} from '../edits/index.ts';
import type { Carrier, Publication, ReceivedCredential } from '../publications/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Subject } from '../rules/types.ts';
import type { ActionsFile, Variable, Variables } from '../workflow/model.ts';
import type { YamlEntry } from '../workflow/yaml/tree.ts';
import type { Part } from './part.ts';
import { mentionsVariable } from './variable-readers.ts';

/**
 * Takes the stored credential out, with the user name that goes with it: one carrier at a time, since what is left decides
 * whether an emptied `with:` or `env:` goes too.
 */
export const credentialPart: Part = {
  id: 'credential',
  title: (publication) => `Remove the stored credential for ${publication.registry?.name ?? 'the index'}`,
  safety: () => 'setup',
  edits(subject, publication) {
    const [first] = removable(publication);
    return first === undefined ? [] : removal(subject, publication, first);
  },
};

/** What has to go: stored and literal tokens, and the user names beside them. */
export function removable(publication: Publication): readonly ReceivedCredential[] {
  const tokens = publication.received.filter(
    (each) => each.role === 'token' && (each.credential.kind === 'stored' || each.credential.kind === 'literal'),
  );
  // A user name is left over only when no token is there any more, so it is taken out last.
  const names = publication.received.filter((each) => each.role === 'username');
  return [...tokens, ...names];
}

function removal(
  subject: Subject,
  publication: Publication,
  received: ReceivedCredential,
): readonly FileEdit[] | undefined {
  const { carrier } = received;
  if (received.elsewhere === true) return undefined;
  switch (carrier.kind) {
    case 'input':
      return inFile(
        received.file,
        withoutVariable(received.file, carrier.step, carrier.step.step.with, carrier.variable),
      );
    case 'variable':
      return removeVariable(subject, publication, received, carrier);
    case 'option':
      return removeOptionOf(received, carrier);
    // What a called workflow of another repository does without its secret is not known here.
    case 'secret':
      return undefined;
    case 'command':
      return removeCommand(received, carrier);
  }
}

function inFile(file: ActionsFile, edits: readonly TextEdit[] | undefined): readonly FileEdit[] | undefined {
  return edits && [{ path: file.path, edits }];
}

function withoutVariable(
  file: ActionsFile,
  step: StepRun,
  variables: Variables | undefined,
  variable: Variable,
): readonly TextEdit[] | undefined {
  if (variables?.map === undefined) return undefined;
  return removeEntry(file, variables.map, variable.entry, {
    parents: [{ map: step.step.map, entry: variables.entry }],
  });
}

function removeVariable(
  subject: Subject,
  publication: Publication,
  received: ReceivedCredential,
  carrier: Extract<Carrier, { kind: 'variable' }>,
): readonly FileEdit[] | undefined {
  const { file } = received;
  if (carrier.step !== undefined) {
    return inFile(file, withoutVariable(file, carrier.step, carrier.step.step.env, carrier.variable));
  }
  if (isReadElsewhere(subject, publication, carrier)) return undefined;
  const { job, workflow } = carrier.run;
  const [map, variables] = carrier.level === 'job' ? [job.map, job.env] : [workflow.file.root, workflow.env];
  if (variables?.map === undefined) return undefined;
  return inFile(
    file,
    removeEntry(file, variables.map, carrier.variable.entry, { parents: [{ map, entry: variables.entry }] }),
  );
}

/** A variable of the job or the workflow goes only when no other step reads it, and every publication that gets it could do without. */
function isReadElsewhere(
  subject: Subject,
  publication: Publication,
  carrier: Extract<Carrier, { kind: 'variable' }>,
): boolean {
  const { entry } = carrier.variable;
  const others = subject.publications.filter((each) => each !== publication && receives(each, entry));
  if (others.some((each) => each.registry === undefined || each.registry !== publication.registry)) return true;
  const scope = carrier.level === 'job' ? [carrier.run.job.map] : [carrier.run.workflow.file.root];
  return scope.some((node) => mentionsVariable(node, carrier.name, entry));
}

function receives(publication: Publication, entry: YamlEntry): boolean {
  return publication.received.some((each) => each.carrier.kind === 'variable' && each.carrier.variable.entry === entry);
}

function removeOptionOf(
  received: ReceivedCredential,
  carrier: Extract<Carrier, { kind: 'option' }>,
): readonly FileEdit[] | undefined {
  const { step, command, words } = carrier;
  const run = step.step.run;
  if (run === undefined) return undefined;
  const spans = words.map((word) => {
    const at = command.arguments.findIndex((each) => each.start <= word.start && word.end <= each.end);
    const argument = command.arguments[at];
    const option = command.arguments[at - 1];
    // `--token x` is two words, `--token=x` one.
    return argument !== undefined && option !== undefined && argument.start === word.start
      ? { start: option.start, end: word.end }
      : { start: argument?.start ?? word.start, end: word.end };
  });
  return withSourceVariable(received, step, inFile(received.file, removeOption(received.file, run, spans)));
}

function removeCommand(
  received: ReceivedCredential,
  carrier: Extract<Carrier, { kind: 'command' }>,
): readonly FileEdit[] | undefined {
  const { step, command } = carrier;
  const run = step.step.run;
  const list = step.within === undefined ? step.run.job.stepsList : step.within.stepsList;
  if (run === undefined || list === undefined) return undefined;
  // A file of several lines holds more than the credential.
  if (command.heredocs.some((heredoc) => run.value.slice(heredoc.start, heredoc.end).trim().includes('\n')))
    return undefined;
  const assigned = command.assignments.find((each) => each.name === carrier.name);
  if (assigned !== undefined) return inFile(received.file, removeOption(received.file, run, [assigned]));
  const lines = removeScriptLines(received.file, run, command.start, command.end);
  if (lines !== undefined) return withSourceVariable(received, step, inFile(received.file, lines));
  return inFile(received.file, removeItem(received.file, list, step.step.index));
}

/** The `env:` entry that only fed the removed words goes with them. */
function withSourceVariable(
  received: ReceivedCredential,
  step: StepRun,
  edits: readonly FileEdit[] | undefined,
): readonly FileEdit[] | undefined {
  const [source] = received.links;
  if (edits === undefined || source?.kind !== 'variable' || source.step?.step !== step.step) return edits;
  const run = step.step.run?.value ?? '';
  const uses = run.split(new RegExp(`\\b${source.variable.name}\\b`)).length - 1;
  if (uses > 1) return edits;
  const more = withoutVariable(received.file, step, step.step.env, source.variable);
  const [first] = edits;
  return more === undefined || first === undefined ? edits : [{ path: first.path, edits: [...first.edits, ...more] }];
}
