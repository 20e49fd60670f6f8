import { insertEntry, jobKeyOrder, replaceScalar } from '../edits/index.ts';
import type { Difference } from '../identity/compare.ts';
import { type Mismatch, mismatchOf } from '../identity/recorded.ts';
import { addToRecordFix, updateRecordFix } from '../plan/publisher/update-record.ts';
import type { JobRun } from '../repository/runs.ts';
import { byOidc, found, listed, type RuledPublication, writtenJobs } from './describe.ts';
import type { Fix, Rule, RulePage, Subject } from './types.ts';

export const publisherMismatch: Rule = {
  id: 'publisher-mismatch',
  severity: 'error',
  title: 'A publication fits none of the publishers that are on record',
  documentation: {
    what: 'The file `.github/trusted-publishing.yml` records publishers of a registry, and none of them has the workflow and the environment with which a job publishes there by trusted publishing. Which of the two workflows counts when one calls the other, and whether case counts, is decided as the registry does it. An environment that an expression decides is no mismatch.',
    why: 'A registry knows a publisher by the name of the workflow file and the environment. After either is renamed, the upload is refused until the publisher is changed at the registry too, and that is noticed only in the next release.',
    fix: 'Where the environment alone differs, gives the job the environment on record. Otherwise, or when the new names are meant, changes the record; do that together with the publisher at the registry.',
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      for (const publication of byOidc(job.publications)) {
        const { reach, step, registry, certain } = publication;
        const mismatch =
          reach.length > 0 && reach.every(({ answer }) => answer === 'no')
            ? undefined
            : mismatchOf(subject.session.files, publication);
        if (mismatch === undefined) continue;
        const { record, nearest } = mismatch;
        yield found({
          file: publication.file,
          span: publication.span,
          severity: 'error',
          seen: certain,
          message: messageFor(job.run.job.id, publication, mismatch),
          about: { run: job.run, step, registry },
          related: [
            {
              file: record.file,
              span: nearest.map.entries[0]?.keySpan ?? nearest.map.span,
              message: 'The publisher on record',
            },
          ],
          fixes: [...recordedEnvironment(job.run, mismatch), recordFix(subject, publication, mismatch)],
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
    environment: release
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
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
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    others: {
      '.github/trusted-publishing.yml': `publishers:
  - registry: pypi
    workflow: release.yml
    environment: pypi
`,
    },
  },
  sources: [
    {
      title: 'PyPI: Troubleshooting trusted publishing',
      url: 'https://docs.pypi.org/trusted-publishers/troubleshooting/',
      checked: '2026-11-22',
    },
  ],
};

function messageFor(job: string, { registry }: RuledPublication, { differences, record, nearest }: Mismatch): string {
  const shown = listed(differences.map(({ field, actual }) => words(field, actual)));
  const wanted = listed(differences.map(({ field, expected }) => words(field, expected)));
  const of = nearest.package === undefined ? registry.name : `\`${nearest.package}\` on ${registry.name}`;
  return `Job \`${job}\` publishes to ${registry.name} with ${shown}, but ${record.file.path} records ${wanted} for ${of}, which would refuse it. Use the names on record, or change the publisher at the registry and the record.`;
}

function words(field: Difference['field'], value: string | undefined): string {
  return value === undefined ? `no ${field}` : `the ${field} \`${value}\``;
}

/** Where nothing else differs, the job gets the environment on record. */
function recordedEnvironment({ job, workflow }: JobRun, { differences }: Mismatch): readonly Fix[] {
  const [only, ...more] = differences;
  if (only?.field !== 'environment' || only.expected === undefined || more.length > 0 || job.uses !== undefined)
    return [];
  const name = only.expected;
  return [
    {
      title: `Use the environment \`${name}\` that is on record`,
      safety: 'safe',
      edits: () => {
        const { file } = workflow;
        const scalar = job.environment?.name;
        const edits =
          job.environment === undefined
            ? insertEntry(file, job.map, { key: 'environment', value: name }, jobKeyOrder)
            : scalar && replaceScalar(file, scalar, name);
        return edits && [{ path: file.path, edits }];
      },
    },
  ];
}

/** The recorded workflow may still be there and publish: then the record gets one more publisher. */
function recordFix({ session }: Subject, { registry }: RuledPublication, mismatch: Mismatch): Fix {
  const old = mismatch.nearest.workflow;
  const renamed = mismatch.differences.some(({ field }) => field === 'workflow');
  const remains = renamed && old !== undefined && session.files.workflow(`.github/workflows/${old}`) !== undefined;
  return remains ? addToRecordFix(mismatch, registry) : updateRecordFix(mismatch, registry);
}
