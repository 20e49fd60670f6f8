import { callByPath, callsByRefTo } from '../plan/called-by-ref.ts';
import { found, type RuledPublication } from './describe.ts';
import type { Found, Subject } from './types.ts';

/** Jobs that call the repository's own workflow by name and ref, where the registry wants the ref of the run. */
export function callsAtOtherRef({ session }: Subject, publication: RuledPublication): readonly Found[] {
  const { registry, run, step, file, span, certain } = publication;
  if (registry.matches.calledAtRefOfRun !== true) return [];
  if (!run.workflow.triggers.some(({ event }) => event === 'workflow_call')) return [];
  const { path } = run.workflow.file;
  return callsByRefTo(session.files, path).map((call) => {
    const { target, workflow, job, own } = call;
    const called = `\`${job.uses?.scalar.value.replace(/@[^@]*$/, '') ?? target.path}\``;
    const ref = /^[0-9a-f]{40}$/.test(target.ref) ? target.ref.slice(0, 12) : target.ref;
    return found({
      file: workflow.file,
      span: job.uses?.scalar.span ?? job.entry.keySpan,
      severity: 'warning',
      seen: own && certain,
      message: own
        ? `Job \`${job.id}\` calls this repository's own ${path.slice(path.lastIndexOf('/') + 1)} at \`${ref}\`, and ${registry.name} refuses its upload in every run that is not on that ref. Call it as \`./${path}\`.`
        : `If ${called} lies in this repository, ${registry.name} refuses its upload in every run that is not on \`${ref}\`. Call it as \`./${path}\` then.`,
      about: { run, step, registry },
      related: [{ file, span, message: `The upload to ${registry.name}` }],
      fixes: [{ title: `Call \`./${path}\``, safety: 'setup', edits: () => callByPath(call) }],
    });
  });
}
