import { type FileEdit, removeEntries, removeEntry, removeOption, type TextEdit } from '../../edits/index.ts';
import type { Carrier, Publication, ReceivedCredential } from '../../publications/types.ts';
import type { Subject } from '../../rules/types.ts';
import type { Span } from '../../text/span.ts';
import type { ActionsFile } from '../../workflow/model.ts';
import type { Part } from '../part.ts';
import { permissionsPart } from '../permissions/permissions.ts';
import { handedArguments } from './argument-obstacle.ts';
import { mintingOf, mintingPart } from './mint.ts';
import { removable } from './removable.ts';
import { withUnreadAssignments } from './remove-assignment.ts';
import { removeCommand } from './remove-command.ts';
import { removeSharedVariable, withoutVariable } from './remove-variable.ts';
import { continuationOf } from './script-cuts.ts';
import { withoutTokenGuard } from './token-guards.ts';
import { withUnusedSources } from './unused-sources.ts';

/**
 * Takes the stored credential out, with the user name that goes with it: one carrier at a time, since what is left decides
 * whether an emptied `with:` or `env:` goes too.
 */
export const credentialPart: Part = {
  id: 'credential',
  title: (publication) => `Remove the stored credential for ${publication.registry?.name ?? 'the index'}`,
  safety: () => 'setup',
  edits(subject, publication) {
    const all = removable(publication);
    const first = all.some(({ role }) => role === 'token') ? beforehand(subject, publication) : [];
    if (first === undefined || first.length > 0) return first;
    for (const received of all) {
      if (received.elsewhere === true) return undefined;
      if (isShared(received) && isUsedByOthers(subject, publication, received)) continue;
      const guards = guardEdits(publication, received);
      if (guards === undefined || guards.length > 0) return guards;
      const edits = removal(subject, publication, received);
      return edits && withUnusedSources(subject.repository, edits, received.links);
    }
    return [];
  },
};

/**
 * What has to be done while the credential is still there: a minted one takes the very place of the stored one, and where a
 * configuration file decides what is uploaded, nothing but the permission shows afterwards that something is.
 */
function beforehand(subject: Subject, publication: Publication): readonly FileEdit[] | undefined {
  const { means, permissions } = publication;
  const minting = mintingPart.edits(subject, publication);
  if (minting === undefined || minting.length > 0) return minting;
  const decidedElsewhere =
    (means.kind === 'command' && means.tool.decidedByConfiguration === true) ||
    (means.kind === 'action' && means.action.decidedByConfiguration === true);
  const access = permissions.of('id-token');
  if (!decidedElsewhere || (access.known && access.value === 'write')) return [];
  return permissionsPart.edits(subject, publication);
}

/** The check for the token goes before the token, while it still shows what the check is about. */
function guardEdits({ step }: Publication, { carrier }: ReceivedCredential): readonly FileEdit[] | undefined {
  if (carrier.kind !== 'variable') return [];
  const edits = withoutTokenGuard(step, carrier.name);
  return edits?.length === 0 ? [] : inFile(step.file, edits);
}

function isShared({ carrier }: ReceivedCredential): boolean {
  return carrier.kind === 'variable' && carrier.step === undefined;
}

/** Another publication to a registry that is known still gets the variable: it goes with that one. */
function isUsedByOthers(subject: Subject, publication: Publication, { carrier }: ReceivedCredential): boolean {
  if (
    carrier.kind !== 'variable' ||
    publication.received.some((each) => each.carrier.kind === 'variable' && each.carrier.variable === carrier.variable)
  )
    return false;
  return subject.publications.some((each) =>
    each.received.some(
      (one) => one.carrier.kind === 'variable' && one.carrier.variable.entry === carrier.variable.entry,
    ),
  );
}

function removal(
  subject: Subject,
  publication: Publication,
  received: ReceivedCredential,
): readonly FileEdit[] | undefined {
  const { carrier, file } = received;
  switch (carrier.kind) {
    case 'input':
      return inFile(file, withoutInput(publication, carrier));
    case 'variable':
      return carrier.step === undefined
        ? removeSharedVariable(subject, publication, carrier)
        : inFile(file, withoutVariable(carrier.step, carrier.step.step.env, carrier.variable));
    case 'secret':
      return removeSecret(carrier);
    case 'option':
      return removeOptionOf(carrier, file);
    case 'command':
      return removeCommand(subject.session, publication, carrier);
  }
}

/** An input goes with what only made sense beside it: `audience: ''` beside `api-token`. */
function withoutInput(
  { registry }: Publication,
  { step, variable }: Extract<Carrier, { kind: 'input' }>,
): readonly TextEdit[] | undefined {
  const inputs = step.step.with;
  if (inputs?.map === undefined) return undefined;
  const beside = mintingOf(registry, step)?.besideCredential ?? [];
  const others = inputs.variables.filter(({ name, value }) => beside.includes(name) && value.value === '');
  const entries = [variable, ...others].map(({ entry }) => entry);
  return removeEntries(step.file, inputs.map, entries, { parents: [{ map: step.step.map, entry: inputs.entry }] });
}

function inFile(file: ActionsFile, edits: readonly TextEdit[] | undefined): readonly FileEdit[] | undefined {
  return edits && [{ path: file.path, edits }];
}

function removeSecret({ run, variable }: Extract<Carrier, { kind: 'secret' }>): readonly FileEdit[] | undefined {
  const { job, workflow } = run;
  if (job.secrets?.map === undefined) return undefined;
  const parents = [{ map: job.map, entry: job.secrets.entry }];
  return inFile(workflow.file, removeEntry(workflow.file, job.secrets.map, variable.entry, { parents }));
}

function isAll(text: string, spans: readonly Span[]): boolean {
  const left = spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return left.trim() === '';
}

function removeOptionOf(
  carrier: Extract<Carrier, { kind: 'option' }>,
  file: ActionsFile,
): readonly FileEdit[] | undefined {
  const { step, command, words, input } = carrier;
  const text = input?.variable.value ?? step.step.run;
  if (text === undefined) return undefined;
  // Whoever calls the function would still hand the secret over.
  const handed = handedArguments(carrier);
  if (handed === undefined) return undefined;
  const before = input?.before ?? 0;
  const spans = words.map((word) => {
    const at = command.arguments.findIndex((each) => each.start <= word.start && word.end <= each.end);
    const argument = command.arguments[at];
    const option = command.arguments[at - 1];
    // `--token x` is two words, `--token=x` one; an argument without an option stands for itself.
    const separate = argument?.start === word.start && carrier.name.startsWith('-') && option?.text === carrier.name;
    const start = (separate ? option : argument)?.start ?? word.start;
    return { start: start - before, end: (argument?.end ?? word.end) - before };
  });
  // An input that says nothing else goes as a whole.
  if (input !== undefined && isAll(text.value, spans))
    return inFile(file, withoutVariable(step, step.step.with, input.variable));
  const edits = removeOption(file, text, [...spans, ...handed], continuationOf(command));
  return inFile(file, edits && (input === undefined ? withUnreadAssignments(edits, command, words, step) : edits));
}
