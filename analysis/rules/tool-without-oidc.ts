import { mintingPart } from '../plan/credential/mint.ts';
import { partFix } from '../plan/part-fix.ts';
import { toolObstacle, toolPart } from '../plan/tool/tool.ts';
import { oidcOf } from '../publications/types.ts';
import { replacementFor } from '../registries/types/credential-types.ts';
import { found, type RuledPublication, ruled } from './describe.ts';
import type { Fix, Rule, RulePage, Subject, SubjectJob } from './types.ts';
import { mayHaveUnseenCredential } from './unseen-credential.ts';

export const toolWithoutOidc: Rule = {
  id: 'tool-without-oidc',
  severity: 'warning',
  title: 'A job is prepared for OIDC, and its tool cannot use it',
  documentation: {
    what: 'A job has `id-token: write` and hands no credential to the command that publishes, and the command cannot exchange an OIDC token: `cargo publish`, `gem push`, `dotnet nuget push` or `dart pub publish` without the step that mints a token for them, or poetry, flit, hatch, rye, Yarn Classic or bun, which know no trusted publishing. It is information where the credential may come from somewhere that the files do not show.',
    why: 'The permission alone does nothing: somebody has to exchange the OIDC token for one of the registry. The command finds no credential and fails.',
    fix: 'Adds the step that mints the token, right before the upload and under its condition, and hands the token over; or replaces the tool, where it has none: `poetry publish` by `pipx run twine upload`, `yarn publish` by `npm publish`. twine and npm exchange by themselves.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      const access = job.permissions.of('id-token');
      if (!access.known || access.value !== 'write') continue;
      for (const publication of ruled(job.publications)) {
        const { means, credential, file, span, run, step, registry } = publication;
        if (credential.kind !== 'none' || oidcOf(means).kind === 'itself') continue;
        if (means.kind !== 'command' && means.kind !== 'action') continue;
        yield found({
          file,
          span,
          severity: isCertain(subject, job, publication) ? 'warning' : 'information',
          message: messageFor(publication),
          about: { run, step, registry },
          fixes: fixesFor(subject, publication),
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
      - name: Authenticate with crates.io
        id: auth
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
    {
      title: 'RubyGems.org: Trusted publishing',
      url: 'https://guides.rubygems.org/trusted-publishing/',
      checked: '2026-11-22',
    },
    {
      title: 'Poetry: support for trusted publishing (open)',
      url: 'https://github.com/python-poetry/poetry/issues/7940',
      checked: '2026-11-22',
    },
  ],
};

function isCertain(subject: Subject, job: SubjectJob, publication: RuledPublication): boolean {
  const { means } = publication;
  const decidedElsewhere =
    (means.kind === 'command' && means.tool.decidedByConfiguration) ||
    (means.kind === 'action' && means.action.decidedByConfiguration);
  return (
    decidedElsewhere !== true && publication.certain && !mayHaveUnseenCredential(subject.session, job, publication)
  );
}

function messageFor({ means, registry, run }: RuledPublication): string {
  const ability = oidcOf(means);
  const place = run.job.id === '' ? 'This action' : `Job \`${run.job.id}\``;
  const lack = `${place} hands \`${means.name}\` no credential for ${registry.name}, and the command cannot exchange the OIDC token by itself`;
  if (ability.kind === 'never') return `${lack}. Use ${replacementFor(ability, registry.id)}.`;
  const action = registry.minting.find((each) => each.obsolete !== true);
  return `${lack}. Mint a token for it with ${action?.slug ?? 'the action of the registry'} in the same job.`;
}

function fixesFor(subject: Subject, publication: RuledPublication): readonly Fix[] {
  const never = oidcOf(publication.means).kind === 'never';
  if (never && toolObstacle(subject, publication) !== undefined) return [];
  if (!never && mintingPart.edits(subject, publication) === undefined) return [];
  return partFix(subject, publication, never ? toolPart : mintingPart);
}
