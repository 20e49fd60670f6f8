import { known, object, oneOf, unknown, type Value } from '../workflow/expressions/index.ts';
import type { LeftBehind } from './circumstances.ts';
import type { JobRun, StepRun } from './runs.ts';

/** How a job or step ended, judged as everywhere here for a release that goes well: it succeeded, or its condition skipped it. */
function resultOf(conditional: boolean): Value {
  return conditional ? oneOf([known('success'), known('skipped')]) : known('success');
}

/** The `needs` of a job. */
export function needsContext({ job, workflow }: JobRun): Value {
  return object(
    job.needs.map(({ value: id }) => {
      const needed = workflow.jobs.find((each) => each.id === id);
      const conditional = needed === undefined || needed.if !== undefined || needed.needs.length > 0;
      const outputs = object([], unknown('what another job found out shows only the run'));
      return [
        id,
        object([
          ['result', resultOf(conditional)],
          ['outputs', outputs],
        ]),
      ] as const;
    }),
  );
}

/** The `steps` that a step sees: those of its own list that have an id. */
export function stepsContext(step: StepRun, left: LeftBehind | undefined): Value {
  const siblings = step.within?.steps ?? step.run.job.steps;
  return object(
    siblings.flatMap((each) => {
      const id = each.id?.value;
      if (id === undefined || each === step.step) return [];
      const result = resultOf(each.if !== undefined || each.continueOnError !== undefined);
      const outputs: Value = {
        kind: 'object',
        get: (name) => left?.output(step, id, name) ?? unknown(`the step ${id} makes it`),
      };
      return [
        [
          id,
          object([
            ['outcome', result],
            ['conclusion', result],
            ['outputs', outputs],
          ]),
        ] as const,
      ];
    }),
  );
}
