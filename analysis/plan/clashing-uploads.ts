import type { Publication } from '../publications/types.ts';
import { inputValue, texts } from '../publications/values.ts';
import { refVersion } from '../registries/versions/action-versions.ts';
import { atLeastVersion } from '../registries/versions/versions.ts';

/** An upload by the PyPI action, and whether it makes attestations (`undefined`: not known). */
export interface AttestingUpload {
  readonly publication: Publication;
  readonly attests: boolean;
}

/** Uploads by OIDC of one job that share their folder of files, in the order of the steps: groups of two and more. */
export function clashingUploads(publications: readonly Publication[]): readonly (readonly AttestingUpload[])[] {
  const groups = new Map<string, AttestingUpload[]>();
  for (const publication of publications) {
    const { means, step } = publication;
    if (
      means.kind !== 'action' ||
      means.action.attestations === undefined ||
      means.action.packagesDirectory === undefined
    )
      continue;
    const { input, default: standard } = means.action.packagesDirectory;
    const value = inputValue(step, [input, input.replaceAll('-', '_')]);
    const [folder, ...more] = value === undefined ? [standard] : (texts(value) ?? []);
    if (folder === undefined || more.length > 0) continue;
    const key = folder.replace(/^\.\//, '').replace(/\/+$/, '');
    const group = groups.get(key) ?? [];
    // One step may be an upload to either of two indexes, and is one of them in each run.
    if (!group.some((each) => each.publication.step === step))
      group.push({ publication, attests: attests(publication) });
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Whether an upload makes attestations for certain: its version does by default, and no input says otherwise. */
export function attests({ means, step }: Publication): boolean {
  if (means.kind !== 'action' || means.action.attestations === undefined) return false;
  const { input, defaultSince } = means.action.attestations;
  const given = inputValue(step, [input]);
  if (given !== undefined) return texts(given)?.every((text) => text.trim().toLowerCase() !== 'false') ?? false;
  const version = refVersion(means.action.releases, means.ref);
  return version.known && atLeastVersion(version.value, defaultSince);
}
