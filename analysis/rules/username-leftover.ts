import { credentialPart } from '../plan/credential/remove-credential.ts';
import { partFix } from '../plan/part-fix.ts';
import type { Publication } from '../publications/types.ts';
import { byOidc, found, jobWords } from './describe.ts';
import type { Fix, Rule, RulePage, Subject } from './types.ts';

export const usernameLeftover: Rule = {
  id: 'username-leftover',
  severity: 'information',
  title: 'A user name is left over from a password that is gone',
  documentation: {
    what: 'A publication by OIDC is still given the user name `__token__`, without a password.',
    why: 'It does nothing, and makes readers look for a token that is not there.',
    fix: 'Removes it.',
  },
  *check(subject) {
    for (const publication of byOidc(subject.publications)) {
      // Beside a token, be it an empty one, the name is part of a pair.
      if (publication.credential.kind !== 'none' || publication.received.some(({ role }) => role === 'token')) continue;
      for (const received of publication.received) {
        if (received.role !== 'username' || received.carrier.kind === 'secret') continue;
        const value =
          received.carrier.kind === 'input' || received.carrier.kind === 'variable'
            ? received.carrier.variable.value.value
            : undefined;
        if (value !== '__token__') continue;
        yield found({
          file: received.file,
          span: received.span,
          severity: 'information',
          message: `\`${received.carrier.name}: __token__\` is left over in ${jobWords(publication.run)}: it publishes to ${publication.registry.name} by OIDC. Remove it.`,
          about: { run: publication.run, step: publication.step, registry: publication.registry },
          fixes: [withoutName(subject, publication, received.carrier.name)],
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
          user: __token__
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
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish: action.yml',
      url: 'https://github.com/pypa/gh-action-pypi-publish/blob/release/v1/action.yml',
      checked: '2026-11-22',
    },
  ],
};

function withoutName(subject: Subject, publication: Publication, name: string): Fix {
  const [{ edits }] = partFix(subject, publication, credentialPart);
  return { title: `Remove \`${name}\``, safety: 'safe', edits };
}
