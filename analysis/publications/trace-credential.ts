import { mintingActions } from '../registries/index.ts';
import { findVariable } from '../repository/context.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { type Outcome, outcomes, parseExpression } from '../workflow/expressions/index.ts';
import type { ActionsFile, Variable } from '../workflow/model.ts';
import type { ScalarText } from '../workflow/yaml/scalar-text.ts';
import type { Credential, CredentialLink } from './types.ts';

/** A credential with the inputs and variables that it comes through. */
export interface Traced {
  readonly credential: Credential;
  readonly links: readonly CredentialLink[];
}

/** Where a value stands: in a step, or at a job (its `env:`, or the `with:` and `secrets:` of a call). */
export type Scope =
  | { readonly kind: 'step'; readonly step: StepRun; readonly steps: readonly StepRun[] }
  | { readonly kind: 'job'; readonly run: JobRun };

/** Hops that are followed at most; GitHub's own limits on nesting are lower. */
const mostHops = 24;

/**
 * Follows a value that is used as a credential to where it comes from: `env.X` to its entry, `inputs.x` to the caller's
 * `with:` and the declared default, `secrets.x` of a called workflow to the caller. What the files do not show is unknown.
 */
export function traceCredential(text: ScalarText, scope: Scope, hops = 0): Traced {
  if (hops > mostHops) return { credential: { kind: 'unknown', reason: 'it is passed on too often' }, links: [] };
  const [only, ...more] = text.expressions;
  if (only === undefined) return plain(text.value);
  if (more.length > 0) return joined(text, scope, hops);
  return traceSource(only.source, scope, hops);
}

/** The credential that the source of one `${{ }}` gives. */
export function traceSource(source: string, scope: Scope, hops: number): Traced {
  const expression = parseExpression(source);
  if (expression === undefined) return unknownTrace('the expression cannot be read');
  return combine(outcomes(expression).map((outcome) => traceOutcome(outcome, scope, hops)));
}

/** `Bearer ${{ a }}${{ b }}`: whatever part is stored makes the whole stored. */
function joined(text: ScalarText, scope: Scope, hops: number): Traced {
  const parts = text.expressions.map((range) => traceSource(range.source, scope, hops));
  return parts.find((part) => part.credential.kind === 'stored') ?? parts[0] ?? unknownTrace('it is put together');
}

function plain(value: string): Traced {
  return { credential: value.trim() === '' ? { kind: 'none' } : { kind: 'literal' }, links: [] };
}

function unknownTrace(reason: string): Traced {
  return { credential: { kind: 'unknown', reason }, links: [] };
}

function traceOutcome(outcome: Outcome, scope: Scope, hops: number): Traced {
  if (outcome.kind === 'literal')
    return plain(outcome.value === null || outcome.value === false ? '' : String(outcome.value));
  if (outcome.kind !== 'reference') return unknownTrace('a function makes it');
  const [context = '', name = '', ...rest] = outcome.path;
  switch (context) {
    case 'secrets':
      return traceSecret(name, runOf(scope), hops);
    case 'github':
      return name.toLowerCase() === 'token'
        ? { credential: { kind: 'job-token' }, links: [] }
        : unknownTrace('only the run shows it');
    case 'env':
      return traceVariable(name, scope, hops);
    case 'inputs':
      return traceInput(name, scope, hops);
    case 'steps':
      return traceOutput(name, rest.at(-1) ?? '', scope);
    default:
      return unknownTrace(`only the run itself shows ${context}`);
  }
}

function runOf(scope: Scope): JobRun {
  return scope.kind === 'step' ? scope.step.run : scope.run;
}

/** `secrets.NAME` of a job: in a called workflow what the caller passes under that name. */
function traceSecret(name: string, run: JobRun, hops: number): Traced {
  if (name.toLowerCase() === 'github_token') return { credential: { kind: 'job-token' }, links: [] };
  const { caller } = run;
  if (caller === undefined || caller.job.inheritsSecrets) {
    return caller === undefined
      ? { credential: { kind: 'stored', names: [name] }, links: [] }
      : traceSecret(name, caller, hops + 1);
  }
  const passed = caller.job.secrets?.variables.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
  if (passed === undefined) return { credential: { kind: 'none' }, links: [] };
  return through(
    'secret',
    passed,
    caller,
    undefined,
    caller.workflow.file,
    traceCredential(passed.value.text, { kind: 'job', run: caller }, hops + 1),
  );
}

