import type { FileEdit } from '../edits/index.ts';
import { attestationsPart, attester } from '../plan/attestations.ts';
import { clashingUploads } from '../plan/clashing-uploads.ts';
import { partFix } from '../plan/part-fix.ts';
import type { Publication } from '../publications/types.ts';
import { stepConditions } from '../repository/step-conditions.ts';
import { byOidc, found, jobWords } from './describe.ts';
import type { Rule, RulePage } from './types.ts';

export const repeatedPublish: Rule = {
  id: 'repeated-publish',
  severity: 'error',
  title: 'Two uploads of one job attest the same files',
  documentation: {
    what: 'A job uses `pypa/gh-action-pypi-publish` twice by trusted publishing over the same `packages-dir`, one run reaches both, and both make attestations. A second try after a failure is a warning.',
    why: 'The first upload leaves `*.publish.attestation` files beside the distributions. The second one finds them and stops: "already has a publish attestation".',
    fix: 'Sets `attestations: false` on every use but the last one to a production index, which is the attested one.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const group of clashingUploads(byOidc(job.publications))) {
        const attesting = group.filter(({ attests }) => attests).map(({ publication }) => publication);
        for (const [index, later] of attesting.entries()) {
          const earlier = attesting.slice(0, index).find((each) => runTogether(each, later) || isRetry(each, later));
          if (earlier === undefined) continue;
          const isKept = attester(group)?.publication === earlier;
          yield found({
            file: later.file,
            span: later.span,
            severity: earlier.registry === later.registry ? 'warning' : 'error',
            message: `This upload of ${jobWords(job.run)} to ${later.registry?.name ?? 'the index'} finds the attestations that the upload to ${earlier.registry?.name ?? 'the index'} before it made, and stops. Set \`attestations: false\` ${isKept ? 'here' : 'on the earlier one'}.`,
            about: { run: job.run, step: later.step, ...(later.registry && { registry: later.registry }) },
            related: [{ file: earlier.file, span: earlier.span, message: 'The upload that attests first' }],
            // A second try meets no upload that succeeded, and neither can be told to attest nothing.
            fixes: hasEdits(attestationsPart.edits(subject, earlier))
              ? partFix(subject, earlier, attestationsPart)
              : [],
          });
        }
      }
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/legacy/
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          attestations: false
          repository-url: https://test.pypi.org/legacy/
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish#319',
      url: 'https://github.com/pypa/gh-action-pypi-publish/issues/319',
      checked: '2026-11-22',
    },
  ],
};

/** True for an upload that is made when the one before it has failed, its attestations being there already. */
function isRetry(earlier: Publication, later: Publication): boolean {
  const condition = later.step.step.if?.value ?? '';
  const id = earlier.step.step.id?.value;
  if (earlier.registry !== later.registry) return false;
  return /\bfailure\s*\(/.test(condition) || (id !== undefined && condition.includes(`steps.${id}.`));
}

/** True when a run of the job certainly reaches both. */
function runTogether(a: Publication, b: Publication): boolean {
  return a.reach.some(
    ({ situation, answer }) =>
      answer !== 'no' && [a, b].every(({ step }) => stepConditions(step, { situation }) === 'yes'),
  );
}

function hasEdits(edits: readonly FileEdit[] | undefined): boolean {
  return edits !== undefined && edits.length > 0;
}
