import { attestationsPart } from '../plan/attestations.ts';
import { clashingUploads } from '../plan/clashing-uploads.ts';
import { partFix } from '../plan/part-fix.ts';
import type { Publication } from '../publications/types.ts';
import { byOidc, found } from './describe.ts';
import type { Rule } from './types.ts';

export const repeatedPublish: Rule = {
  id: 'repeated-publish',
  severity: 'error',
  title: 'Two uploads of one job attest the same files',
  documentation: {
    what: 'A job uses `pypa/gh-action-pypi-publish` twice by trusted publishing over the same `packages-dir`, and an earlier use makes attestations.',
    why: 'The first upload leaves `*.publish.attestation` files beside the distributions. The second one finds them and stops: "already has a publish attestation".',
    fix: 'Sets `attestations: false` on every use but the last, so that the production upload is the attested one.',
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
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const group of clashingUploads(byOidc(job.publications))) {
        const last = group.at(-1)?.publication;
        for (const { publication, attests } of group.slice(0, -1)) {
          if (last === undefined || !attests || !runTogether(publication, last)) continue;
          const retry = publication.registry === last.registry;
          yield found({
            file: last.file,
            span: last.span,
            severity: retry ? 'warning' : 'error',
            message: `This upload of job \`${job.run.job.id}\` to ${last.registry?.name ?? 'the index'} finds the attestations that the upload to ${publication.registry?.name ?? 'the index'} before it made, and stops. Set \`attestations: false\` on the earlier one.`,
            about: { run: job.run, step: last.step, ...(last.registry && { registry: last.registry }) },
            related: [{ file: publication.file, span: publication.span, message: 'The upload that attests first' }],
            fixes: partFix(subject, publication, attestationsPart),
          });
        }
      }
    }
  },
};

/** True when one run certainly reaches both. */
function runTogether(a: Publication, b: Publication): boolean {
  return a.reach.some(
    ({ situation, answer }) =>
      answer === 'yes' && b.reach.some((other) => other.situation === situation && other.answer === 'yes'),
  );
}
