import type { YamlData } from '../edits/index.ts';
import { type FileEdit, insertItem } from '../edits/index.ts';
import type { StepRun } from '../repository/runs.ts';
import type { YamlList } from '../workflow/yaml/tree.ts';

/** The list of steps that a step stands in: of its job, or of the composite action. */
export function stepListOf(step: StepRun): YamlList | undefined {
  return step.within === undefined ? step.run.job.stepsList : step.within.stepsList;
}

/** The steps that stand in one list with a step, in their order: `steps` are all of the job. */
export function siblingsOf(step: StepRun, steps: readonly StepRun[]): readonly StepRun[] {
  return steps.filter((each) => each.outer === step.outer);
}

/** The parts of a step that runs a command under the condition of another one: a composite action asks for its shell. */
export function commandStep(beside: StepRun, name: string, run: string): YamlData {
  const { step, within } = beside;
  return {
    name,
    ...(step.if === undefined ? {} : { if: step.if.value }),
    run,
    ...(within === undefined ? {} : { shell: step.shell?.value ?? 'bash' }),
  };
}

/** Puts a step right before another one. */
export function insertBefore(step: StepRun, item: YamlData): readonly FileEdit[] | undefined {
  const list = stepListOf(step);
  const edits = list && insertItem(step.file, list, step.step.index, item);
  return edits && [{ path: step.file.path, edits }];
}
