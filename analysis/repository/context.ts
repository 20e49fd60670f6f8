import {
  afterSuccess,
  type Context,
  interpolate,
  known,
  object,
  oneOf,
  unknown,
  type Value,
} from '../workflow/expressions/index.ts';
import type { DeclaredInput, Variables } from '../workflow/model.ts';
import { stringsOf, valueOf, type YamlScalar } from '../workflow/yaml/tree.ts';
import { matrixLegs } from './matrix.ts';
import type { JobRun, StepRun } from './runs.ts';
import type { Situation } from './situations.ts';

/** What is fixed when an expression is evaluated: how the run was started, and which leg of the matrix runs. */
export interface Circumstances {
  /** Undefined when it is not known what starts the run. */
  readonly situation: Situation | undefined;
  /** The leg of the matrix of the job, by the key of the matrix; undefined: any leg. */
  readonly leg?: ReadonlyMap<string, YamlScalar>;
}

/** The contexts that an expression of a job sees. */
export function jobContext(run: JobRun, circumstances: Circumstances): Context {
  return contextOf({
    inputs: () => jobInputs(run, circumstances),
    env: (name) => variableOf(name, [run.job.env, run.workflow.env], () => jobContext(run, circumstances)),
    run,
    circumstances,
  });
}

/** The contexts that an expression of a step sees; within a composite action, `inputs` are those of the action. */
export function stepContext(step: StepRun, circumstances: Circumstances): Context {
  return contextOf({
    inputs: () => (step.within === undefined ? jobInputs(step.run, circumstances) : actionInputs(step, circumstances)),
    env: (name) => stepVariable(name, step, circumstances),
    run: step.run,
    circumstances,
  });
}

interface Sources {
  readonly inputs: () => Value;
  readonly env: (name: string) => Value;
  readonly run: JobRun;
  readonly circumstances: Circumstances;
}

function contextOf(sources: Sources): Context {
  const { run, circumstances } = sources;
  return {
    // Whether the release goes well is not what is asked here.
    status: afterSuccess,
    lookup(name) {
      switch (name) {
        case 'github':
          return githubContext(circumstances.situation);
        case 'inputs':
          return sources.inputs();
        case 'env':
          return { kind: 'object', get: sources.env };
        case 'matrix':
          return matrixContext(run, circumstances.leg);
        default:
          return object([], unknown(`only the run itself shows ${name}`));
      }
    },
  };
}

/** Members of `github.event` that only some events have; for all others they are null. */
const eventMembers: Readonly<Record<string, readonly string[]>> = {
  release: ['release'],
  pull_request: ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'],
  workflow_run: ['workflow_run'],
  comment: ['issue_comment', 'pull_request_review_comment', 'commit_comment', 'discussion_comment'],
  inputs: ['workflow_dispatch'],
  client_payload: ['repository_dispatch'],
};

function githubContext(situation: Situation | undefined): Value {
  if (situation === undefined) return object([], unknown('what starts the run is not in this repository'));
  const { event, trigger } = situation;
  const rest = unknown('only the run itself shows it');
  const types = trigger.types?.patterns.map((type) => known(type.value));
  const absent = Object.entries(eventMembers).flatMap(([member, events]) =>
    events.includes(event) ? [] : [[member, known(null)] as const],
  );
  const eventObject = object([...absent, ...(types?.length ? [['action', oneOf(types)] as const] : [])], rest);
  return object([['event_name', known(event)], ['event', eventObject], ...refMembers(situation)], rest);
}

function refMembers({ refKind, ref, refName }: Situation): readonly (readonly [string, Value])[] {
  const types =
    refKind === 'branch-or-tag' ? oneOf([known('branch'), known('tag')]) : known(refKind === 'tag' ? 'tag' : 'branch');
  return [
    ['ref', ref],
    ['ref_name', refName],
    ['ref_type', types],
  ];
}

