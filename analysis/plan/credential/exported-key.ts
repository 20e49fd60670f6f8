import type { Publication } from '../../publications/types.ts';
import { variableSeen } from '../../publications/values.ts';
import type { Subject } from '../../rules/types.ts';
import { insertedMinting } from './mint.ts';

/**
 * Why nothing can be minted where the minting action exports its key to all later steps, and one of them pushes to another server with
 * a key that it finds elsewhere: the exported one would hide it. A clause for a message; undefined when nothing stands in the way.
 */
export function exportObstacle({ publications }: Subject, publication: Publication): string | undefined {
  const { registry, run, jobStep, jobSteps, ecosystem } = publication;
  const minting = insertedMinting(registry);
  const [variable] = minting?.exports ?? [];
  if (minting?.exportsForAllServers !== true || variable === undefined) return undefined;
  const own = jobSteps.indexOf(jobStep);
  const hidden = publications.some(
    (each) =>
      each.run.job === run.job &&
      each.ecosystem === ecosystem &&
      each.registry !== registry &&
      jobSteps.indexOf(each.jobStep) > own &&
      variableSeen(each.step, variable)?.level !== 'step',
  );
  return hidden
    ? `${minting.slug} sets \`${variable}\` for all later steps, one of which pushes to another server: move that one up`
    : undefined;
}
