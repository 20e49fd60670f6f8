import { type FileEdit, removeConjuncts } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { Part } from '../part.ts';

/**
 * Takes out of the conditions of the job's steps that the stored credential is there (`env.NPM_TOKEN != ''`): without it they
 * would be skipped. What else the condition asks for stays.
 */
export const tokenConditionsPart: Part = {
  id: 'token-conditions',
  title: () => 'Take out conditions on the stored credential',
  safety: () => 'setup',
  edits(_subject, publication) {
    const names = variablesOf(publication);
    if (names.size === 0) return [];
    for (const { step, file, outer } of publication.jobSteps) {
      if (step.ifEntry === undefined || outer !== undefined) continue;
      const edits = removeConjuncts(file, step.map, step.ifEntry, (source) => asksFor(source, names));
      if (edits === undefined) return undefined;
      if (edits.length > 0) return [{ path: file.path, edits }] satisfies readonly FileEdit[];
    }
    return [];
  },
};

/** The variables, in lower case, that hold the stored credential for the steps of the job: an `if:` sees no others. */
function variablesOf({ received, run }: Publication): ReadonlySet<string> {
  const stored = received.filter(({ role, credential }) => role === 'token' && credential.kind === 'stored');
  const shared = [run.job.env, run.workflow.env].flatMap((env) => env?.variables ?? []);
  return new Set(
    stored
      .flatMap(({ carrier, links }) => [
        ...(carrier.kind === 'variable' ? [carrier.variable] : []),
        ...links.filter(({ kind }) => kind === 'variable').map(({ variable }) => variable),
      ])
      .filter((variable) => shared.includes(variable))
      .map(({ name }) => name.toLowerCase()),
  );
}

/** `env.X`, `!!env.X`, `env.X != ''` and `env.X != null`, in brackets or not. */
function asksFor(source: string, names: ReadonlySet<string>): boolean {
  const bare = source.replace(/^\((.*)\)$/s, '$1').trim();
  const match = /^(?:!!\s*)?env(?:\.([\w-]+)|\['([\w-]+)'\])(?:\s*!=\s*(?:''|null))?$/i.exec(bare);
  return names.has((match?.[1] ?? match?.[2] ?? '').toLowerCase());
}
