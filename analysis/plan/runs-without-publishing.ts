import { jobReached } from '../repository/reach.ts';
import type { SubjectJob } from '../rules/types.ts';

/** True when some event starts the job without any of its publications: an environment would make that run wait for approval. */
export function runsWithoutPublishing(job: SubjectJob): boolean {
  return job.situations.some((situation) => {
    const publishes = job.publications.some((each) =>
      each.reach.some((reach) => reach.situation === situation && reach.answer !== 'no'),
    );
    return !publishes && jobReached(job.run, { situation }) !== 'no';
  });
}
