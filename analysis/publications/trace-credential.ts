import { mintingActions } from '../registries/index.ts';
import { findVariable } from '../repository/context.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { type Expression, type Outcome, outcomes, parseExpression, references } from '../workflow/expressions/index.ts';
import type { ActionsFile, DeclaredInput, Variable } from '../workflow/model.ts';
import type { ScalarText } from '../workflow/yaml/scalar-text.ts';
import { combined } from './combine-credentials.ts';
import { plain, type Scope, strongest, type Traced, unknownTrace } from './traced.ts';
import type { CredentialLink } from './types.ts';

export type { Scope, Traced } from './traced.ts';

/** Hops that are followed at most; GitHub's own limits on nesting are lower. */
const mostHops = 24;

/**
 * Follows a value that is used as a credential to where it comes from: `env.X` to its entry, `inputs.x` to the caller's
 * `with:` and the declared default, `secrets.x` of a called workflow to the caller. What the files do not show is unknown.
 */
export function traceCredential(text: ScalarText, scope: Scope, hops = 0): Traced {
  if (hops > mostHops) return unknownTrace('it is passed on too often');
  const [only, ...more] = text.expressions;
  if (only === undefined) return plain(text.value);
  if (more.length > 0) return joined(text, scope, hops);
  return traceSource(only.source, scope, hops);
}

/** The credential that the source of one `${{ }}` gives. */
export function traceSource(source: string, scope: Scope, hops: number): Traced {
  const expression = hops > mostHops ? undefined : parseExpression(source);
  if (expression === undefined) return unknownTrace('the expression cannot be read');
  const traces = outcomes(expression).map((outcome) => traceOutcome(outcome, source, scope, hops));
  return combined(traces, isChain(expression));
}

/** `a || b || c`, without a condition on any of them. */
function isChain({ root }: Expression): boolean {
  return (
    root.kind === 'logic' && root.operator === '||' && root.operands.slice(0, -1).every(({ kind }) => kind === 'index')
  );
}

/** `Bearer ${{ a }}${{ b }}`: whatever part is stored makes the whole stored. */
function joined(text: ScalarText, scope: Scope, hops: number): Traced {
  const parts = text.expressions.map((range) => traceSource(range.source, scope, hops + 1));
  return strongest(parts) ?? unknownTrace('it is put together');
}

function traceOutcome(outcome: Outcome, source: string, scope: Scope, hops: number): Traced {
  if (outcome.kind === 'literal')
    return plain(outcome.value === null || outcome.value === false ? '' : String(outcome.value));
  if (outcome.kind === 'other') return madeOf(source.slice(outcome.start, outcome.end), scope, hops);
  const [context = '', name = '', ...rest] = outcome.path;
  switch (context) {
    case 'secrets':
      return name === '*' || name === ''
        ? { credential: { kind: 'stored', names: [source.slice(outcome.start, outcome.end).trim()] }, links: [] }
        : traceSecret(name, runOf(scope), hops);
    case 'github':
      return traceGithub([name, ...rest], scope, hops);
    case 'env':
      return traceVariable(name, scope, hops);
    case 'inputs':
      return traceInput(name, scope, hops);
    case 'steps':
      return traceOutput(name, rest.at(-1) ?? '', scope, hops);
    default:
      return unknownTrace(`only the run itself shows ${context}`);
  }
}

/** `format('{0}', secrets.X)`: what a function makes of a stored credential is one. */
function madeOf(source: string, scope: Scope, hops: number): Traced {
  const expression = parseExpression(source);
  const used = expression === undefined ? [] : references(expression).filter(({ path }) => path[0] !== 'github');
  const parts = used.map(({ start, end }) => traceSource(source.slice(start, end), scope, hops + 1));
  const stored = parts.find(({ credential }) => credential.kind === 'stored');
  return stored ?? unknownTrace('a function makes it');
}

function traceGithub(path: readonly string[], scope: Scope, hops: number): Traced {
  const [first = '', second = '', name = ''] = path.map((part) => part.toLowerCase());
  if (first === 'token') return { credential: { kind: 'job-token' }, links: [] };
  if (first === 'event' && second === 'inputs' && name !== '') {
    return traceWorkflowInput(name, outermost(runOf(scope)), hops);
  }
  return unknownTrace('only the run shows it');
}

function runOf(scope: Scope): JobRun {
  return scope.kind === 'step' ? scope.step.run : scope.run;
}

function outermost(run: JobRun): JobRun {
  return run.caller === undefined ? run : outermost(run.caller);
}

/** `secrets.NAME` of a job: in a called workflow what the caller passes under that name. */
function traceSecret(name: string, run: JobRun, hops: number): Traced {
  if (name.toLowerCase() === 'github_token') return { credential: { kind: 'job-token' }, links: [] };
  const { caller } = run;
  if (caller === undefined) {
    const declared = run.workflow.secrets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!run.hidden || declared?.required === true) return { credential: { kind: 'stored', names: [name] }, links: [] };
    const reason = `whoever calls the workflow passes the secret \`${name}\`, or does not`;
    return { credential: { kind: 'fallback', names: [name], reason }, links: [] };
  }
  if (caller.job.inheritsSecrets) return traceSecret(name, caller, hops + 1);
  const passed = caller.job.secrets?.variables.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
  if (passed === undefined) return notPassed(name, run);
  const inner = traceCredential(passed.value.text, { kind: 'job', run: caller }, hops + 1);
  return through('secret', passed, caller, undefined, caller.workflow.file, inner);
}

