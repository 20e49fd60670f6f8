import { publisherRecord } from '../configuration/recorded-publishers.ts';
import { workflowFile } from '../identity/publisher-values.ts';
import { publishersFor } from '../identity/recorded.ts';
import { withoutAttestations } from '../plan/attestations.ts';
import { startingWorkflows } from '../plan/calling-jobs.ts';
import { attests } from '../plan/clashing-uploads.ts';
import { moveToCaller } from '../plan/moves/move-to-caller.ts';
import { inputOf } from '../publications/values.ts';
import { startedWorkflow } from '../repository/runs.ts';
import { callsAtOtherRef } from './called-at-other-ref.ts';
import { byOidc, found, listed, type RuledPublication, writtenJobs } from './describe.ts';
import type { Fix, Found, Rule, RulePage, Severity, Subject } from './types.ts';

export const reusablePublisher: Rule = {
  id: 'reusable-publisher',
  severity: 'information',
  title: 'A called workflow publishes, and registries differ in which file they look at',
  documentation: {
    what: 'A publication by trusted publishing lies in a workflow that others call. PyPI, RubyGems and NuGet.org look at the called file, npm, crates.io and Open VSX at the one that was started; the finding says which name the publisher needs. RubyGems.org takes the repository’s own workflow only at the ref of the run: calling it by `owner/repository/…@ref` instead of `./…` is a warning. It is an error where the PyPI action makes attestations, and where the called workflow lies in another repository that the registry refuses.',
    why: 'Both names are in the token, and only one of them counts. For PyPI no choice is right: the exchange looks at the called file and the attestation names the one that was started, so that the upload is refused whichever is registered. This is how PyPI works as of August 2026 and may change (pypi/warehouse#20083).',
    fix: 'For PyPI sets `attestations: false`; for RubyGems.org calls the workflow by its path. The second fix moves the job into the workflows that call this one, where inputs, secrets and outputs have other names; it is there when all of that can be carried over. The only job of a workflow takes the place of the call, where the upload would be refused otherwise; its file stays, for callers elsewhere, and can be deleted when there are none.',
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      for (const publication of byOidc(job.publications)) {
        const { reach } = publication;
        if (reach.length > 0 && reach.every(({ answer }) => answer === 'no')) continue;
        const problem = problemOf(subject, publication);
        if (problem !== undefined) yield findingFor(subject, publication, problem);
        yield* callsAtOtherRef(subject, publication);
      }
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    path: '.github/workflows/upload.yml',
    before: `on:
  workflow_call:
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
    after: `on:
  workflow_call:
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
          attestations: false
`,
  },
  sources: [
    {
      title: 'PyPI: Troubleshooting, reusable workflows',
      url: 'https://docs.pypi.org/trusted-publishers/troubleshooting/#reusable-workflows-on-github',
      checked: '2026-11-22',
    },
    {
      title: 'pypi/warehouse#11096: reusable workflows',
      url: 'https://github.com/pypi/warehouse/issues/11096',
      checked: '2026-11-22',
    },
    {
      title: 'RubyGems.org: the check of `job_workflow_ref`',
      url: 'https://github.com/rubygems/rubygems.org/blob/master/app/models/oidc/trusted_publisher/github_action.rb',
      checked: '2026-08-21',
    },
    {
      title: 'GitHub: OpenID Connect with reusable workflows',
      url: 'https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-with-reusable-workflows',
      checked: '2026-11-22',
    },
  ],
};

interface Problem {
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function findingFor(subject: Subject, publication: RuledPublication, { severity, message, fixes }: Problem): Found {
  const { run, step, registry } = publication;
  const caller = run.caller;
  // What is only to be registered by the right name works where it is, and would leave behind a workflow that nobody calls.
  const stays = severity === 'information' && run.workflow.jobs.length === 1;
  const move = stays ? undefined : moveToCaller(subject, publication);
  return found({
    file: publication.file,
    span: publication.span,
    severity,
    message,
    seen: publication.certain,
    about: { run, step, registry },
    related:
      caller?.job.uses === undefined
        ? []
        : [
            {
              file: caller.workflow.file,
              span: caller.job.uses.scalar.span,
              message: `Called here by job \`${caller.job.id}\``,
            },
          ],
    // Brackets, anchors and what is not given are seen only when the job is carried over.
    fixes: move?.edits() === undefined ? fixes : [...fixes, move],
  });
}

