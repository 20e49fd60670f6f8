import { ecosystemOfToken, isTestToken, mayNameToken } from '../registries/reading/token-names.ts';
import type { Ecosystem } from '../registries/types.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { type Expression, parseExpression, references } from '../workflow/expressions/index.ts';
import type { Variable, Variables } from '../workflow/model.ts';
import { type Command, resolveWord, type Word } from '../workflow/scripts/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { fromVariable } from './received.ts';
import type { StepInJob } from './step-in-job.ts';
import { traceCredential } from './trace-credential.ts';
import { spanInRun, traceWord } from './trace-word.ts';
import { scopeOf } from './trace-written.ts';
import type { ReceivedCredential } from './types.ts';

/** A registry's token that something is handed, as its names tell: those of the input, the variable, the secret. */
export interface HandedToken {
  readonly ecosystem: Ecosystem;
  /** Its name says that it is for the registry where things are tried out. */
  readonly test: boolean;
  readonly received: ReceivedCredential;
}

/** Tokens in the inputs and variables of a step, and of the step around it. */
export function tokensOfStep(place: StepInJob): readonly HandedToken[] {
  const { step } = place;
  const levels = [step.step.env, step.outer?.step.env];
  return [
    ...inVariables(step.step.run === undefined ? step.step.with : undefined, (variable) => ({
      role: 'token',
      ...traceCredential(variable.value.text, scopeOf(place)),
      carrier: { kind: 'input', name: variable.name, variable, step },
      file: step.file,
      span: variable.entry.keySpan,
    })),
    ...levels.flatMap((level) => inVariables(level, ({ name }) => fromVariable(place, name, 'token'))),
  ];
}

/** Tokens in the variables of the job and the workflow. */
export function tokensOfJob(place: StepInJob): readonly HandedToken[] {
  const { job, workflow } = place.step.run;
  return [job.env, workflow.env].flatMap((level) =>
    inVariables(level, ({ name }) => fromVariable(place, name, 'token')),
  );
}

/** Tokens among the words of a command of the step. */
export function tokensOfCommand(place: StepInJob, command: Command): readonly HandedToken[] {
  const { step } = place;
  return command.arguments.flatMap((word): readonly HandedToken[] => {
    const names = namesIn(word, command);
    if (names.length === 0) return [];
    const carrier = { kind: 'option', name: '', words: [word], command, step } as const;
    const span = spanInRun(step, word);
    return handed(names, {
      role: 'token',
      ...traceWord(word, command, scopeOf(place)),
      carrier,
      file: step.file,
      span,
    });
  });
}

/** Tokens that a job passes to the workflow which it calls. */
export function tokensOfCall(run: JobRun, step: StepRun): readonly HandedToken[] {
  const take = (variables: Variables | undefined, kind: 'secret' | 'input') =>
    inVariables(variables, (variable) => ({
      role: 'token',
      ...traceCredential(variable.value.text, { kind: 'job', run }),
      carrier:
        kind === 'secret'
          ? { kind, name: variable.name, variable, run }
          : { kind, name: variable.name, variable, step },
      file: run.workflow.file,
      span: variable.entry.keySpan,
    }));
  return [...take(run.job.secrets, 'secret'), ...take(run.job.with, 'input')];
}

function inVariables(
  variables: Variables | undefined,
  receive: (variable: Variable) => ReceivedCredential | undefined,
): readonly HandedToken[] {
  return (variables?.variables ?? []).flatMap((variable) => {
    const { value } = variable.value;
    if (!value.includes('${{') || !mayNameToken(variable.name + value)) return [];
    const names = [variable.name, ...namesInScalar(variable.value)];
    if (!names.some((name) => ecosystemOfToken(name) !== undefined)) return [];
    const received = receive(variable);
    return received === undefined ? [] : handed(names, received);
  });
}

/** A token that is stored, or perhaps is, under a name that tells what it is for. */
function handed(names: readonly string[], received: ReceivedCredential): readonly HandedToken[] {
  const { credential, links } = received;
  if (credential.kind !== 'stored' && credential.kind !== 'fallback') return [];
  const all = [...credential.names, ...names, ...links.map(({ variable }) => variable.name)];
  for (const name of all) {
    const ecosystem = ecosystemOfToken(name);
    if (ecosystem !== undefined) return [{ ecosystem, test: isTestToken(name), received }];
  }
  return [];
}

/** The names of secrets, inputs and variables that the expressions of a scalar use. */
export function namesInScalar({ value, text }: YamlScalar): readonly string[] {
  if (!value.includes('${{') || !mayNameToken(value)) return [];
  return text.template.flatMap((part) => (part.kind === 'expression' ? namesInExpression(part.expression) : []));
}

function namesInExpression(expression: Expression | undefined): readonly string[] {
  return (expression === undefined ? [] : references(expression)).flatMap(({ path: [context, ...names] }) =>
    context === 'secrets' || context === 'inputs' || context === 'env' ? names.slice(-1) : [],
  );
}

function namesIn(word: Word, command: Command): readonly string[] {
  return resolveWord(command, word).parts.flatMap((part) => {
    if (part.kind === 'expression') return namesInExpression(parseExpression(part.source));
    return part.kind === 'variable' ? [part.name] : [];
  });
}
