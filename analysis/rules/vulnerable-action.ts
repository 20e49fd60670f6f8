import { attestationsPart } from '../plan/attestations.ts';
import { carryOut } from '../plan/carry-out.ts';
import { keyOf } from '../plan/locate.ts';
import type { Part } from '../plan/part.ts';
import { raiseAction, raisedVersion } from '../plan/tool/raise-action.ts';
import type { RaisedRef } from '../plan/tool/raised-ref.ts';
import { isByOidc, type Publication } from '../publications/types.ts';
import { refVersion } from '../registries/versions/action-versions.ts';
import { compareVersions, isVersion } from '../registries/versions/versions.ts';
import { found } from './describe.ts';
import type { Rule, RulePage } from './types.ts';

export const vulnerableAction: Rule = {
  id: 'vulnerable-action',
  severity: 'information',
  title: 'A publish action has a known vulnerability',
  documentation: {
    what: 'A step publishes by a version of an action for which an advisory has been published: the PyPI action before v1.13.0 (GHSA-vxmw-7h4f-hqxh). The version is that of the tag, the pinned commit or the branch.',
    why: 'Before v1.13.0 the PyPI action put the values of expressions straight into its scripts, where they could run commands in the job that holds the right to publish. The advisory rates the impact as low, since few of these values are in the hands of strangers.',
    fix: 'Raises the action: a branch to the moving branch, a tag to the newest tag, a commit to the commit of the newest tag, with its version in the comment. Not inside a composite action, where the action cannot run from v1.12 on.',
  },
  *check(subject) {
    for (const publication of subject.publications) {
      const { means, file, span, run, step, registry } = publication;
      if (means.kind !== 'action' || means.action.vulnerableBelow === undefined) continue;
      const { version: border, advisory } = means.action.vulnerableBelow;
      const current = refVersion(means.action.releases, means.ref);
      if (!current.known || compareVersions(current.value, border) >= 0) continue;
      const raised = raisedVersion(publication, border);
      const parts = isByOidc(publication) ? [raisePart(border), attestationsPart] : [raisePart(border)];
      yield found({
        file,
        span,
        severity: 'information',
        message: `${means.name} ${versionWords(means.ref, current.value)} has a known vulnerability (${advisory}), mended in ${border}. ${adviceFor(publication, raised)}`,
        about: { run, step, ...(registry && { registry }) },
        fixes:
          raised !== undefined
            ? [
                {
                  title: `Raise \`${means.name}\` to ${refWords(raised)}`,
                  safety: 'safe',
                  edits: () => carryOut(subject.repository, keyOf(subject, publication), parts),
                },
              ]
            : [],
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
      - uses: pypa/gh-action-pypi-publish@76f52bc884231f62b9a034ebfe128415bbaabdfc # v1.12.4
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
      - uses: pypa/gh-action-pypi-publish@dc37677b2e1c63e2034f94d8a5b11f265b73ba33 # v1.14.2
`,
  },
  sources: [
    {
      title: 'GitHub Advisory Database: GHSA-vxmw-7h4f-hqxh',
      url: 'https://github.com/advisories/GHSA-vxmw-7h4f-hqxh',
      checked: '2026-11-22',
    },
  ],
};

/** The version, with the branch that stands for it. */
function versionWords(ref: string, version: string): string {
  return isVersion(ref) || isCommit(ref) ? version : `${version} (\`@${ref}\`)`;
}

/** What the action is raised to, as a person would say it: a version, or the name of a moving ref. */
function refWords({ ref, version }: RaisedRef): string {
  return isVersion(ref) || isCommit(ref) ? version : `\`${ref}\``;
}

function isCommit(ref: string): boolean {
  return /^[0-9a-f]{40}$/i.test(ref);
}

function adviceFor({ means, step }: Publication, raised: RaisedRef | undefined): string {
  const nested = means.kind === 'action' && means.action.notNestedSince !== undefined && step.within !== undefined;
  return raised === undefined && nested
    ? 'That one does not run inside a composite action: move the step to the job, and raise it there.'
    : 'Raise it.';
}

/** Raises the action past the advisory. */
function raisePart(border: string): Part {
  return {
    id: 'tool',
    title: ({ means }) => `Raise \`${means.name}\``,
    safety: () => 'safe',
    edits: (_subject, publication) => (isBelow(publication, border) ? raiseAction(publication, border) : []),
  };
}

function isBelow({ means }: Publication, border: string): boolean {
  if (means.kind !== 'action') return false;
  const current = refVersion(means.action.releases, means.ref);
  return current.known && compareVersions(current.value, border) < 0;
}
