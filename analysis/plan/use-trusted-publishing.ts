import type { FileEdit } from '../edits/index.ts';
import type { Publication } from '../publications/types.ts';
import type { Registry } from '../registries/types.ts';
import { registryNames } from '../rules/describe.ts';
import { isLeftover } from '../rules/is-leftover.ts';
import type { Fix, Subject } from '../rules/types.ts';
import { attestationsPart } from './attestations.ts';
import { canMove } from './can-move.ts';
import { carryOutAll } from './carry-out.ts';
import { dryRunsPart } from './credential/dry-runs.ts';
import { mintingPart } from './credential/mint.ts';
import { credentialPart } from './credential/remove-credential.ts';
import { tokenConditionsPart } from './credential/token-conditions.ts';
import { environmentPart } from './environment.ts';
import { moveObstacle } from './obstacle.ts';
import type { Part } from './part.ts';
import { permissionsPart } from './permissions/permissions.ts';
import { type Sharing, sharingIn, sharingWith } from './shared-credential.ts';
import { toolPart } from './tool/tool.ts';
import { refusedRunsPart } from './triggers/refused-runs.ts';

export { canMove } from './can-move.ts';

/**
 * Everything that moves a publication to trusted publishing, in the order in which it is carried out. The permission comes
 * before the credential goes: where a configuration file decides what is uploaded, one of the two shows that something is.
 */
export const planParts: readonly Part[] = [
  dryRunsPart,
  tokenConditionsPart,
  toolPart,
  mintingPart,
  permissionsPart,
  credentialPart,
  attestationsPart,
  environmentPart,
  refusedRunsPart,
];

/** What takes a credential out of a job that could already do without it. */
export const leftoverParts: readonly Part[] = [
  dryRunsPart,
  tokenConditionsPart,
  toolPart,
  mintingPart,
  credentialPart,
  attestationsPart,
  refusedRunsPart,
];

/**
 * The fix that makes the whole job work by trusted publishing; undefined where the registry would refuse it, or the tool cannot.
 * `registries` are named in its title: those that the publishing step chooses between.
 */
export function useTrustedPublishing(
  subject: Subject,
  publication: Publication,
  registries: readonly Registry[] = publication.registry === undefined ? [] : [publication.registry],
): Fix | undefined {
  if (!canMove(publication) || moveObstacle(subject, publication) !== undefined) return undefined;
  if (sharingIn(subject, publication).some(isLeftWithout)) return undefined;
  return planFix(subject, publication, planParts, `Use trusted publishing for ${registryNames(registries)}`);
}

/**
 * The fix that carries out some parts of the plan, for all publications that share the credential. One that could not do without
 * it yet needs the whole plan.
 */
export function planFix(subject: Subject, publication: Publication, parts: readonly Part[], title: string): Fix {
  return {
    title,
    safety: 'setup',
    edits: (): readonly FileEdit[] | undefined => {
      const sharing = sharingWith(subject, publication);
      const moving = sharing.filter((each) => canMove(each.publication));
      // What cannot be moved keeps its credential, where that is a variable that it can be given by itself.
      if (sharing.some(isLeftWithout)) return undefined;
      const needsAll = new Set(moving.filter((each) => !isLeftover(each.publication)).map(({ key }) => key));
      return carryOutAll(
        subject.repository,
        moving.map(({ key }) => key),
        (key) => (needsAll.has(key) ? planParts : parts),
      );
    },
  };
}

/** What cannot be moved, and could not be given its credential by itself. */
function isLeftWithout({ publication }: Sharing): boolean {
  return !canMove(publication) && !getsByVariable(publication);
}

function getsByVariable({ received }: Publication): boolean {
  return received.every(
    ({ role, carrier }) => role === 'username' || (carrier.kind === 'variable' && carrier.step === undefined),
  );
}
