import { type FileEdit, removeEntry, removeOption, type TextEdit } from '../edits/index.ts';
import { traceCredential } from '../publications/trace-credential.ts';
import type { Carrier, Publication, ReceivedCredential } from '../publications/types.ts';
import { findVariable } from '../repository/context.ts';
import type { Subject } from '../rules/types.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { Part } from './part.ts';
import { continuationOf, removeCommand } from './remove-command.ts';
import { removeSharedVariable, withoutVariable } from './remove-variable.ts';
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
    for (const received of removable(publication)) {
      if (received.elsewhere === true) return undefined;
      if (isShared(received) && isUsedByOthers(subject, publication, received)) continue;
      const edits = removal(subject, publication, received);
      return edits && withUnusedSources(subject.repository, edits, received.links);
    }
    return [];
  },
};

/**
 * What has to go: stored and literal tokens, those that the step's own variable hides, and the user names beside them. What
 * stands in a script comes first: without the variable that it reads, nobody could tell any more that it was a credential.
 */
export function removable(publication: Publication): readonly ReceivedCredential[] {
  const tokens = publication.received.filter((each) => each.role === 'token');
  const stored = tokens.filter(isStored).sort((a, b) => rank(a.carrier) - rank(b.carrier));
  // A user name is left over only when no token is there any more, so it is taken out last.
  const other = tokens.some(({ credential }) => !['stored', 'literal', 'none', 'minted'].includes(credential.kind));
  const names = other ? [] : publication.received.filter((each) => each.role === 'username');
  return [...stored, ...hidden(publication), ...names];
}

function rank({ kind }: Carrier): number {
  return ['command', 'option', 'input', 'secret', 'variable'].indexOf(kind);
}

function isStored({ credential }: ReceivedCredential): boolean {
  return credential.kind === 'stored' || credential.kind === 'literal';
}

/** Stored tokens of the job or the workflow that a variable of the step, filled by a minting step, hides. */
function hidden(publication: Publication): readonly ReceivedCredential[] {
  const { step, run } = publication;
  return publication.received.flatMap((received): readonly ReceivedCredential[] => {
    const { carrier } = received;
    if (carrier.kind !== 'variable' || carrier.level === 'workflow' || received.credential.kind !== 'minted') return [];
    const levels = carrier.level === 'step' ? (['job', 'workflow'] as const) : (['workflow'] as const);
    return levels.flatMap((level) => {
      const variable = findVariable(level === 'job' ? run.job.env : run.workflow.env, carrier.name);
      if (variable === undefined) return [];
      const traced = traceCredential(variable.value.text, { kind: 'job', run: step.run });
      const outer: Carrier = { kind: 'variable', name: carrier.name, variable, level, step: undefined, run };
      const each = {
        role: 'token',
        ...traced,
        carrier: outer,
        file: run.workflow.file,
        span: variable.entry.keySpan,
      } as const;
      return isStored(each) ? [each] : [];
    });
  });
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
      return inFile(file, withoutVariable(carrier.step, carrier.step.step.with, carrier.variable));
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

function inFile(file: ActionsFile, edits: readonly TextEdit[] | undefined): readonly FileEdit[] | undefined {
  return edits && [{ path: file.path, edits }];
}

function removeSecret({ run, variable }: Extract<Carrier, { kind: 'secret' }>): readonly FileEdit[] | undefined {
  const { job, workflow } = run;
  if (job.secrets?.map === undefined) return undefined;
  const parents = [{ map: job.map, entry: job.secrets.entry }];
  return inFile(workflow.file, removeEntry(workflow.file, job.secrets.map, variable.entry, { parents }));
}

function removeOptionOf(
  carrier: Extract<Carrier, { kind: 'option' }>,
  file: ActionsFile,
): readonly FileEdit[] | undefined {
  const { step, command, words } = carrier;
  const run = step.step.run;
  if (run === undefined) return undefined;
  const spans = words.map((word) => {
    const at = command.arguments.findIndex((each) => each.start <= word.start && word.end <= each.end);
    const argument = command.arguments[at];
    const option = command.arguments[at - 1];
    // `--token x` is two words, `--token=x` one; an argument without an option stands for itself.
    const separate = argument?.start === word.start && carrier.name.startsWith('-') && option?.text === carrier.name;
    return { start: (separate ? option : argument)?.start ?? word.start, end: argument?.end ?? word.end };
  });
  return inFile(file, removeOption(file, run, spans, continuationOf(command)));
}
