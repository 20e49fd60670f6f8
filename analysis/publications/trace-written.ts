import { type LeftValue, valuesLeft, variablesLeft } from './left-behind.ts';
import type { StepInJob } from './step-in-job.ts';
import { traceWord } from './trace-word.ts';
import type { StepScope, Written } from './traced.ts';

/** The scope of what stands in a step, from which the scripts of earlier steps can be followed. */
export function scopeOf({ session, step, steps }: Pick<StepInJob, 'session' | 'step' | 'steps'>): StepScope {
  const written: Written = (name, scope, hops, writer) => {
    const values: readonly LeftValue[] =
      writer === undefined
        ? variablesLeft(session, scope.step, steps, name)
        : valuesLeft(session, writer, 'GITHUB_OUTPUT').filter((each) => each.name.toLowerCase() === name.toLowerCase());
    const [last] = values;
    return last && traceWord(last.word, last.command, { ...scope, step: last.step }, hops);
  };
  return { kind: 'step', step, steps, written };
}