function traceVariable(name: string, scope: Scope, hops: number): Traced {
  const run = runOf(scope);
  for (let step = scope.kind === 'step' ? scope.step : undefined; step !== undefined; step = step.outer) {
    const own = findVariable(step.step.env, name);
    if (own !== undefined && scope.kind === 'step') {
      const inner = traceCredential(own.value.text, { kind: 'step', step, steps: scope.steps }, hops + 1);
      return through('variable', own, run, step, step.file, inner);
    }
  }
  const level = findVariable(run.job.env, name) ?? findVariable(run.workflow.env, name);
  if (level === undefined) return unknownTrace(`${name} is set nowhere in the file`);
  return through(
    'variable',
    level,
    run,
    undefined,
    run.workflow.file,
    traceCredential(level.value.text, { kind: 'job', run }, hops + 1),
  );
}

function traceInput(name: string, scope: Scope, hops: number): Traced {
  const action = scope.kind === 'step' ? scope.step.within : undefined;
  if (scope.kind === 'step' && action !== undefined) {
    const { outer } = scope.step;
    const declared = action.inputs.findLast((input) => input.name.toLowerCase() === name.toLowerCase());
    if (outer === undefined) return passedFromOutside(name);
    const passed = outer.step.with?.variables.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
    if (passed === undefined) return plain(declared?.default?.value ?? '');
    const inner = traceCredential(passed.value.text, { kind: 'step', step: outer, steps: scope.steps }, hops + 1);
    return through('input', passed, scope.step.run, outer, outer.file, inner);
  }
  return traceWorkflowInput(name, runOf(scope), hops);
}

function traceWorkflowInput(name: string, run: JobRun, hops: number): Traced {
  const { caller, workflow } = run;
  const named = workflow.inputs.filter((input) => input.name.toLowerCase() === name.toLowerCase());
  if (caller !== undefined) {
    const passed = caller.job.with?.variables.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
    if (passed === undefined) return plain(named.find((input) => input.of === 'workflow_call')?.default?.value ?? '');
    const inner = traceCredential(passed.value.text, { kind: 'job', run: caller }, hops + 1);
    return through('input', passed, caller, undefined, caller.workflow.file, inner);
  }
  // A token that a person types in when starting the run is as long-lived as a secret, and stands in the run's record.
  if (named.some((input) => input.of === 'workflow_dispatch' && input.required)) {
    return { credential: { kind: 'stored', names: [] }, links: [] };
  }
  return passedFromOutside(name);
}

function passedFromOutside(name: string): Traced {
  return {
    credential: { kind: 'fallback', names: [], reason: `the input ${name} is filled by whoever starts or uses it` },
    links: [],
  };
}

/** `steps.ID.outputs.NAME`: of a minting action it is a short-lived credential. */
function traceOutput(id: string, output: string, scope: Scope): Traced {
  if (scope.kind !== 'step') return unknownTrace('a step makes it');
  const siblings = scope.steps.filter(
    (each) => each.outer === scope.step.outer && each.step.id?.value.toLowerCase() === id.toLowerCase(),
  );
  const step = siblings[0];
  if (step === undefined) return unknownTrace(`no step of the job has the id ${id}`);
  const target = step.step.uses?.target;
  const minting = target?.kind === 'repository' ? mintingActions(target.slug, target.path)[0] : undefined;
  if (minting === undefined || !minting.action.outputs.some((each) => each.toLowerCase() === output.toLowerCase())) {
    return unknownTrace(`the step ${id} makes it`);
  }
  return { credential: { kind: 'minted', step, minting: minting.action }, links: [] };
}

function through(
  kind: CredentialLink['kind'],
  variable: Variable,
  run: JobRun,
  step: StepRun | undefined,
  file: ActionsFile,
  inner: Traced,
): Traced {
  return { credential: inner.credential, links: [{ kind, file, variable, run, step }, ...inner.links] };
}

/**
 * Alternatives of `a && b || c`: all stored is stored; a stored one beside an empty or a minted one is a fallback; anything
 * unknown among them leaves the whole unknown, unless something stored is possible too.
 */
function combine(traces: readonly Traced[]): Traced {
  const [first, ...rest] = traces;
  if (first === undefined) return unknownTrace('the expression cannot be read');
  if (rest.length === 0) return first;
  const kinds = new Set(traces.map((trace) => trace.credential.kind));
  if (kinds.size === 1 && first.credential.kind !== 'stored') return first;
  const names = traces.flatMap((trace) => ('names' in trace.credential ? trace.credential.names : []));
  const links = traces.flatMap((trace) => trace.links);
  if (kinds.size === 1) return { credential: { kind: 'stored', names }, links };
  if (kinds.has('stored') || kinds.has('fallback') || kinds.has('literal')) {
    return { credential: { kind: 'fallback', names, reason: 'a condition decides whether it is used' }, links };
  }
  return traces.find((trace) => trace.credential.kind === 'unknown') ?? first;
}
