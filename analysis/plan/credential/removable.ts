import { traceCredential } from '../../publications/trace-credential.ts';
import type { Carrier, Publication, ReceivedCredential } from '../../publications/types.ts';
import { findVariable } from '../../repository/context.ts';

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
