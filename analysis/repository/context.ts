import { afterSuccess, type Context, object, unknown, type Value } from '../workflow/expressions/index.ts';
import type { Variables } from '../workflow/model.ts';
import type { Circumstances } from './circumstances.ts';
import { githubContext } from './github-context.ts';
import { dispatchedInputs, passedInputs } from './inputs.ts';
import { matrixContext } from './matrix.ts';
import { needsContext, stepsContext } from './results.ts';
import type { JobRun, StepRun } from './runs.ts';
import { scalarValue } from './scalar-value.ts';

export type { Circumstances } from './circumstances.ts';

/** The contexts that an expression of a job sees. */
export function jobContext(run: JobRun, circumstances: Circumstances): Context {
  return contextOf(run, circumstances, {
    inputs: () => jobInputs(run, circumstances),
    env: (name) => variableOf(name, [run.job.env, run.workflow.env], () => jobContext(run, circumstances)),
    steps: () => object([], unknown('the steps have not run yet')),
  });
}

/** The contexts that an expression of a step sees; within a composite action, `inputs` are those of the action. */
export function stepContext(step: StepRun, circumstances: Circumstances): Context {
  return contextOf(step.run, circumstances, {
    inputs: () => (step.within === undefined ? jobInputs(step.run, circumstances) : actionInputs(step, circumstances)),
    env: (name) => stepVariable(name, step, circumstances),
    steps: () => stepsContext(step, circumstances),
  });
}

interface Sources {
  readonly inputs: () => Value;
  readonly env: (name: string) => Value;
  readonly steps: () => Value;
}

function contextOf(run: JobRun, circumstances: Circumstances, sources: Sources): Context {
  const { anyResult } = circumstances;
  return {
    // Whether the release goes well is not what is asked here.
    ...(anyResult === true ? {} : { status: afterSuccess }),
    lookup(name) {
      switch (name) {
        case 'github':
          return githubContext(run, circumstances.situation);
        case 'inputs':
          return sources.inputs();
        case 'env':
          return { kind: 'object', get: sources.env };
        case 'matrix':
          return matrixContext(run, circumstances.leg);
        case 'steps':
          return sources.steps();
        case 'needs':
          return needsContext(run, anyResult);
        default:
          return object([], unknown(`only the run itself shows ${name}`));
      }
    },
  };
}

function jobInputs(run: JobRun, circumstances: Circumstances): Value {
  const { caller, workflow } = run;
  const called = workflow.inputs.filter((input) => input.of === 'workflow_call');
  if (caller !== undefined) return passedInputs(called, caller.job.with, jobContext(caller, circumstances), undefined);
  const event = circumstances.situation?.event;
  if (event !== undefined)
    return event === 'workflow_dispatch' ? dispatchedInputs(workflow, circumstances) : object([]);
  const hidden = unknown('who calls this workflow is not in this repository');
  return circumstances.defaults === true ? passedInputs(called, undefined, undefined, hidden) : object([], hidden);
}

function actionInputs(step: StepRun, circumstances: Circumstances): Value {
  const { outer, within } = step;
  if (within === undefined) return object([]);
  if (outer !== undefined) {
    return passedInputs(within.inputs, outer.step.with, stepContext(outer, circumstances), undefined);
  }
  const hidden = unknown('who uses this action is not in this repository');
  return circumstances.defaults === true
    ? passedInputs(within.inputs, undefined, undefined, hidden)
    : object([], hidden);
}

function stepVariable(name: string, step: StepRun, circumstances: Circumstances): Value {
  const { outer } = step;
  const beyond = () => (outer === undefined ? jobContext(step.run, circumstances) : stepContext(outer, circumstances));
  const own = findVariable(step.step.env, name);
  // What an `env:` refers to as `env.X` is the variable of the level around it.
  if (own !== undefined) return scalarValue(own.value, withEnvOf(stepContext(step, circumstances), beyond()));
  const left = circumstances.left?.variable(step, name);
  if (left !== undefined) return left;
  const env = beyond().lookup('env');
  return env.kind === 'object' ? env.get(name) : unknown('it is set nowhere in the file');
}

function variableOf(name: string, levels: readonly (Variables | undefined)[], context: () => Context): Value {
  const [level, ...outer] = levels;
  const found = findVariable(level, name);
  if (found !== undefined) {
    const beyond: Context = { lookup: () => ({ kind: 'object', get: (each) => variableOf(each, outer, context) }) };
    return scalarValue(found.value, withEnvOf(context(), beyond));
  }
  if (outer.length > 0) return variableOf(name, outer, context);
  return unknown(`${name} is set nowhere in the file`);
}

function withEnvOf(context: Context, beyond: Context): Context {
  return { ...context, lookup: (name) => (name === 'env' ? beyond.lookup('env') : context.lookup(name)) };
}

/** The variable of that name; names of variables are compared exactly, as Linux and macOS do. */
export function findVariable(variables: Variables | undefined, name: string) {
  return variables?.variables.findLast((each) => each.name === name);
}
