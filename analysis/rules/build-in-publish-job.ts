import { splitBuild } from '../plan/moves/split-build.ts';
import { isByOidc } from '../publications/types.ts';
import { byOidc, found, listed, type RuledPublication, registryNames, writtenJobs } from './describe.ts';
import type { Related, Rule, RulePage, Severity } from './types.ts';
import { type Work, workBeside } from './work-beside-publishing.ts';

export const buildInPublishJob: Rule = {
  id: 'build-in-publish-job',
  severity: 'information',
  title: 'The publishing job also builds, tests or installs',
  documentation: {
    what: 'A job that publishes by trusted publishing builds the package, runs tests or installs dependencies too. For PyPI this is information, elsewhere a hint. Tools that are brought along (`npm install -g npm`), dry runs and what an upload cannot do without (`dart pub get`) do not count.',
    why: 'Everything that runs in the job can ask for its OIDC token and publish in its name: every build script, every test and every package that they install. A job that only uploads what another job has built runs none of that.',
    fix: 'For the PyPI action, moves everything above the upload into a job of its own, which hands the files over as an artifact; caches are switched off there. It is offered where the job parts plainly: no matrix, container, secrets or variables of an environment, and nothing but uploads at its end. Elsewhere, do the same by hand.',
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      const publications = byOidc(job.publications);
      const [first] = [...publications].sort((a, b) => rank(severityFor(b)) - rank(severityFor(a)));
      if (first === undefined) continue;
      const work = workBeside(subject.session, job, job.publications.filter(isByOidc));
      if (work.length === 0) continue;
      yield found({
        file: job.run.workflow.file,
        span: job.run.job.entry.keySpan,
        severity: severityFor(first),
        message: messageFor(job.run.job.id, work, publications),
        about: { run: job.run, registry: first.registry },
        related: work.slice(0, mostRelated).map(placeOf),
        fixes: [splitBuild(subject, job)].filter((fix) => fix !== undefined),
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
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - run: python -m build
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v5
      - run: python -m build
      - uses: actions/upload-artifact@v7
        with:
          name: dist
          path: dist

  publish:
    needs: build
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v8
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'PyPI: Security model and considerations',
      url: 'https://docs.pypi.org/trusted-publishers/security-model/',
      checked: '2026-11-22',
    },
    {
      title: 'Python Packaging User Guide: publishing with GitHub Actions',
      url: 'https://packaging.python.org/en/latest/guides/publishing-package-distribution-releases-using-github-actions-ci-cd-workflows/',
      checked: '2026-11-22',
    },
  ],
};

const mostRelated = 5;

function severityFor({ registry }: RuledPublication): Severity {
  return registry.severities['build-in-publish-job'] ?? 'hint';
}

function rank(severity: Severity): number {
  return severity === 'information' ? 1 : 0;
}

function messageFor(job: string, work: readonly Work[], publications: readonly RuledPublication[]): string {
  const does = (['install', 'build', 'test'] as const).filter((purpose) =>
    work.some((each) => each.purpose === purpose),
  );
  const registries = registryNames(publications.map(({ registry }) => registry));
  const examples = listed(does.map((purpose) => `\`${work.find((each) => each.purpose === purpose)?.words}\``));
  return `Job \`${job}\` publishes to ${registries} and also ${listed(does.map((purpose) => verbs[purpose]))} (${examples}): all that code could publish in its name. Do that in a job of its own${handOver(does)}.`;
}

/** Only what is built is handed over. */
function handOver(does: readonly Work['purpose'][]): string {
  if (does.includes('build')) return ' and hand the files over as an artifact';
  return does.includes('test') ? ', which this one waits for' : '';
}

const verbs = { install: 'installs packages', build: 'builds', test: 'tests' } as const;

function placeOf({ step, span, purpose }: Work): Related {
  return { file: step.file, span, message: `This ${{ install: 'installs', build: 'builds', test: 'tests' }[purpose]}` };
}
