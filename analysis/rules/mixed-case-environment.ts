import { replaceScalar } from '../edits/index.ts';
import type { Registry } from '../registries/types.ts';
import { byOidc, found, writtenJobs } from './describe.ts';
import type { Rule, RulePage } from './types.ts';

export const mixedCaseEnvironment: Rule = {
  id: 'mixed-case-environment',
  severity: 'hint',
  title: "The environment's name has capital letters where the registry compares or stores case",
  documentation: {
    what: 'A job that publishes by trusted publishing names an environment with capital letters, at a registry that compares the name letter by letter or may store it as it is typed (PyPI, npm, RubyGems, pub.dev). GitHub itself ignores the case of environment names.',
    why: 'A name typed in another case in the form does not match, and the error does not say so.',
    fix: 'Writes the name in lower case. Register it in lower case too.',
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      const name = job.run.job.environment?.name;
      if (name === undefined || name.text.expressions.length > 0 || name.value === name.value.toLowerCase()) continue;
      const comparing = byOidc(job.publications).find(
        ({ registry }) => registry.matches.environmentStoredAsTyped === true,
      );
      if (comparing === undefined) continue;
      const { file } = job.run.workflow;
      const lower = name.value.toLowerCase();
      yield found({
        file,
        span: job.run.job.environment?.entry.keySpan ?? name.span,
        severity: 'hint',
        message: messageFor(comparing.registry, name.value, lower),
        about: { run: job.run, registry: comparing.registry },
        fixes: [
          {
            title: `Rename the environment to \`${lower}\``,
            safety: 'setup',
            edits: () => {
              const edits = replaceScalar(file, name, lower);
              return edits && [{ path: file.path, edits }];
            },
          },
        ],
      });
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
    environment: PyPI
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
  },
  sources: [
    {
      title: 'PyPI: warehouse/manage/views/oidc_publishers.py',
      url: 'https://github.com/pypi/warehouse/blob/main/warehouse/manage/views/oidc_publishers.py',
      checked: '2026-08-21',
    },
    {
      title: 'npm: Trusted publishing for npm packages',
      url: 'https://docs.npmjs.com/trusted-publishers',
      checked: '2026-08-21',
    },
  ],
};

function messageFor({ name: registry, matches }: Registry, name: string, lower: string): string {
  const compared =
    matches.environmentCase === 'exact'
      ? `${registry} compares the name of an environment letter by letter, and GitHub ignores its case: \`${name}\` and \`${lower}\` are two names there`
      : `${registry} looks for the name of an environment in lower case, and may hold it as it was typed: \`${name}\` would then match nothing`;
  return `${compared}. Use lower case in both places.`;
}
