import { replaceScalar } from '../edits/index.ts';
import { byOidc, found, writtenJobs } from './describe.ts';
import type { Rule, RulePage } from './types.ts';

export const invalidEnvironmentName: Rule = {
  id: 'invalid-environment-name',
  severity: 'error',
  title: "The environment's name is one that the registry's form refuses",
  documentation: {
    what: "A job that publishes by trusted publishing names an environment with characters that the registry's form does not take. PyPI and crates.io refuse quotes, backticks, commas, semicolons, backslashes, control characters, blanks at either end and more than 255 characters; pub.dev takes only letters, digits, `-`, `.` and `_`.",
    why: 'The publisher cannot be registered with this environment, so either the release is refused or the publisher has to be registered without one.',
    fix: "Replaces the name by the registry's usual one. Create that environment on GitHub and register it.",
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      const name = job.run.job.environment?.name;
      if (name === undefined || name.text.expressions.length > 0) continue;
      const refusing = byOidc(job.publications).find(
        ({ registry }) =>
          registry.environmentForm !== undefined && !new RegExp(registry.environmentForm.pattern).test(name.value),
      );
      if (refusing === undefined) continue;
      const { registry } = refusing;
      const { file } = job.run.workflow;
      yield found({
        file,
        span: job.run.job.environment?.entry.keySpan ?? name.span,
        severity: 'error',
        message: `${registry.name} refuses to register a publisher with the environment \`${name.value}\`: ${registry.environmentForm?.words}. Rename the environment of job \`${job.run.job.id}\`.`,
        about: { run: job.run, registry },
        fixes: [
          {
            title: `Rename the environment to \`${registry.environmentName}\``,
            safety: 'setup',
            edits: () => {
              const edits = replaceScalar(file, name, registry.environmentName);
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
    environment: "release, production"
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
    environment: "pypi"
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'PyPI: warehouse/oidc/forms/github.py',
      url: 'https://github.com/pypi/warehouse/blob/main/warehouse/oidc/forms/github.py',
      checked: '2026-08-21',
    },
    {
      title: 'crates.io: crates_io_trustpub/src/github/validation.rs',
      url: 'https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_trustpub/src/github/validation.rs',
      checked: '2026-08-21',
    },
  ],
};
