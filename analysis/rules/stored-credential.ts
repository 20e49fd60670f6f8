import { moveObstacle } from '../plan/obstacle.ts';
import { useTrustedPublishing } from '../plan/use-trusted-publishing.ts';
import { type TokenUse, tokenUses } from './by-credential.ts';
import { credentialWords, isSeveral } from './credential-words.ts';
import { found, type RuledPublication, registryNames, ruledOrLikely } from './describe.ts';
import { isLeftover } from './is-leftover.ts';
import type { Rule, RulePage } from './types.ts';

export const storedCredential: Rule = {
  id: 'stored-credential',
  severity: 'warning',
  title: 'A publication authenticates with a stored credential',
  documentation: {
    what: 'A step that publishes gets a long-lived credential: a secret in an input or a variable, an option of the command, a file that an earlier command writes, or a token in the file itself. Without it, the step would have no credential at all: the job has no `id-token: write`, or nothing mints a token for the tool. A credential that may be empty (a deliberate fallback) is information and has no fix.',
    why: 'A stored token can be read by every step of the job and by everyone who can change a workflow; it works from anywhere until somebody revokes it. Trusted publishing gives the job a token that lives for minutes and works for this repository, workflow and environment alone.',
    fix: '"Use trusted publishing" takes the credential out, gives the job `id-token: write` and every other permission that its steps need, adds the minting step and the tool version that the registry asks for, and an environment. It is a set-up step: register the publisher at the registry first; delete the secret after the first green release.',
  },
  *check(subject) {
    const stored = ruledOrLikely(subject.publications).filter(
      (each) => each.credential.kind !== 'minted' && !isLeftover(each),
    );
    for (const use of tokenUses(stored)) {
      const { publication, received, registries, related } = use;
      const { registry, run, step } = publication;
      const perhaps = received.credential.kind === 'fallback' || !publication.certain;
      const fix = perhaps ? undefined : useTrustedPublishing(subject, publication, registries);
      const obstacle = perhaps || fix !== undefined ? undefined : moveObstacle(subject, publication);
      yield found({
        file: received.file,
        span: received.span,
        severity: perhaps ? 'information' : 'warning',
        message: messageFor(use, obstacle),
        about: { run, step, registry },
        related,
        fixes: fix === undefined ? [] : [fix],
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
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
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
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'PyPI: Publishing with a trusted publisher',
      url: 'https://docs.pypi.org/trusted-publishers/using-a-publisher/',
      checked: '2026-11-22',
    },
    {
      title: 'OpenSSF: Trusted publishers for all package repositories',
      url: 'https://repos.openssf.org/trusted-publishers-for-all-package-repositories',
      checked: '2025-11-13',
    },
  ],
};

/** A workflow that only other repositories call, for a registry that accepts none from elsewhere. */
function isForCallersElsewhere({ run, registry }: RuledPublication): boolean {
  return run.hidden && run.job.id !== '' && registry.matches.foreignWorkflow === 'refused';
}

function messageFor({ publication, credential, registries }: TokenUse, obstacle: string | undefined): string {
  const { run, means } = publication;
  const names = registryNames(registries);
  const job = run.job.id === '' ? 'This action' : `Job \`${run.job.id}\``;
  if (credential.kind === 'fallback')
    return `${job} may publish to ${names} with a stored token: ${credential.reason}. Without one it needs trusted publishing.`;
  const words = credentialWords(credential);
  const several = isSeveral(credential);
  if (means.kind === 'unknown')
    return `${job} hands \`${means.name}\` ${words}, which ${several ? 'look like tokens' : 'looks like a token'} of ${names}. If it publishes there, trusted publishing needs no stored token.`;
  const works = several
    ? 'which work from anywhere until they are revoked'
    : 'which works from anywhere until it is revoked';
  const risk = `${job} publishes to ${names} with ${words}, ${works}.`;
  const drop = several ? 'drop the tokens' : 'drop the token';
  if (isForCallersElsewhere(publication))
    return `${risk} ${names} accepts no workflow of another repository, so that callers there would have to publish from a job of their own.`;
  const asked = asksFor(publication);
  if (obstacle === undefined && asked !== undefined)
    return `${risk} Register this workflow as a trusted publisher at ${names}${asked.beta ? ', where that is offered to you' : ''}, publish with ${asked.words}, and ${drop}.`;
  return obstacle === undefined
    ? `${risk} Register this workflow as a trusted publisher at ${names} and ${drop}.`
    : `${risk} ${obstacle}, then register this workflow at ${names} and ${drop}.`;
}

/** What makes the tool use OIDC, where it has to be told; `beta`: the registry does not offer it to everybody yet. */
function asksFor({
  means,
  registry,
}: TokenUse['publication']): { readonly words: string; readonly beta: boolean } | undefined {
  const tool = means.kind === 'command' ? means.tool : undefined;
  const option = tool?.asksOidc?.option;
  if (tool === undefined || option === undefined || tool.oidc.kind !== 'itself') return undefined;
  const words = `\`${option}\` (${tool.name} ${tool.oidc.since} or newer)`;
  return { words, beta: registry.trustedPublishing === 'beta' };
}
