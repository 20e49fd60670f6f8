import { known, object, oneOf, unknown, type Value } from '../workflow/expressions/index.ts';
import type { Circumstances } from './circumstances.ts';
import type { JobRun, StepRun } from './runs.ts';

/** How a job or step may have ended, judged for a release that goes well: it succeeded, or its condition skipped it. */
function resultOf({ conditional, mayFail }: { readonly conditional: boolean; readonly mayFail: boolean }): Value {
  const words = ['success', ...(conditional ? ['skipped'] : []), ...(mayFail ? ['failure'] : [])];
  return oneOf(words.map((word) => known(word)));
}

/** The `needs` of a job. */
export function needsContext({ job, workflow }: JobRun, anyResult: true | undefined): Value {
  return object(
    job.needs.map(({ value: id }) => {
      const needed = workflow.jobs.find((each) => each.id === id);
      const conditional = needed === undefined || needed.if !== undefined || needed.needs.length > 0;
      const outputs = object([], unknown('what another job found out shows only the run'));
      return [
        id,
        object([
          ['result', resultOf({ conditional, mayFail: anyResult === true })],
          ['outputs', outputs],
        ]),
      ] as const;
    }),
  );
}

/** The `steps` that a step sees: those of its own list that have an id. */
export function stepsContext(step: StepRun, { left, anyResult }: Circumstances): Value {
  const siblings = step.within?.steps ?? step.run.job.steps;
  return object(
    siblings.flatMap((each) => {
      const id = each.id?.value;
      if (id === undefined || each === step.step) return [];
      const conditional = each.if !== undefined;
      const mayFail = anyResult === true;
      // What may fail without harm is tried again elsewhere.
      const outcome = resultOf({ conditional, mayFail: mayFail || each.continueOnError !== undefined });
      const conclusion = resultOf({ conditional, mayFail });
      const outputs: Value = {
        kind: 'object',
        get: (name) => left?.output(step, id, name) ?? unknown(`the step ${id} makes it`),
      };
      return [
        [
          id,
          object([
            ['outcome', outcome],
            ['conclusion', conclusion],
            ['outputs', outputs],
          ]),
        ] as const,
      ];
    }),
  );
}
