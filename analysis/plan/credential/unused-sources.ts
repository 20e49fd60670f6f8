import { type FileEdit, removeEntry, type TextEdit } from '../../edits/index.ts';
import type { CredentialLink } from '../../publications/types.ts';
import type { Repository } from '../../repository/repository.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { ActionsFile, Step } from '../../workflow/model.ts';
import { entryOf, type YamlMap } from '../../workflow/yaml/tree.ts';
import { applyFileEdits, editsBetween } from '../repository-edits.ts';
import { unusedActionInput, unusedCallInput } from './passed-inputs.ts';
import { mentionsVariable } from './variable-readers.ts';

/**
 * The edits, and with them everything that only fed what they took out: variables of a job or workflow, the input of a composite
 * action or the secret of a called workflow, with what its callers in the repository pass for it. An action that may be used
 * from elsewhere keeps the input, with a `deprecationMessage`.
 */
export function withUnusedSources(
  repository: Repository,
  edits: readonly FileEdit[],
  links: readonly CredentialLink[],
): readonly FileEdit[] {
  let current = applyFileEdits(repository, edits);
  for (const link of links) {
    for (const more of unused(current, link)) current = applyFileEdits(current, [more]);
  }
  return editsBetween(repository, current);
}

function unused(repository: Repository, link: CredentialLink): readonly FileEdit[] {
  switch (link.kind) {
    case 'variable':
      return link.step === undefined
        ? unusedVariable(repository, link)
        : unusedStepVariable(repository, link, link.step);
    case 'input':
      return link.step === undefined
        ? unusedCallInput(repository, link, 'inputs')
        : unusedActionInput(repository, link);
    case 'secret':
      return unusedCallInput(repository, link, 'secrets');
  }
}

/** The `env:` entry of a job or a workflow that nothing reads any more. */
function unusedVariable(repository: Repository, { file, variable, run }: CredentialLink): readonly FileEdit[] {
  const reading = repository.files.get(file.path)?.reading;
  if (reading?.kind !== 'workflow') return [];
  const { workflow } = reading;
  const job = workflow.jobs.find((each) => each.id === run.job.id);
  const ofJob = run.job.env?.variables.includes(variable) === true;
  const [map, env] = ofJob ? [job?.map, job?.env] : [workflow.file.root, workflow.env];
  const entry = env?.map && entryOf(env.map, variable.name);
  if (map === undefined || env?.map === undefined || entry === undefined) return [];
  if (mentionsVariable(map, variable.name, entry)) return [];
  return inFile(workflow.file, removeEntry(workflow.file, env.map, entry, { parents: [{ map, entry: env.entry }] }));
}

/** The `env:` entry of a step that nothing in the step reads any more. */
function unusedStepVariable(repository: Repository, { variable }: CredentialLink, old: StepRun): readonly FileEdit[] {
  const reading = repository.files.get(old.file.path)?.reading;
  const steps =
    reading?.kind === 'workflow'
      ? reading.workflow.jobs.find((each) => each.id === old.run.job.id)?.steps
      : reading?.kind === 'composite'
        ? reading.action.steps
        : undefined;
  const step = steps && sameStep(steps, old);
  const found = step?.env?.variables.find(
    ({ name, value }) => name === variable.name && value.value === variable.value.value,
  );
  if (step?.env?.map === undefined || found === undefined) return [];
  if (mentionsVariable(withoutEnv(step.map), variable.name, found.entry)) return [];
  const file =
    reading?.kind === 'workflow'
      ? reading.workflow.file
      : reading?.kind === 'composite'
        ? reading.action.file
        : old.file;
  return inFile(
    file,
    removeEntry(file, step.env.map, found.entry, { parents: [{ map: step.map, entry: step.env.entry }] }),
  );
}

/** The step as it is now: one place further up where another one has gone. Where it has gone itself there is none. */
function sameStep(steps: readonly Step[], { step, within, run }: StepRun): Step | undefined {
  const gone = (within?.steps ?? run.job.steps).length - steps.length;
  const now = steps[step.index];
  if (gone === 0) return now;
  return [now, steps[step.index - gone]].find(
    (each) => each?.uses?.scalar.value === step.uses?.scalar.value && each?.run?.value === step.run?.value,
  );
}

/** The step with all of its keys but `env`, whose other entries cannot read this one. */
function withoutEnv(map: YamlMap): YamlMap {
  return { ...map, entries: map.entries.filter(({ key }) => key !== 'env') };
}

function inFile(file: ActionsFile, edits: readonly TextEdit[] | undefined): readonly FileEdit[] {
  return edits === undefined || edits.length === 0 ? [] : [{ path: file.path, edits }];
}
