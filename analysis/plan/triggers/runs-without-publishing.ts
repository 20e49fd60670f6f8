import type { Publication } from '../../publications/types.ts';
import { jobReached } from '../../repository/reach.ts';
import type { Situation } from '../../repository/situations.ts';
import type { SubjectJob } from '../../rules/types.ts';

/** True when some event starts the job without any of its publications: an environment would make that run wait for approval. */
export function runsWithoutPublishing(job: SubjectJob): boolean {
  return job.situations.some((situation) => {
    const publishes = job.publications.some((each) =>
      each.reach.some((reach) => reach.situation === situation && reach.answer !== 'no' && mayUpload(each, situation)),
    );
    return !publishes && jobReached(job.run, { situation }) !== 'no';
  });
}

/** Something that is not known and is handed a minted credential will hardly use it for what nobody has merged. */
function mayUpload({ means }: Publication, { event }: Situation): boolean {
  return means.kind !== 'minting' || event !== 'pull_request';
}
