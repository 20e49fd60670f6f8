import type { MissedTable } from './table.ts';

const azureArtifacts =
  'it goes to Azure Artifacts: the called workflow stores the same secret for `pkgs.dev.azure.com` in `.npmrc`';
const myGet = 'it goes to MyGet, which `registry-url` of setup-node names';
const scriptNotHere = 'the script that it starts is not in the corpus, and no token shows that something is published';
const findingInCalled =
  'the finding stands in `npm-release.yml`, which this workflow calls, and names this one as related';

/** npm and JSR. */
export const javascript: MissedTable = {
  registries: { npm: 'npm', jsr: 'jsr' },
  complete: true,
  publications: {
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/publish-dev.yml npm': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/publish-release.yml npm': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/retry-publish.yml npm': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/reusable-publish.yml npm': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js@12e751215199/.github/workflows/auto-publish-dev.yml npm': myGet,
    'Ed-Fi-Alliance-OSS__MetaEd-js@12e751215199/.github/workflows/legacy-publish.yml npm': myGet,
    'Ed-Fi-Alliance-OSS__MetaEd-js@922123899214/.github/workflows/publish.yml npm': myGet,
    'OS-pedrogustavobilro__test-lerna-trusted-publishing/.github/workflows/publish.yml npm': scriptNotHere,
    'OS-pedrogustavobilro__test-lerna-trusted-publishing/.github/workflows/reusable-publish.yml npm': scriptNotHere,
    'airbnb__visx/.github/workflows/push.yml npm': scriptNotHere,
    'cartesia-ai__cartesia-js/.github/workflows/publish-npm.yml npm': scriptNotHere,
    'jdx__aube/.github/workflows/publish-npm.yml npm':
      'a Node script (`npm/scripts/publish.mjs`) publishes; those are not read',
    'launchdarkly__ldcli/.github/actions/publish-npm/action.yml npm': scriptNotHere,
    'launchdarkly__ldcli/.github/workflows/manual-publish.yml npm': scriptNotHere,
    'launchdarkly__ldcli/.github/workflows/release-please.yml npm': scriptNotHere,
    'vuejs__core/.github/workflows/release.yml npm': scriptNotHere,
  },
  tokenFiles: {
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/publish-dev.yml': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/publish-release.yml': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/retry-publish.yml': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/reusable-publish.yml': azureArtifacts,
    'Ed-Fi-Alliance-OSS__MetaEd-js@12e751215199/.github/workflows/auto-publish-dev.yml': myGet,
    'Ed-Fi-Alliance-OSS__MetaEd-js@12e751215199/.github/workflows/legacy-publish.yml': myGet,
    'Ed-Fi-Alliance-OSS__MetaEd-js@922123899214/.github/workflows/publish.yml': myGet,
    'auth0__jwt-decode/.github/workflows/release.yml': findingInCalled,
    'celo-org__reusable-workflows/.github/actions/npm-publish/action.yml':
      'a container action fetches the token from a vault, so that nobody can tell from the file what it is',
  },
};
