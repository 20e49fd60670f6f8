import type { CredentialSources } from '../registries/types.ts';
import { type Command, optionValue, positionals, type Word } from '../workflow/scripts/index.ts';
import { variablesLeft } from './left-behind.ts';
import type { StepInJob } from './step-in-job.ts';
import { traceCredential } from './trace-credential.ts';
import { spanInRun, traceWord } from './trace-word.ts';
import { scopeOf } from './trace-written.ts';
import { type Scope, unknownTrace } from './traced.ts';
import type { Carrier, ReceivedCredential } from './types.ts';
import { inputOf, variableSeen } from './values.ts';

type Role = ReceivedCredential['role'];

/** The credentials that the inputs of a step give. */
export function fromInputs(
  place: Pick<StepInJob, 'session' | 'step' | 'steps'>,
  sources: Pick<CredentialSources, 'tokenInputs' | 'usernameInputs'>,
): readonly ReceivedCredential[] {
  const { step } = place;
  const take = (names: readonly string[] = [], role: Role) =>
    names.flatMap((name): readonly ReceivedCredential[] => {
      const variable = inputOf(step.step.with, [name]);
      if (variable === undefined) return [];
      const traced = traceCredential(variable.value.text, scopeOf(place));
      const carrier = { kind: 'input', name, variable, step } as const;
      return [{ role, ...traced, carrier, file: step.file, span: variable.entry.keySpan }];
    });
  return [...take(sources.tokenInputs, 'token'), ...take(sources.usernameInputs, 'username')];
}

/**
 * The credentials that variables give: `env:` entries of the step and the steps around it, what earlier steps write into
 * `$GITHUB_ENV`, entries of job and workflow.
 */
export function fromVariables(place: StepInJob, sources: CredentialSources): readonly ReceivedCredential[] {
  const take = (names: readonly string[] = [], role: Role) =>
    names.flatMap((name) => fromVariable(place, name, role) ?? []);
  return [...take(sources.tokenVariables, 'token'), ...take(sources.usernameVariables, 'username')];
}

/** The credential that one variable gives; undefined when nothing sets it. */
export function fromVariable(place: StepInJob, name: string, role: Role): ReceivedCredential | undefined {
  const { session, step, steps } = place;
  const seen = variableSeen(step, name);
  const [left] = seen?.level === 'step' ? [] : variablesLeft(session, step, steps, name);
  if (left !== undefined) {
    const traced = traceWord(left.word, left.command, scopeOf({ session, step: left.step, steps }));
    const carrier = { kind: 'command', name, command: left.command, step: left.step } as const;
    return { role, ...traced, carrier, file: left.step.file, span: spanInRun(left.step, left.command) };
  }
  if (seen === undefined) return undefined;
  const scope: Scope =
    seen.step === undefined ? { kind: 'job', run: step.run } : scopeOf({ session, step: seen.step, steps });
  const traced = traceCredential(seen.variable.value.text, scope);
  const carrier = { kind: 'variable', name, ...seen, run: step.run } as const;
  const file = seen.step?.file ?? step.run.workflow.file;
  return { role, ...traced, carrier, file, span: seen.variable.entry.keySpan };
}

/** The credentials that a command's options and arguments, and the variables set in its script, give. */
export function fromCommand(
  place: StepInJob,
  command: Command,
  sources: CredentialSources,
  valueOptions: readonly string[],
): readonly ReceivedCredential[] {
  const { step } = place;
  const scope = scopeOf(place);
  const receive = (role: Role, word: Word, carrier: Carrier): ReceivedCredential => ({
    role,
    ...traceWord(word, command, scope),
    carrier,
    file: step.file,
    span: spanInRun(step, word),
  });
  const options = (names: readonly string[] = [], role: Role) =>
    names.flatMap((name) => {
      const word = optionValue(command, [name]);
      if (word !== undefined) return [receive(role, word, { kind: 'option', name, words: [word], command, step })];
      const last = command.arguments.at(-1);
      return role === 'token' && last?.text === name ? [unfinished(last, name)] : [];
    });
  const unfinished = (word: Word, name: string): ReceivedCredential => ({
    ...receive('token', word, { kind: 'option', name, words: [word], command, step }),
    ...unknownTrace('the option has no value yet'),
  });
  const assigned = (names: readonly string[] = [], role: Role) =>
    names.flatMap((name) => {
      const own = command.assignments.findLast((each) => each.name === name)?.value;
      const earlier = command.environment.find(
        (each) => each.name === name && (each.exported || variableSeen(step, name) !== undefined),
      );
      const word = own ?? earlier?.value;
      return word === undefined ? [] : [receive(role, word, { kind: 'command', name, command, step })];
    });
  const { tokenPositional } = sources;
  const words = tokenPositional === undefined ? [] : positionals(command, new Set(valueOptions));
  // The first word is the sub-command.
  const argument = tokenPositional === undefined ? undefined : words[tokenPositional + 1];
  return [
    ...options(sources.tokenOptions, 'token'),
    ...(argument === undefined
      ? []
      : [receive('token', argument, { kind: 'option', name: '', words: [argument], command, step })]),
    ...assigned(sources.tokenVariables, 'token'),
    ...options(sources.usernameOptions, 'username'),
    ...assigned(sources.usernameVariables, 'username'),
  ];
}
