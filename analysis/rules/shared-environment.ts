import { replaceScalar } from '../edits/index.ts';
import type { Environment } from '../workflow/model.ts';
import { found, type RuledPublication, ruled, writtenJobs } from './describe.ts';
import type { Rule, RulePage, Subject, SubjectJob } from './types.ts';

export const sharedEnvironment: Rule = {
  id: 'shared-environment',
  severity: 'warning',
  title: 'One environment serves a production and a test index',
  documentation: {
    what: 'The same environment name stands on what publishes to a production index and to its test index (PyPI and TestPyPI), in one job or in two.',
    why: 'An environment has one set of rules. Either every test upload waits for the approval that production needs, or, more often, the rule is left out for both and production is published unreviewed.',
    fix: 'Where they are two jobs, the test job gets an environment of its own; register it at the test index. Where one job does both, publish to the test index from a job of its own.',
  },
  *check(subject) {
    const uses = usesOf(subject);
    for (const test of uses.filter((each) => each.publication.registry.test)) {
      const name = test.environment.name?.value.toLowerCase();
      const others = uses.filter(
        ({ publication, environment }) =>
          !publication.registry.test &&
          publication.ecosystem === test.publication.ecosystem &&
          environment.name?.value.toLowerCase() === name,
      );
      // A job that publishes to both has to be two before it can have two environments.
      const other = others.find(({ job }) => job.run.job === test.job.run.job) ?? others[0];
      if (other === undefined) continue;
      const { file } = test.job.run.workflow;
      const sameJob = other.job.run.job === test.job.run.job;
      yield found({
        file,
        span: test.environment.entry.keySpan,
        severity: 'warning',
        message: messageFor(test, other, sameJob),
        about: { run: test.job.run },
        related: sameJob
          ? []
          : [
              {
                file: other.job.run.workflow.file,
                span: other.environment.entry.keySpan,
                message: `The environment of the ${other.publication.registry.name} job`,
              },
            ],
        fixes: sameJob || name === test.publication.registry.environmentName ? [] : [ownEnvironment(test)],
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
  test-index:
    runs-on: ubuntu-latest
    environment: release
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/legacy/
  production:
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
  test-index:
    runs-on: ubuntu-latest
    environment: testpypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/legacy/
  production:
    runs-on: ubuntu-latest
    environment: release
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'Python Packaging User Guide: publishing with GitHub Actions',
      url: 'https://packaging.python.org/en/latest/guides/publishing-package-distribution-releases-using-github-actions-ci-cd-workflows/',
      checked: '2026-11-22',
    },
  ],
};

interface Use {
  readonly job: SubjectJob;
  readonly environment: Environment;
  readonly publication: RuledPublication;
}

function usesOf(subject: Subject): readonly Use[] {
  return writtenJobs(subject).flatMap((job) => {
    const { environment } = job.run.job;
    if (environment?.name === undefined || environment.name.text.expressions.length > 0) return [];
    // Of two commands between which a script chooses, each run makes one.
    const publications = ruled(job.publications).filter(
      ({ means }) => means.kind !== 'command' || !means.command.conditional,
    );
    return publications.map((publication) => ({ job, environment, publication }));
  });
}

function messageFor(test: Use, other: Use, sameJob: boolean): string {
  const name = test.environment.name?.value ?? '';
  const indexes = `${other.publication.registry.name} and ${test.publication.registry.name}`;
  const where = `The environment \`${name}\` guards uploads to ${indexes} alike, so approval cannot be asked for one alone.`;
  if (sameJob)
    return `${where} Publish to ${test.publication.registry.name} from a job of its own, with its own environment.`;
  return `${where} Give job \`${test.job.run.job.id}\` an environment of its own.`;
}

function ownEnvironment(test: Use) {
  const name = test.publication.registry.environmentName;
  return {
    title: `Use the environment \`${name}\` for ${test.publication.registry.name}`,
    safety: 'setup' as const,
    edits: () => {
      const scalar = test.environment.name;
      const { file } = test.job.run.workflow;
      const edits = scalar && replaceScalar(file, scalar, name);
      return edits && [{ path: file.path, edits }];
    },
  };
}
