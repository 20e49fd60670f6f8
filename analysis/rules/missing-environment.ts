import { environmentPart } from '../plan/environment.ts';
import { partFix } from '../plan/part-fix.ts';
import { runsWithoutPublishing } from '../plan/triggers/runs-without-publishing.ts';
import { isByOidc } from '../publications/types.ts';
import { inputOf } from '../publications/values.ts';
import { isBeingTyped } from './being-typed.ts';
import { found, type RuledPublication, registryNames, ruled, writtenJobs } from './describe.ts';
import type { Rule, RulePage, Severity, SubjectJob } from './types.ts';

export const missingEnvironment: Rule = {
  id: 'missing-environment',
  severity: 'warning',
  title: 'A job publishes without an environment',
  documentation: {
    what: 'A job that publishes has no `environment:`. For PyPI and JSR by trusted publishing this is a warning, elsewhere information.',
    why: 'An environment is the only place where GitHub can hold a release back for approval or limit it to some branches and tags. A publisher that is registered with an environment accepts only jobs that name it, so a branch with a changed workflow cannot publish past the reviewers.',
    fix: "Adds `environment:` with the name that the repository already uses for that registry, else the registry's usual name. It is a set-up step: create and protect the environment on GitHub, and name it in the registry's form. Where the job also runs without publishing, for example on pull requests, an environment would make those runs wait for approval; publish from a job of its own there. A job that calls a workflow takes no environment; the one of setup-dart has an input for it.",
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      const publications = ruled(job.publications).filter((each) => mayTakeOne(each) && isReached(each));
      const [first] = [...publications].sort((a, b) => rank(severityFor(b)) - rank(severityFor(a)));
      if (first === undefined || job.run.job.environment !== undefined || isBeingTyped(job.run, 'environment'))
        continue;
      const shared = job.run.job.uses === undefined && runsWithoutPublishing(job);
      yield found({
        file: job.run.workflow.file,
        span: job.run.job.entry.keySpan,
        severity: severityFor(first),
        message: messageFor(job, publications, shared),
        about: { run: job.run, registry: first.registry },
        fixes: shared ? [] : partFix(subject, first, environmentPart),
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
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
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
      title: 'PyPI: Security model and considerations',
      url: 'https://docs.pypi.org/trusted-publishers/security-model/',
      checked: '2026-11-22',
    },
    {
      title: 'GitHub: Managing environments for deployment',
      url: 'https://docs.github.com/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments',
      checked: '2026-11-22',
    },
  ],
};

/** A calling job has no environment of its own; some called workflows take one as an input. */
function mayTakeOne({ means, run }: RuledPublication): boolean {
  if (run.job.uses === undefined) return true;
  const input = means.kind === 'called-workflow' ? means.workflow.environmentInput : undefined;
  return input !== undefined && inputOf(run.job.with, [input]) === undefined;
}

function isReached({ reach }: RuledPublication): boolean {
  return reach.length === 0 || reach.some(({ answer }) => answer !== 'no');
}

function severityFor(publication: RuledPublication): Severity {
  if (!isByOidc(publication) || publication.means.kind === 'called-workflow') return 'information';
  return publication.registry.severities['missing-environment'] ?? 'information';
}

function rank(severity: Severity): number {
  return severity === 'warning' ? 1 : 0;
}

function messageFor(job: SubjectJob, publications: readonly RuledPublication[], shared: boolean): string {
  const where = `Job \`${job.run.job.id}\` publishes to ${registryNames(publications.map((each) => each.registry))} without an environment, so nothing can hold a release back for approval.`;
  if (shared)
    return `${where} It also runs without publishing: move publishing to a job of its own, with \`environment:\`.`;
  const call = job.run.job.uses !== undefined;
  const add = `Add ${call ? "`environment` to the called workflow's inputs" : '`environment:`'}`;
  const registries = publications.map(({ registry }) => registry);
  const checking = registries.filter(({ matches }) => matches.environmentCase !== 'not-checked');
  if (checking.length === 0)
    return `${where} ${add} and protect it on GitHub: ${registryNames(registries)} checks none.`;
  const whose =
    checking.length === registries.length ? "the registry's publisher" : `the publisher at ${registryNames(checking)}`;
  return `${where} ${add} and name it in ${whose} too.`;
}
