import { removeItem } from '../edits/index.ts';
import { carryOutAll } from '../plan/carry-out.ts';
import { mintingPart } from '../plan/credential/mint.ts';
import { keyOf } from '../plan/locate.ts';
import { stepListOf } from '../plan/step-place.ts';
import { mentionsStep, outputUses } from '../publications/output-uses.ts';
import { oidcOf, type Publication } from '../publications/types.ts';
import { valueOf } from '../workflow/yaml/tree.ts';
import { found } from './describe.ts';
import type { Fix, Rule, RulePage, Subject, SubjectJob } from './types.ts';
import { mayHaveUnseenCredential } from './unseen-credential.ts';

type Minting = SubjectJob['minting'][number];

export const mintedTokenUnused: Rule = {
  id: 'minted-token-unused',
  severity: 'error',
  title: 'A step mints a token that nothing uses',
  documentation: {
    what: 'A step exchanges the OIDC token for a short-lived token of crates.io or NuGet.org, and nothing in the job uses its output: the step has no `id`, no other step refers to the output, or only another job does. It is an error where an upload of the job has no other credential, else a warning.',
    why: 'These actions set no variable: the token is in their output and nowhere else. It is of no use in another job either, since GitHub does not pass masked values on, and the token of crates.io is revoked when the job ends.',
    fix: 'Gives the step an `id` and hands its output to every upload of the job that needs it. Where the publishing tool exchanges by itself, the step is removed.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const minting of job.minting) {
        const use = useOf(minting, job);
        if (minting.minting.outputs.length === 0 || use === 'used') continue;
        const { step, registry } = minting;
        const uploads = job.publications.filter((each) => each.registry === registry && each.step !== step);
        const needing = uploads.filter((each) => needs(each, minting));
        const certain = needing.some((each) => !mayHaveUnseenCredential(subject.session, job, each));
        const byThemselves = uploads.length > 0 && uploads.every(({ means }) => oidcOf(means).kind === 'itself');
        const place = job.run.job.id === '' ? 'this action' : `job \`${job.run.job.id}\``;
        yield found({
          file: step.file,
          span: step.step.uses?.scalar.span ?? step.step.map.span,
          severity: certain ? 'error' : 'warning',
          message: `${why[use]} ${place} uses the token that it mints for ${registry.name}${needing.length > 0 ? ', and the upload has no other credential' : ''}. ${byThemselves ? `${uploads[0]?.means.name} exchanges by itself: leave the step out.` : cure[use]}`,
          about: { run: job.run, registry },
          related: needing.map((each) => ({
            file: each.file,
            span: each.span,
            message: `The upload to ${registry.name}`,
          })),
          fixes: fixesFor(subject, minting, uploads, needing),
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
    environment: crates.io
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: rust-lang/crates-io-auth-action@v1
      - run: cargo publish
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: crates.io
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - id: auth
        uses: rust-lang/crates-io-auth-action@v1
      - run: cargo publish
        env:
          CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}
`,
  },
  sources: [
    {
      title: 'crates.io: Trusted publishing',
      url: 'https://crates.io/docs/trusted-publishing',
      checked: '2026-11-22',
    },
    { title: 'NuGet/login', url: 'https://github.com/NuGet/login', checked: '2026-11-22' },
  ],
};

type Use = 'used' | 'no-id' | 'nowhere' | 'other-job';

const why: Readonly<Record<Use, string>> = {
  used: '',
  'no-id': 'The step has no `id`, so nothing in',
  nowhere: 'Nothing in',
  'other-job': 'No step in',
};

const cure: Readonly<Record<Use, string>> = {
  used: '',
  'no-id': 'Give it an `id` and hand its output to the upload.',
  nowhere: 'Hand its output to the upload.',
  'other-job': 'Another job cannot use it: mint it where it is used.',
};

function useOf({ step }: Minting, job: SubjectJob): Use {
  const id = step.step.id?.value.toLowerCase();
  if (id === undefined) return 'no-id';
  if (outputUses(step, job.allSteps).some((each) => each.step.index > step.step.index)) return 'used';
  if (step.within !== undefined) {
    const outputs = valueOf(step.within.file.root, 'outputs');
    return outputs !== undefined && mentionsStep(outputs, id) ? 'used' : 'nowhere';
  }
  const outputs = valueOf(job.run.job.map, 'outputs');
  return outputs !== undefined && mentionsStep(outputs, id) ? 'other-job' : 'nowhere';
}

function needs(publication: Publication, { step }: Minting): boolean {
  const { means, credential, jobSteps } = publication;
  if (oidcOf(means).kind !== 'minted' || credential.kind !== 'none') return false;
  return publication.step.outer === step.outer && jobSteps.indexOf(publication.step) > jobSteps.indexOf(step);
}

function fixesFor(
  subject: Subject,
  { step, registry }: Minting,
  uploads: readonly Publication[],
  needing: readonly Publication[],
): readonly Fix[] {
  if (needing.length > 0) {
    const keys = needing.map((each) => keyOf(subject, each));
    const title = `Hand the minted token to the upload to ${registry.name}`;
    return [{ title, safety: 'safe', edits: () => carryOutAll(subject.repository, keys, [mintingPart]) }];
  }
  const list = stepListOf(step);
  if (list === undefined || uploads.length === 0 || uploads.some(({ means }) => oidcOf(means).kind !== 'itself'))
    return [];
  return [
    {
      title: `Remove the step, since ${uploads[0]?.means.name} exchanges by itself`,
      safety: 'setup',
      edits: () => {
        const edits = removeItem(step.file, list, step.step.index);
        return edits && [{ path: step.file.path, edits }];
      },
    },
  ];
}
