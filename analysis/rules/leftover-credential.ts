import { moveObstacle } from '../plan/obstacle.ts';
import { canMove, leftoverParts, planFix } from '../plan/use-trusted-publishing.ts';
import { mintedBefore } from '../publications/effective-credential.ts';
import { type Credential, oidcOf, type Publication, type ReceivedCredential } from '../publications/types.ts';
import { culprit, type Requirement, requirementsOf, verdictFor } from '../versions/requirements.ts';
import { optionValue } from '../workflow/scripts/index.ts';
import { broughtWords } from './brought-words.ts';
import { tokenUses } from './by-credential.ts';
import { credentialWords, isSeveral } from './credential-words.ts';
import { found, registryNames, ruled } from './describe.ts';
import { isLeftover } from './is-leftover.ts';
import type { Rule, RulePage } from './types.ts';

export const leftoverCredential: Rule = {
  id: 'leftover-credential',
  severity: 'warning',
  title: 'A stored credential is left in a job that could publish by OIDC',
  documentation: {
    what: 'The job has `id-token: write` and a tool (or a minting step) that publishes by OIDC, and still hands the publishing step a stored credential. It is an error where the tool was told to use OIDC.',
    why: 'Most tools then use the token and never try OIDC: the release is green, unattested, and the move to trusted publishing has not happened. npm, pnpm, lerna and changesets try OIDC first and fall back to the token silently, so nobody notices when it fails.',
    fix: 'Takes the credential out, with the user name that goes with it, and raises the tool where its version is too old. Do it once the publisher is registered; delete the secret after the first green release.',
  },
  *check(subject) {
    const left = ruled(subject.publications).filter((each) => each.credential.kind !== 'minted' && isLeftover(each));
    for (const { publication, received, credential, registries, related } of tokenUses(left)) {
      const { registry, run, step } = publication;
      const fallback = received.credential.kind === 'fallback';
      const movable = !fallback && canMove(publication) && moveObstacle(subject, publication) === undefined;
      const names = registryNames(registries);
      const job = run.job.id === '' ? 'This action' : `Job \`${run.job.id}\``;
      const tooOld = requirementsOf(subject.session, publication).find((each) => verdictFor(each) === 'too-old');
      const does = tooOld === undefined ? consequence(publication, received) : tooOldWords(publication, tooOld);
      yield found({
        file: received.file,
        span: received.span,
        severity: fallback ? 'information' : toldToUseOidc(publication) ? 'error' : 'warning',
        message:
          credential.kind === 'fallback'
            ? `${job} can publish to ${names} by OIDC, and may be handed ${credentialWords(credential)}: ${credential.reason}. Then ${does}.`
            : `${job} could publish to ${names} by OIDC, but is handed ${credentialWords(credential)}: ${does}. ${advice(credential, tooOld, names)}`,
        about: { run, step, registry },
        related,
        fixes: movable
          ? [planFix(subject, publication, leftoverParts, `Remove the stored credential for ${names}`)]
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
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          user: __token__
          password: \${{ secrets.PYPI_API_TOKEN }}
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
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish: twine-upload.sh',
      url: 'https://github.com/pypa/gh-action-pypi-publish/blob/release/v1/twine-upload.sh',
      checked: '2026-11-22',
    },
    {
      title: 'npm: lib/utils/oidc.js',
      url: 'https://github.com/npm/cli/blob/latest/lib/utils/oidc.js',
      checked: '2026-09-30',
    },
  ],
};

function toldToUseOidc({ means }: Publication): boolean {
  if (means.kind !== 'command' || means.tool.forcesOidc === undefined) return false;
  const { option, value } = means.tool.forcesOidc;
  const given = optionValue(means.command, [option]);
  return value === undefined ? means.command.arguments.some((word) => word.text === option) : given?.text === value;
}

/** `names` are those of the registries. */
function advice(credential: Credential, tooOld: Requirement | undefined, names: string): string {
  const it = isSeveral(credential) ? 'them' : 'it';
  const raise =
    tooOld === undefined
      ? `Remove ${it}`
      : `Raise ${tooOld.tool.name} to ${tooOld.since} and remove ${isSeveral(credential) ? 'the tokens' : 'the token'}`;
  return `${raise} once the publisher is registered at ${names}.`;
}

/** What a tool does with both that does not know the exchange yet; completes "…: ". */
function tooOldWords({ means }: Publication, requirement: Requirement): string {
  return `${broughtWords(means, requirement, culprit(requirement))} is too old to try OIDC and uses the token`;
}

/** What the tool does with both; completes "…: ". */
function consequence(publication: Publication, { behindOidc }: ReceivedCredential): string {
  const ability = oidcOf(publication.means);
  const name = publication.means.name;
  if (behindOidc === true) return `${name} tries OIDC first and falls back to it without a word`;
  if (toldToUseOidc(publication)) {
    const wins = publication.means.kind === 'command' && publication.means.tool.forcesOidc?.tokenWins === true;
    return `${name} was told to use OIDC${wins ? ', and uses the token all the same' : ' and stops at a token'}`;
  }
  if (ability.kind !== 'itself') {
    const exported = mintedBefore(publication.registry, publication.step, publication.jobSteps).some(
      ({ minting }) => minting.exports.length > 0,
    );
    return exported
      ? 'the variable hides the key that the minting step stored'
      : 'the minted credential is not the one that is used';
  }
  switch (ability.behaviour) {
    case 'token-wins':
      return `${name} uses the token and does not try OIDC${ability.losesAttestations ? ', so the release has no attestations either' : ''}`;
    case 'oidc-first':
      return `${name} tries OIDC first and falls back to the token without a word`;
    case 'refused':
      return `${name} stops at a token`;
    case 'no-provenance':
      return `${name} publishes without provenance`;
    case 'hides-minted':
      return 'the variable hides the key that the minting step stored';
  }
}
