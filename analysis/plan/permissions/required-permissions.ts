import type { Session } from '../../publications/session.ts';
import type { SubjectJob } from '../../rules/types.ts';
import type { PlacedJob, Work } from './block-change.ts';
import { grantedByName, grantFor, idToken, joinedGrants } from './grant.ts';
import { needsOf } from './needs.ts';

/**
 * What runs with the token of a job, whatever its block says: its steps; of a job that calls a workflow of this repository the
 * jobs of that workflow. `jobs` are those of the subject.
 */
export function workOf(session: Session, jobs: readonly SubjectJob[], job: SubjectJob): Work {
  const called = jobs.filter((each) => each.run.caller === job.run);
  if (called.length === 0) return workOfSteps(session, job);
  return joinedWork(called.map((each) => requiredBy(session, jobs, each)));
}

/** What a job has to be granted by its caller: what it declares by name, else what it needs. */
export function requiredBy(session: Session, jobs: readonly SubjectJob[], job: SubjectJob): Work {
  return declaredBy(job.run) ?? workOf(session, jobs, job);
}

/** What the jobs of a workflow have to be granted by a caller, from what they declare alone. */
export function declaredInWorkflow(workflow: PlacedJob['workflow']): Work {
  return joinedWork(
    workflow.jobs.map((job) => {
      const unknown = { file: workflow.file, span: job.entry.keySpan, words: job.id };
      return declaredBy({ workflow, job }) ?? { grant: new Map(), unknown: [unknown] };
    }),
  );
}

/** What several jobs need together, as a job has to grant it that calls them. */
export function joinedWork(all: readonly Work[]): Work {
  return {
    grant: joinedGrants(all.map(({ grant }) => grant)),
    unknown: all.flatMap(({ unknown }) => unknown),
  };
}

function workOfSteps(session: Session, job: SubjectJob): Work {
  const { needs, unknown, oidc } = needsOf(session, job);
  const grant = grantFor(needs);
  const has = job.permissions.declared('id-token');
  // An action that could do without an OIDC token keeps it where it has it.
  const keeps = oidc !== 'no' && has.known && has.value === 'write';
  return { grant: keeps ? joinedGrants([grant, idToken]) : grant, unknown };
}

function declaredBy({ workflow, job }: PlacedJob): Work | undefined {
  const block = job.permissions ?? workflow.permissions;
  return block?.kind === 'scopes' ? { grant: grantedByName(block), unknown: [] } : undefined;
}
