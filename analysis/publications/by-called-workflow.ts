import { calledWorkflows, registryOf } from '../registries/index.ts';
import type { PublishWorkflow } from '../registries/types.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { known } from '../text/known.ts';
import type { Step } from '../workflow/model.ts';
import type { FoundPublication } from './found-publication.ts';
import { traceCredential } from './trace-credential.ts';
import type { ReceivedCredential } from './types.ts';

/** The publication that a job makes by calling a workflow of another repository that is known to publish. */
export function calledWorkflowPublications(run: JobRun): readonly FoundPublication[] {
  const { uses } = run.job;
  if (uses?.target.kind !== 'repository') return [];
  const { slug, path } = uses.target;
  return calledWorkflows(slug, path).map((workflow) => {
    const registry = registryOf(workflow.registry);
    const received = passedSecrets(run, workflow);
    const token = received.find((each) => each.credential.kind !== 'none');
    return {
      registry,
      ecosystem: workflow.ecosystem,
      index: known(registry.index.uploadUrls[0] ?? registry.id),
      means: { kind: 'called-workflow', workflow, name: workflow.name },
      step: callAsStep(run),
      file: run.workflow.file,
      span: uses.scalar.span,
      received,
      credential: token?.credential ?? inherited(run, workflow),
      certain: true,
      when: ({ situation }) =>
        workflow.events === undefined || situation === undefined || workflow.events.includes(situation.event)
          ? 'yes'
          : 'no',
      folder: '',
    };
  });
}

function passedSecrets(run: JobRun, workflow: PublishWorkflow): readonly ReceivedCredential[] {
  const wanted = workflow.tokenSecrets?.map((name) => name.toLowerCase()) ?? [];
  return (run.job.secrets?.variables ?? [])
    .filter((variable) => wanted.includes(variable.name.toLowerCase()))
    .map((variable) => ({
      role: 'token',
      ...traceCredential(variable.value.text, { kind: 'job', run }),
      carrier: { kind: 'secret', name: variable.name, variable, run },
      file: run.workflow.file,
      span: variable.entry.keySpan,
    }));
}

/** With `secrets: inherit` the workflow may find its token, or not: the files do not show which secrets there are. */
function inherited(run: JobRun, workflow: PublishWorkflow): FoundPublication['credential'] {
  return run.job.inheritsSecrets && (workflow.tokenSecrets?.length ?? 0) > 0
    ? { kind: 'unknown', reason: 'the secrets of the repository are handed on as they are' }
    : { kind: 'none' };
}

/** A call stands where the steps of a job stand: a step without anything of its own. */
export function callAsStep(run: JobRun): StepRun {
  const { job } = run;
  const step: Step = {
    index: 0,
    map: job.map,
    span: job.uses?.entry.keySpan ?? job.entry.keySpan,
    id: undefined,
    name: undefined,
    if: undefined,
    ifEntry: undefined,
    uses: job.uses,
    run: undefined,
    runEntry: undefined,
    shell: undefined,
    workingDirectory: undefined,
    with: job.with,
    env: undefined,
    continueOnError: undefined,
  };
  return { run, step, file: run.workflow.file, within: undefined, outer: undefined, inner: [], uses: undefined };
}
