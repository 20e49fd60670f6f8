import { clashingUploads } from '../plan/clashing-uploads.ts';
import { inputOf } from '../publications/values.ts';
import { byOidc, found } from './describe.ts';
import { removeInput } from './step-inputs.ts';
import type { Rule, RulePage } from './types.ts';

export const attestationsOff: Rule = {
  id: 'attestations-off',
  severity: 'information',
  title: 'Attestations are switched off',
  documentation: {
    what: 'A publication by trusted publishing to a public production index sets `attestations: false`, and not because another upload of the job or a called workflow asks for it.',
    why: 'An attestation lets everybody check that a file was built and published by this repository. Trusted publishing makes it at no cost.',
    fix: 'Removes the input; attestations are on by default.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      const clashing = clashingUploads(job.publications).flatMap((group) =>
        group.slice(0, -1).map((each) => each.publication),
      );
      for (const publication of byOidc(job.publications)) {
        const { means, step, registry } = publication;
        if (means.kind !== 'action' || means.action.attestations === undefined || registry.test) continue;
        // In a called workflow the attestation names the caller, and PyPI refuses it.
        if (clashing.includes(publication) || job.run.caller !== undefined || job.run.hidden) continue;
        const variable = inputOf(step.step.with, [means.action.attestations.input]);
        if (variable === undefined || variable.value.value.trim().toLowerCase() !== 'false') continue;
        yield found({
          file: publication.file,
          span: variable.entry.keySpan,
          severity: 'information',
          message: `Job \`${job.run.job.id}\` publishes to ${registry.name} without attestations, which trusted publishing makes at no cost. Remove \`${variable.name}: false\`.`,
          about: { run: job.run, step, registry },
          fixes: [removeInput(step, variable)],
        });
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
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          attestations: false
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
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [{ title: 'PyPI: Digital attestations', url: 'https://docs.pypi.org/attestations/', checked: '2026-11-22' }],
};
