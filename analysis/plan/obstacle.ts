import type { Publication } from '../publications/types.ts';
import type { Subject } from '../rules/types.ts';
import { argumentObstacle } from './credential/argument-obstacle.ts';
import { exportObstacle } from './credential/exported-key.ts';
import { mintingObstacle } from './credential/mint.ts';
import { toolObstacle } from './tool/tool.ts';
import { refusalObstacle } from './triggers/refused-runs.ts';

/**
 * Why no edit of the workflow moves the publication to trusted publishing. A clause for a message, with what to do; undefined when
 * nothing stands in the way.
 */
export function moveObstacle(subject: Subject, publication: Publication): string | undefined {
  return (
    toolObstacle(subject, publication) ??
    mintingObstacle(publication) ??
    argumentObstacle(publication) ??
    exportObstacle(subject, publication) ??
    refusalObstacle(publication)
  );
}