function jobInputs(run: JobRun, circumstances: Circumstances): Value {
  const { caller, workflow } = run;
  if (caller !== undefined) {
    const declared = workflow.inputs.filter((input) => input.of === 'workflow_call');
    return object(
      declared.map(
        (input) => [input.name, passedInput(input, caller.job.with, jobContext(caller, circumstances))] as const,
      ),
    );
  }
  const event = circumstances.situation?.event;
  if (event === undefined || run.hidden)
    return object([], unknown('who calls this workflow is not in this repository'));
  if (event !== 'workflow_dispatch') return object([]);
  return object(
    workflow.inputs
      .filter((input) => input.of === 'workflow_dispatch')
      .map((input) => [input.name, dispatchedInput(input)] as const),
  );
}

function dispatchedInput(input: DeclaredInput): Value {
  const type = valueOf(input.entry.value, 'type');
  const word = type?.kind === 'scalar' ? type.value : 'string';
  if (word === 'boolean') return oneOf([known(true), known(false)]);
  if (word === 'choice') {
    const options = stringsOf(valueOf(input.entry.value, 'options')).map((option) => known(option.value));
    if (options.length > 0) return oneOf(options);
  }
  return unknown(`who starts the run chooses ${input.name}`);
}

function passedInput(input: DeclaredInput, passed: Variables | undefined, context: Context): Value {
  const variable = passed?.variables.findLast((each) => each.name.toLowerCase() === input.name.toLowerCase());
  const scalar = variable?.value ?? input.default;
  if (scalar === undefined) return known(input.of === 'composite' ? '' : null);
  const value = interpolate(scalar.value, variable === undefined ? { lookup: () => unknown('a default') } : context);
  if (input.of === 'composite' || value.kind !== 'known') return value;
  const type = valueOf(input.entry.value, 'type');
  return type?.kind === 'scalar' && type.value === 'boolean'
    ? known(value.value === 'true' || value.value === true)
    : value;
}

function actionInputs(step: StepRun, circumstances: Circumstances): Value {
  const { outer, within } = step;
  if (outer === undefined || within === undefined) {
    return object([], unknown('who uses this action is not in this repository'));
  }
  return object(
    within.inputs.map(
      (input) => [input.name, passedInput(input, outer.step.with, stepContext(outer, circumstances))] as const,
    ),
  );
}

function stepVariable(name: string, step: StepRun, circumstances: Circumstances): Value {
  const { outer } = step;
  const beyond = () => (outer === undefined ? jobContext(step.run, circumstances) : stepContext(outer, circumstances));
  const own = findVariable(step.step.env, name);
  // What an `env:` refers to as `env.X` is the variable of the level around it.
  if (own !== undefined) return interpolate(own.value.value, withEnvOf(stepContext(step, circumstances), beyond()));
  const env = beyond().lookup('env');
  return env.kind === 'object' ? env.get(name) : unknown('it is set nowhere in the file');
}

function variableOf(name: string, levels: readonly (Variables | undefined)[], context: () => Context): Value {
  const [level, ...outer] = levels;
  const found = findVariable(level, name);
  if (found !== undefined) {
    const beyond: Context = { lookup: () => ({ kind: 'object', get: (each) => variableOf(each, outer, context) }) };
    return interpolate(found.value.value, withEnvOf(context(), beyond));
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

function matrixContext(run: JobRun, leg: Circumstances['leg']): Value {
  const legs = leg === undefined ? matrixLegs(run.job.strategy?.matrix) : { known: true as const, value: [leg] };
  if (!legs.known) return object([], unknown(legs.reason));
  return matrixMember(legs.value, '');
}

/** The member of `matrix` under a dotted prefix: the value it has in one leg or the other. */
function matrixMember(legs: readonly ReadonlyMap<string, YamlScalar>[], prefix: string): Value {
  return {
    kind: 'object',
    get(key) {
      const name = prefix + key.toLowerCase();
      const values = legs.map((leg): Value => {
        for (const [each, scalar] of leg) {
          if (each.toLowerCase() === name)
            return interpolate(scalar.value, { lookup: () => unknown('an expression makes it') });
          if (each.toLowerCase().startsWith(`${name}.`)) return matrixMember([leg], `${name}.`);
        }
        return known(null);
      });
      return values.length === 0 ? unknown('the matrix has no legs') : oneOf(values);
    },
  };
}