function problemOf(subject: Subject, publication: RuledPublication): Problem | undefined {
  const { registry, run, means, step } = publication;
  if (means.kind === 'called-workflow')
    return foreign(subject, publication, `${means.workflow.slug}/${means.workflow.path}`);
  const called = run.caller !== undefined || run.hidden;
  const callable = called || run.workflow.triggers.some(({ event }) => event === 'workflow_call');
  if (!callable) return undefined;
  if (registry.matches.workflow === 'called' && attests(publication)) {
    const here = nameOf(run.workflow.file.path);
    const started =
      run.caller === undefined ? 'the workflow that calls this one' : `\`${nameOf(startedWorkflow(run).file.path)}\``;
    return {
      severity: called ? 'error' : 'warning',
      message: `${registry.name} looks for \`${here}\` in the token, but the attestation of ${means.name} names ${started}, so the upload of job \`${run.job.id}\` is refused${called ? '' : ' when the workflow is called'}. Set \`attestations: false\`, or publish from a job of the workflow that is started.`,
      fixes: [
        {
          title: 'Make no attestations in the called workflow',
          safety: 'safe',
          edits: () => withoutAttestations(publication),
        },
      ],
    };
  }
  // Where attestations are switched off, somebody has thought of it.
  const input = means.kind === 'action' ? means.action.attestations?.input : undefined;
  const decided = input !== undefined && inputOf(step.step.with, [input]) !== undefined;
  return called && !decided ? advice(subject, publication) : undefined;
}

/** The workflow that publishes lies in another repository. */
function foreign(subject: Subject, publication: RuledPublication, path: string): Problem | undefined {
  const { registry, run } = publication;
  switch (registry.matches.foreignWorkflow) {
    case 'works':
      return advice(subject, publication);
    case 'refused':
      return {
        severity: 'error',
        message: `${registry.name} accepts no workflow of another repository, so job \`${run.job.id}\` cannot publish by ${path}. Publish from a job of this repository.`,
        fixes: [],
      };
    case 'extra-fields':
      if (isOnRecord(subject, publication)) return undefined;
      return {
        severity: 'information',
        message: `Job \`${run.job.id}\` publishes to ${registry.name} by ${path}: the publisher needs that file's name, and the repository which it lies in.`,
        fixes: [],
      };
  }
}

function isOnRecord({ session }: Subject, publication: RuledPublication): boolean {
  const record = publisherRecord(session.files);
  return record !== undefined && publishersFor(record.publishers, publication).length > 0;
}

/** Which name the publisher needs; undefined where the registry looks at none, or a publisher is on record. */
function advice(subject: Subject, publication: RuledPublication): Problem | undefined {
  const { registry, run } = publication;
  if (registry.matches.workflow === 'not-checked') return undefined;
  if (isOnRecord(subject, publication)) return undefined;
  const caller = registry.matches.workflow === 'caller';
  const name = caller ? startedNames(subject, publication) : `\`${workflowFile(publication) ?? ''}\``;
  const which = caller ? 'the workflow that is started' : 'the called workflow';
  return {
    severity: 'information',
    message: `Job \`${run.job.id}\` publishes to ${registry.name} from a called workflow. ${registry.name} looks at the name of ${which}: register ${name} as the publisher.`,
    fixes: [],
  };
}

/** The workflow that is started: where several come into question, any of them that releases. */
function startedNames({ session }: Subject, publication: RuledPublication): string {
  const { run } = publication;
  if (run.hidden) return 'each workflow that calls this one';
  const started = new Set([
    workflowFile(publication) ?? '',
    ...startingWorkflows(session.files, run.workflow).map(({ file }) => nameOf(file.path)),
  ]);
  const names = [...started].sort().map((name) => `\`${name}\``);
  return names.length === 1 ? names.join() : `whichever of ${listed(names)} releases`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
