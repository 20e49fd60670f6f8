import { withRef } from '../plan/tool/raise-action.ts';
import type { Publication } from '../publications/types.ts';
import type { ActionReleases } from '../registries/types.ts';
import { atLeastVersion } from '../registries/versions/versions.ts';
import { found } from './describe.ts';
import type { Rule, RulePage } from './types.ts';

/** From here on the image of the PyPI action is looked up by its ref, and there is none for a tag object. */
const imageByRefSince = '1.12.0';

export const brokenActionPin: Rule = {
  id: 'broken-action-pin',
  severity: 'error',
  title: 'A publish action is pinned to a ref that cannot work',
  documentation: {
    what: 'The PyPI action is pinned to the object of an annotated tag instead of the commit behind it (from v1.12.0 on), or to a ref that does not exist, such as `@v1`. Both are told by a table of its tags.',
    why: 'The action runs an image that is named by the ref in `uses:`. There is one for every commit, tag and branch, and none for a tag object: the step stops with `manifest unknown`. A ref that does not exist stops the whole job at its start.',
    fix: "Pins the commit of the same tag and leaves the comment as it is; a ref that does not exist becomes the action's own moving branch.",
  },
  *check(subject) {
    for (const publication of subject.publications) {
      const { means, file, span, run, step, registry } = publication;
      if (means.kind !== 'action' || means.action.releases === undefined) continue;
      const mended = mendedRef(means.action.releases, means.ref);
      if (mended === undefined) continue;
      yield found({
        file,
        span,
        severity: 'error',
        message: messageFor(publication, mended),
        about: { run, step, ...(registry && { registry }) },
        fixes: [
          {
            title: `Use \`${means.name}@${mended.ref.slice(0, 12)}\``,
            safety: 'safe',
            edits: () => {
              const edits = withRef(step, { ref: mended.ref, comment: undefined });
              return edits && [{ path: file.path, edits }];
            },
          },
        ],
      });
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@6733eb7d741f0b11ec6a39b58540dab7590f9b7d # v1.14.0
`,
    after: `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@cef221092ed1bacb1cc03d23a2d87d1d172e277b # v1.14.0
`,
  },
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish: action.yml and create-docker-action.py',
      url: 'https://github.com/pypa/gh-action-pypi-publish',
      checked: '2026-11-22',
    },
  ],
};

interface Mended {
  readonly ref: string;
  /** The tag whose object is pinned; undefined for a ref that does not exist. */
  readonly tag: string | undefined;
}

function mendedRef(releases: ActionReleases, ref: string): Mended | undefined {
  if (releases.refs[ref] === 'missing') return { ref: releases.movingRef, tag: undefined };
  const object = ref.toLowerCase();
  const pinned = releases.tags.find((each) => each.tagObject === object);
  return pinned !== undefined && atLeastVersion(pinned.tag, imageByRefSince)
    ? { ref: pinned.commit, tag: pinned.tag }
    : undefined;
}

function messageFor({ means }: Publication, { ref, tag }: Mended): string {
  const old = means.kind === 'action' ? means.ref : '';
  return tag === undefined
    ? `${means.name} has no ref \`${old}\`, so the job stops before its first step. Use \`@${ref}\`.`
    : `\`${old.slice(0, 12)}\` is the object of the tag ${tag} and not its commit: ${means.name} has no image for it and stops with "manifest unknown". Pin ${ref.slice(0, 12)}.`;
}