/**
 * A secret that a called workflow declares comes from the caller. One that it does not may be held by the environment of its job:
 * GitHub's documentation says that it is used then ("Reuse workflows", checked 2026-11-28), users that it is empty
 * (actions/runner#4453).
 */
function notPassed(name: string, { job, workflow }: JobRun): Traced {
  const isDeclared = workflow.secrets.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (job.environment === undefined || isDeclared) return { credential: { kind: 'none' }, links: [] };
  const reason = `the caller does not pass the secret \`${name}\`, and the job's environment may hold it`;
  return { credential: { kind: 'fallback', names: [name], reason }, links: [] };
}

function traceVariable(name: string, scope: Scope, hops: number): Traced {
  const run = runOf(scope);
  for (let step = scope.kind === 'step' ? scope.step : undefined; step !== undefined; step = step.outer) {
    const own = findVariable(step.step.env, name);
    if (own !== undefined && scope.kind === 'step') {
      const inner = traceCredential(own.value.text, { ...scope, step }, hops + 1);
      return through('variable', own, run, step, step.file, inner);
    }
  }
  const written = scope.kind === 'step' ? scope.written?.(name, scope, hops + 1, undefined) : undefined;
  if (written !== undefined) return written;
  const level = findVariable(run.job.env, name) ?? findVariable(run.workflow.env, name);
  if (level === undefined) return unknownTrace(`${name} is set nowhere in the file`);
  const inner = traceCredential(level.value.text, { kind: 'job', run }, hops + 1);
  return through('variable', level, run, undefined, run.workflow.file, inner);
}

function traceInput(name: string, scope: Scope, hops: number): Traced {
  const action = scope.kind === 'step' ? scope.step.within : undefined;
  if (scope.kind !== 'step' || action === undefined) return traceWorkflowInput(name, runOf(scope), hops);
  const { outer } = scope.step;
  const declared = action.inputs.findLast((input) => input.name.toLowerCase() === name.toLowerCase());
  if (outer === undefined) return passedFromOutside(name);
  const passed = outer.step.with?.variables.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
  if (passed === undefined) return traceDefault(declared, { ...scope, step: outer }, hops);
  const inner = traceCredential(passed.value.text, { ...scope, step: outer }, hops + 1);
  return through('input', passed, scope.step.run, outer, outer.file, inner);
}

/** What an input is that nobody passes: `${{ github.token }}` is a common default. */
function traceDefault(declared: DeclaredInput | undefined, scope: Scope, hops: number): Traced {
  return declared?.default === undefined ? plain('') : traceCredential(declared.default.text, scope, hops + 1);
}

function traceWorkflowInput(name: string, run: JobRun, hops: number): Traced {
  const { caller, workflow } = run;
  const named = workflow.inputs.filter((input) => input.name.toLowerCase() === name.toLowerCase());
  if (caller !== undefined) {
    const passed = caller.job.with?.variables.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
    if (passed === undefined) {
      const declared = named.find((input) => input.of === 'workflow_call');
      return traceDefault(declared, { kind: 'job', run: caller }, hops);
    }
    const inner = traceCredential(passed.value.text, { kind: 'job', run: caller }, hops + 1);
    return through('input', passed, caller, undefined, caller.workflow.file, inner);
  }
  // A token that a person types in when starting the run is as long-lived as a secret, and stands in the run's record.
  const onlyByHand = workflow.triggers.every(({ event }) => event === 'workflow_dispatch');
  if (onlyByHand && named.some((input) => input.of === 'workflow_dispatch' && input.required)) {
    return { credential: { kind: 'stored', names: [] }, links: [] };
  }
  return passedFromOutside(name);
}

function passedFromOutside(name: string): Traced {
  const reason = `the input \`${name}\` is filled by whoever starts or uses it`;
  return { credential: { kind: 'fallback', names: [], reason }, links: [] };
}

/** `steps.ID.outputs.NAME`: of a minting action it is a short-lived credential, of a script what that writes. */
function traceOutput(id: string, output: string, scope: Scope, hops: number): Traced {
  if (scope.kind !== 'step') return unknownTrace('a step makes it');
  const step = scope.steps.find(
    (each) => each.outer === scope.step.outer && each.step.id?.value.toLowerCase() === id.toLowerCase(),
  );
  if (step === undefined) return unknownTrace(`no step of the job has the id ${id}`);
  const target = step.step.uses?.target;
  const minting = target?.kind === 'repository' ? mintingActions(target.slug, target.path)[0] : undefined;
  if (minting?.action.outputs.some((each) => each.toLowerCase() === output.toLowerCase()) === true) {
    return { credential: { kind: 'minted', step, minting: minting.action }, links: [] };
  }
  return scope.written?.(output, scope, hops + 1, step) ?? unknownTrace(`the step ${id} makes it`);
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
