import type { CredentialSources } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, optionValue, positionals, type Word } from '../workflow/scripts/index.ts';
import { type Scope, traceCredential } from './trace-credential.ts';
import { spanInRun, traceWord } from './trace-word.ts';
import type { Carrier, ReceivedCredential } from './types.ts';
import { inputOf, variableSeen } from './values.ts';

type Role = ReceivedCredential['role'];

/** The credentials that the inputs of a step give. */
export function fromInputs(
  step: StepRun,
  steps: readonly StepRun[],
  sources: CredentialSources,
): readonly ReceivedCredential[] {
  const take = (names: readonly string[] = [], role: Role) =>
    names.flatMap((name): readonly ReceivedCredential[] => {
      const variable = inputOf(step.step.with, [name]);
      if (variable === undefined) return [];
      const traced = traceCredential(variable.value.text, { kind: 'step', step, steps });
      const carrier = { kind: 'input', name, variable, step } as const;
      return [{ role, ...traced, carrier, file: step.file, span: variable.entry.keySpan }];
    });
  return [...take(sources.tokenInputs, 'token'), ...take(sources.usernameInputs, 'username')];
}

/** The credentials that `env:` entries of the step, the steps around it, the job and the workflow give. */
export function fromVariables(
  step: StepRun,
  steps: readonly StepRun[],
  sources: CredentialSources,
): readonly ReceivedCredential[] {
  const take = (names: readonly string[] = [], role: Role) =>
    names.flatMap((name): readonly ReceivedCredential[] => {
      const seen = variableSeen(step, name);
      if (seen === undefined) return [];
      const scope: Scope =
        seen.step === undefined ? { kind: 'job', run: step.run } : { kind: 'step', step: seen.step, steps };
      const traced = traceCredential(seen.variable.value.text, scope);
      const carrier = { kind: 'variable', name, ...seen, run: step.run } as const;
      const file = seen.step?.file ?? step.run.workflow.file;
      return [{ role, ...traced, carrier, file, span: seen.variable.entry.keySpan }];
    });
  return [...take(sources.tokenVariables, 'token'), ...take(sources.usernameVariables, 'username')];
}

/** The credentials that a command's options and arguments, and the variables set in its script, give. */
export function fromCommand(
  step: StepRun,
  steps: readonly StepRun[],
  command: Command,
  sources: CredentialSources,
  valueOptions: readonly string[],
): readonly ReceivedCredential[] {
  const receive = (role: Role, word: Word, carrier: Carrier): ReceivedCredential => ({
    role,
    ...traceWord(word, command, step, steps),
    carrier,
    file: step.file,
    span: spanInRun(step, word),
  });
  const options = (names: readonly string[] = [], role: Role) =>
    names.flatMap((name) => {
      const word = optionValue(command, [name]);
      return word === undefined ? [] : [receive(role, word, { kind: 'option', name, words: [word], command, step })];
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
