import type { CredentialSources, LoginCommand } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, optionValue, positionals, resolveWord, type Word } from '../workflow/scripts/index.ts';
import { type Scope, type Traced, traceCredential, traceSource } from './trace-credential.ts';
import type { ReceivedCredential } from './types.ts';
import { inputOf, variableSeen } from './values.ts';

type Role = ReceivedCredential['role'];

/** The credentials that the inputs of a step give. */
export function fromInputs(
  step: StepRun,
  steps: readonly StepRun[],
  sources: CredentialSources,
): readonly ReceivedCredential[] {
  const take = (names: readonly string[] | undefined, role: Role) =>
    (names ?? []).flatMap((name): readonly ReceivedCredential[] => {
      const variable = inputOf(step.step.with, [name]);
      if (variable === undefined) return [];
      const traced = traceCredential(variable.value.text, { kind: 'step', step, steps });
      return [
        {
          role,
          ...traced,
          carrier: { kind: 'input', name, variable, step },
          file: step.file,
          span: variable.entry.keySpan,
        },
      ];
    });
  return [...take(sources.tokenInputs, 'token'), ...take(sources.usernameInputs, 'username')];
}

/** The credentials that `env:` entries of the step, the steps around it, the job and the workflow give. */
export function fromVariables(
  step: StepRun,
  steps: readonly StepRun[],
  sources: CredentialSources,
): readonly ReceivedCredential[] {
  const take = (names: readonly string[] | undefined, role: Role) =>
    (names ?? []).flatMap((name): readonly ReceivedCredential[] => {
      const seen = variableSeen(step, name);
      if (seen === undefined) return [];
      const scope: Scope =
        seen.step === undefined ? { kind: 'job', run: step.run } : { kind: 'step', step: seen.step, steps };
      const traced = traceCredential(seen.variable.value.text, scope);
      return [
        {
          role,
          ...traced,
          carrier: { kind: 'variable', name, ...seen, run: step.run },
          file: seen.step?.file ?? step.run.workflow.file,
          span: seen.variable.entry.keySpan,
        },
      ];
    });
  return [...take(sources.tokenVariables, 'token'), ...take(sources.usernameVariables, 'username')];
}

/** The credentials that a command's options, and the variables set in its script, give. */
export function fromCommand(
  step: StepRun,
  steps: readonly StepRun[],
  command: Command,
  sources: CredentialSources,
): readonly ReceivedCredential[] {
  const options = (names: readonly string[] | undefined, role: Role) =>
    (names ?? []).flatMap((name): readonly ReceivedCredential[] => {
      const word = optionValue(command, [name]);
      if (word === undefined) return [];
      const carrier = { kind: 'option', name, words: [word], command, step } as const;
      return [
        { role, ...traceWord(word, command, step, steps), carrier, file: step.file, span: spanInRun(step, word) },
      ];
    });
  const assigned = (names: readonly string[] | undefined, role: Role) =>
    (names ?? []).flatMap((name): readonly ReceivedCredential[] => {
      const own = command.assignments.findLast((each) => each.name === name)?.value;
      const earlier = command.environment.find(
        (each) => each.name === name && (each.exported || variableSeen(step, name) !== undefined),
      );
      const word = own ?? earlier?.value;
      if (word === undefined) return [];
      const carrier = { kind: 'command', name, command, step } as const;
      return [
        { role, ...traceWord(word, command, step, steps), carrier, file: step.file, span: spanInRun(step, word) },
      ];
    });
  return [
    ...options(sources.tokenOptions, 'token'),
    ...assigned(sources.tokenVariables, 'token'),
    ...options(sources.usernameOptions, 'username'),
    ...assigned(sources.usernameVariables, 'username'),
  ];
}

/** The credential that a login command stores, when the command is that login. */
export function fromLogin(
  step: StepRun,
  steps: readonly StepRun[],
  command: Command,
  login: LoginCommand,
): readonly ReceivedCredential[] {
  if (command.program !== login.program || command.unreachable) return [];
  const words = positionals(command, new Set(login.credential.kind === 'option' ? login.credential.names : []));
  if (!login.words.every((word, index) => words[index]?.text === word)) return [];
  const word = loginWord(command, login, words.slice(login.words.length));
  if (word === undefined) return [];
  const carrier = { kind: 'command', name: [login.program, ...login.words].join(' '), command, step } as const;
  return [
    {
      role: 'token',
      ...traceWord(word, command, step, steps),
      carrier,
      file: step.file,
      span: spanInRun(step, command),
    },
  ];
}

/** The word that holds the credential; undefined when the command is another use of the program. */
function loginWord(command: Command, login: LoginCommand, rest: readonly Word[]): Word | undefined {
  const [first] = rest;
  const values = login.key === undefined ? rest : rest.slice(1);
  if (login.key !== undefined) {
    const start = first?.parts.map((part) => (part.kind === 'literal' ? part.text : '')).join('') ?? '';
    if (first === undefined || !new RegExp(login.key).test(start.split('=')[0] ?? '')) return undefined;
    // `npm config set //host/:_authToken=VALUE` has key and value in one word.
    if (start.includes('=')) return first;
  }
  switch (login.credential.kind) {
    case 'positional':
      return values[login.credential.index];
    case 'option':
      return optionValue(command, login.credential.names);
    case 'stdin':
      return (
        command.redirections.find((each) => each.operator === '<<<')?.target ??
        command.heredocs[0]?.body ??
        command.pipedFrom.at(-1)?.arguments.at(-1)
      );
  }
}

/** Follows a word of a command: the expressions and variables in it. A word of literals alone is a literal credential. */
export function traceWord(word: Word, command: Command, step: StepRun, steps: readonly StepRun[]): Traced {
  const resolved = resolveWord(command, word);
  const traces = resolved.parts.flatMap((part): readonly Traced[] => {
    if (part.kind === 'expression') return [traceSource(part.source, { kind: 'step', step, steps }, 0)];
    if (part.kind === 'variable') return [traceShellVariable(part.name, step, steps)];
    if (part.kind === 'substitution')
      return [{ credential: { kind: 'unknown', reason: 'a command makes it' }, links: [] }];
    return [];
  });
  const stored = traces.find((trace) => trace.credential.kind === 'stored' || trace.credential.kind === 'fallback');
  if (stored !== undefined) return stored;
  if (traces[0] !== undefined) return traces[0];
  const text = resolved.text ?? '';
  return { credential: text === '' ? { kind: 'none' } : { kind: 'literal' }, links: [] };
}

function traceShellVariable(name: string, step: StepRun, steps: readonly StepRun[]): Traced {
  const seen = variableSeen(step, name);
  if (seen === undefined)
    return { credential: { kind: 'unknown', reason: `only the run itself shows ${name}` }, links: [] };
  const scope: Scope =
    seen.step === undefined ? { kind: 'job', run: step.run } : { kind: 'step', step: seen.step, steps };
  const traced = traceCredential(seen.variable.value.text, scope);
  const link = {
    kind: 'variable' as const,
    file: seen.step?.file ?? step.run.workflow.file,
    variable: seen.variable,
    run: step.run,
    step: seen.step,
  };
  return { credential: traced.credential, links: [link, ...traced.links] };
}

/** The place in the file of a range of a step's script. */
export function spanInRun(step: StepRun, range: { readonly start: number; readonly end: number }) {
  const run = step.step.run;
  return run === undefined ? step.step.map.span : run.text.span(range.start, range.end);
}
