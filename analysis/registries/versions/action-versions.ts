import { type Known, known, notKnown } from '../../text/known.ts';
import type { ActionReleases } from '../types.ts';
import { isVersion } from './versions.ts';

/**
 * The version of an action that a ref stands for: a known tag, commit or branch by the table, a full version by itself, the
 * newest one for a moving ref (`latest`). A bare `v1` that no table explains may be any 1.x, so it is not known.
 */
export function refVersion(releases: ActionReleases | undefined, ref: string): Known<string> {
  const listed = releases?.refs[ref];
  if (listed === 'latest') return known(releases?.latest.tag.replace(/^v/, '') ?? '');
  if (listed === 'missing') return notKnown(`the action has no ref ${ref}`);
  if (listed !== undefined) return known(listed.version);
  const commit = ref.toLowerCase();
  const tag = releases?.tags.find((each) => each.tag === ref || each.commit === commit || each.tagObject === commit);
  if (tag !== undefined) return known(tag.tag.replace(/^v/, ''));
  if (isVersion(ref) && ref.split('.').length >= 3) return known(ref.replace(/^v/, ''));
  return notKnown(`no table holds the ref ${ref}`);
}
