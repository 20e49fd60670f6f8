import { replaceValue } from '../edits/index.ts';
import type { Session } from '../publications/session.ts';
import type { Circumstances } from '../repository/context.ts';
import { stepReached } from '../repository/reach.ts';
import { hostOfLeg, type RunnerLeg, runnerLegs, systemOfLeg } from '../repository/runner.ts';
import type { StepRun } from '../repository/runs.ts';
import type { YamlNode } from '../workflow/yaml/tree.ts';
import { byOidc, found, type RuledPublication } from './describe.ts';
import { failureCounts } from './step-certainty.ts';
import type { Fix, Found, Rule, RulePage, SubjectJob } from './types.ts';
import { mayBeHandedCredential } from './unseen-credential.ts';

export const unsupportedRunner: Rule = {
  id: 'unsupported-runner',
  severity: 'error',
  title: 'The publishing job runs on a machine from which this upload fails',
  documentation: {
    what: 'The PyPI action, by trusted publishing, in a job on Windows or macOS, or in a job with a `container:` (a warning); or npm by trusted publishing on a self-hosted runner or one of a known vendor (Blacksmith, Depot, Namespace and others), which is a self-hosted runner to GitHub. Every leg of a matrix is looked at on which the `if:` lets the publishing step run. A label that no list holds is left alone.',
    why: 'The PyPI action starts a Linux container and stops on any other system; within a `container:` its maintainers do not support it. npm accepts OIDC tokens of GitHub-hosted runners only, and says "ENEEDAUTH" or "unsupported runner environment".',
    fix: "Writes the label of GitHub's own Linux runner where `runs-on` is written out. What has to be built on another system is built in a job of its own, which hands the files over as an artifact.",
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const publication of byOidc(job.publications)) {
        const problem = ofMachine(subject.session, job, publication) ?? inContainer(job, publication);
        if (problem !== undefined) yield problem;
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
    runs-on: windows-latest
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
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish: Non-goals',
      url: 'https://github.com/pypa/gh-action-pypi-publish#non-goals',
      checked: '2026-11-22',
    },
    {
      title: 'npm: Trusted publishing for npm packages',
      url: 'https://docs.npmjs.com/trusted-publishers',
      checked: '2026-08-21',
    },
  ],
};

/** The first leg from which the upload fails for certain. */
function ofMachine(session: Session, job: SubjectJob, publication: RuledPublication): Found | undefined {
  const { run, registry, means, step, file, span, permissions } = publication;
  const { runsOn } = run.job;
  if (runsOn === undefined) return undefined;
  const linuxOnly = means.kind === 'action' && means.action.linuxOnly;
  if (!linuxOnly) {
    // Without the right to ask for an OIDC token, the machine has a credential or the upload fails in any case.
    const access = permissions.of('id-token');
    if (!registry.runner.githubHostedOnly || !access.known || access.value !== 'write') return undefined;
  }
  const legs = runnerLegs(run);
  const bad = legs.find((leg) => {
    const refused = linuxOnly ? isOtherSystem(leg) : isOtherHost(leg);
    return refused && publishesOn(leg, legs, job, publication);
  });
  if (bad === undefined) return undefined;
  return found({
    file: run.workflow.file,
    span: runsOn.keySpan,
    severity: 'error',
    message: messageFor(publication, bad, linuxOnly),
    about: { run, step, registry },
    seen: failureCounts(step, job.situations) === 'yes' && !mayBeHandedCredential(session, job, publication),
    related: [{ file, span, message: `The upload to ${registry.name}` }],
    fixes: isWritten(runsOn.value)
      ? [otherRunner(publication, linuxOnly ? 'linux' : (systemOfLeg(bad) ?? 'linux'))]
      : [],
  });
}

function isOtherSystem(leg: RunnerLeg): boolean {
  const system = systemOfLeg(leg);
  return system === 'windows' || system === 'macos';
}

function isOtherHost(leg: RunnerLeg): boolean {
  const { kind } = hostOfLeg(leg);
  return kind === 'self-hosted' || kind === 'vendor';
}

/**
 * True when the publication is made on that leg too: on all legs alike, or on this one for certain. That it is made at all is taken
 * for granted, unless the conditions say otherwise.
 */
function publishesOn(leg: RunnerLeg, all: readonly RunnerLeg[], job: SubjectJob, { step }: RuledPublication): boolean {
  const on = (situation: Circumstances['situation']) =>
    stepReached(step, leg.leg === undefined ? { situation } : { situation, leg: leg.leg });
  const answers = job.situations.length === 0 ? [on(undefined)] : job.situations.map(on);
  if (answers.every((answer) => answer === 'no')) return false;
  return answers.includes('yes') || all.length === 1 || !choosesLeg(step);
}

/** True when a condition may hold on some legs and not on others. */
function choosesLeg(step: StepRun): boolean {
  const ofLeg = /\b(?:matrix|strategy|runner|env|steps)\b/;
  for (let each: StepRun | undefined = step; each !== undefined; each = each.outer) {
    if (ofLeg.test(each.step.if?.value ?? '')) return true;
  }
  return false;
}

function messageFor({ means, registry, run }: RuledPublication, leg: RunnerLeg, linuxOnly: boolean): string {
  const labels = [...new Set(leg.labels.flat())];
  const where = `job \`${run.job.id}\` on \`${labels.join(', ')}\``;
  if (linuxOnly)
    return `\`${means.name}\` runs on Linux only, so the upload to ${registry.name} from ${where} fails. Publish from a job on \`ubuntu-latest\`.`;
  const host = hostOfLeg(leg);
  const whose =
    host.kind === 'vendor' ? `a runner of ${host.name}, which counts as self-hosted` : 'a self-hosted runner';
  return `${registry.name} accepts OIDC tokens of GitHub-hosted runners only, so ${where}, ${whose}, cannot publish by trusted publishing. Use a label of GitHub's own runners.`;
}

function isWritten(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.text.expressions.length === 0;
    case 'list':
      return node.items.every((item) => isWritten(item.value));
    case 'map':
      return false;
  }
}

function otherRunner({ run }: RuledPublication, system: 'linux' | 'macos' | 'windows'): Fix {
  const label = system === 'linux' ? 'ubuntu-latest' : `${system}-latest`;
  return {
    title: `Run the job on \`${label}\``,
    safety: 'safe',
    edits: () => {
      const { file } = run.workflow;
      const edits = run.job.runsOn && replaceValue(file, run.job.map, run.job.runsOn, label);
      return edits && [{ path: file.path, edits }];
    },
  };
}

function inContainer(job: SubjectJob, publication: RuledPublication): Found | undefined {
  const { run, registry, means, step, file, span } = publication;
  const { container } = run.job;
  if (means.kind !== 'action' || means.action.notInContainer !== true || container === undefined) return undefined;
  if (isPerhapsNone(container.value) || failureCounts(step, job.situations) === 'no') return undefined;
  return found({
    file: run.workflow.file,
    span: container.keySpan,
    severity: 'warning',
    message: `\`${means.name}\` starts a container of its own and is not supported in a job that runs in one: the upload to ${registry.name} from job \`${run.job.id}\` may fail. Publish from a job without \`container\`.`,
    about: { run, step, registry },
    related: [{ file, span, message: `The upload to ${registry.name}` }],
  });
}

/** Empty or an expression: the job may run without a container. */
function isPerhapsNone(node: YamlNode): boolean {
  return node.kind === 'scalar' && (node.value.trim() === '' || node.text.expressions.length > 0);
}
