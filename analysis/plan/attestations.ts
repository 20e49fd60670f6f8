import { type FileEdit, insertEntry, replaceScalar, stepKeyOrder } from '../edits/index.ts';
import type { Publication } from '../publications/types.ts';
import { isByOidc } from '../publications/types.ts';
import { inputOf } from '../publications/values.ts';
import { stepConditions } from '../repository/step-conditions.ts';
import type { Subject } from '../rules/types.ts';
import { type AttestingUpload, clashingUploads } from './clashing-uploads.ts';
import { excludeEachOther } from './exclusive-conditions.ts';
import type { Part } from './part.ts';
import { toolPart } from './tool/tool.ts';

/**
 * Of several uploads of the same files by the PyPI action in one job only one may attest: the action stops at attestations that
 * are already there. That is the last one to an index that is none for trying things out; all others get `attestations: false`.
 */
export const attestationsPart: Part = {
  id: 'attestations',
  title: () => 'Leave the attestations to one upload of the job',
  safety: () => 'safe',
  edits(subject, publication) {
    if (publication.means.kind !== 'action' || publication.means.action.attestations === undefined) return [];
    // Which uploads attest shows only when the version is the one that will be used.
    const raised = toolPart.edits(subject, publication);
    if (raised === undefined || raised.length > 0) return raised;
    const [first] = attestingToo(subject, publication);
    return first === undefined ? [] : withoutAttestations(first);
  },
};

/** The edits that make an upload by an action attest nothing; undefined where the text does not allow them. */
export function withoutAttestations({ file, means, step }: Publication): readonly FileEdit[] | undefined {
  if (means.kind !== 'action' || means.action.attestations === undefined) return undefined;
  const name = means.action.attestations.input;
  const given = inputOf(step.step.with, [name]);
  const map = step.step.with?.map;
  const value = { plain: 'false' };
  const edits =
    given !== undefined
      ? replaceScalar(file, given.value, 'false')
      : map === undefined
        ? insertEntry(file, step.step.map, { key: 'with', value: { [name]: value } }, stepKeyOrder)
        : insertEntry(file, map, { key: name, value }, []);
  return edits && [{ path: file.path, edits }];
}

/**
 * The uploads of the publication's job that must not attest, since another one of the same files does: those by OIDC, and the
 * publication itself, which is to be one of them.
 */
function attestingToo(subject: Subject, publication: Publication): readonly Publication[] {
  const job = subject.jobs.find((each) => each.run.job === publication.run.job);
  if (job === undefined) return [];
  return clashingUploads(job.publications.filter((each) => isByOidc(each) || isSame(each, publication))).flatMap(
    (group) =>
      group
        .filter(
          (each) =>
            each.attests && each !== attester(group) && group.some((other) => other !== each && mayMeet(each, other)),
        )
        .map((each) => each.publication),
  );
}

/** The upload of a group that attests: the last one to a production index, else the last one. */
export function attester(group: readonly AttestingUpload[]): AttestingUpload | undefined {
  return group.findLast(({ publication }) => publication.registry?.test !== true) ?? group.at(-1);
}

/** Whether one run may make both uploads. */
function mayMeet({ publication: a }: AttestingUpload, { publication: b }: AttestingUpload): boolean {
  if (excludeEachOther(a.step.step.if?.value ?? '', b.step.step.if?.value ?? '')) return false;
  if (a.reach.length === 0) return true;
  return a.reach.some(({ situation }) => [a, b].every(({ step }) => stepConditions(step, { situation }) !== 'no'));
}

function isSame(a: Publication, b: Publication): boolean {
  return a.step.step === b.step.step && a.registry === b.registry;
}
