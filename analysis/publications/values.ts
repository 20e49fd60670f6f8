import { type Circumstances, findVariable, stepContext } from '../repository/context.ts';
import { texts } from '../repository/known-texts.ts';
import type { StepRun } from '../repository/runs.ts';
import { scalarValue } from '../repository/scalar-value.ts';

import {
  evaluate,
  known,
  oneOf,
  parseExpression,
  reasonOf,
  unknown,
  type Value,
} from '../workflow/expressions/index.ts';
import type { Variable, Variables } from '../workflow/model.ts';
import { type Command, resolveWord, type Word, type WordPart } from '../workflow/scripts/index.ts';

export { texts };

/** Anything may have started the run, on any leg. */
export const anyCircumstances: Circumstances = { situation: undefined };

/** The input of a step, by any of the names; GitHub ignores the case of input names. */
export function inputOf(variables: Variables | undefined, names: readonly string[]): Variable | undefined {
  const wanted = names.map((name) => name.toLowerCase());
  return variables?.variables.findLast((each) => wanted.includes(each.name.toLowerCase()));
}

/** The value of a step's input; undefined when it is not given. */
export function inputValue(
  step: StepRun,
  names: readonly string[],
  circumstances: Circumstances = anyCircumstances,
): Value | undefined {
  const variable = inputOf(step.step.with, names);
  return variable && scalarValue(variable.value, stepContext(step, circumstances));
}

/** A variable that a step's commands see, with the level that sets it. */
export interface SeenVariable {
  readonly variable: Variable;
  readonly level: 'step' | 'job' | 'workflow';
  readonly step: StepRun | undefined;
}

/** The `env:` entry that gives a variable to the commands of a step: its own, that of the step around it, job, workflow. */
export function variableSeen(step: StepRun, name: string): SeenVariable | undefined {
  for (let each: StepRun | undefined = step; each !== undefined; each = each.outer) {
    const own = findVariable(each.step.env, name);
    if (own !== undefined) return { variable: own, level: 'step', step: each };
  }
  const { job, workflow } = step.run;
  const ofJob = findVariable(job.env, name);
  if (ofJob !== undefined) return { variable: ofJob, level: 'job', step: undefined };
  const ofWorkflow = findVariable(workflow.env, name);
  return ofWorkflow && { variable: ofWorkflow, level: 'workflow', step: undefined };
}

/** The value of a word of a command, as far as literals, expressions and variables show it. */
export function wordValue(
  word: Word,
  command: Command,
  step: StepRun,
  circumstances: Circumstances = anyCircumstances,
): Value {
  const resolved = resolveWord(command, word);
  if (resolved.text !== undefined) return known(resolved.text);
  return joined(resolved.parts.map((part) => partValue(part, command, step, circumstances)));
}

/** More combinations of possible parts than this are not spelled out. */
const mostCombinations = 16;

function joined(parts: readonly Value[]): Value {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  let results: readonly string[] = [''];
  for (const part of parts) {
    const possible = texts(part);
    if (possible === undefined) return unknown(reasonOf(part) ?? 'the script puts it together');
    results = results.flatMap((start) => possible.map((text) => start + text));
    if (results.length > mostCombinations) return unknown('it has too many possible values');
  }
  return oneOf(results.map((text) => known(text)));
}

/** Variables that every run has, and the member of the `github` context that holds the same. */
const runVariables: Readonly<Record<string, string>> = {
  GITHUB_REF: 'ref',
  GITHUB_REF_NAME: 'ref_name',
  GITHUB_REF_TYPE: 'ref_type',
  GITHUB_EVENT_NAME: 'event_name',
  GITHUB_HEAD_REF: 'head_ref',
  GITHUB_BASE_REF: 'base_ref',
};

function partValue(part: WordPart, command: Command, step: StepRun, circumstances: Circumstances): Value {
  switch (part.kind) {
    case 'literal':
      return known(part.text);
    case 'expression': {
      const expression = parseExpression(part.source);
      return expression === undefined
        ? unknown('the expression cannot be read')
        : evaluate(expression, stepContext(step, circumstances));
    }
    case 'variable':
      return variableValue(part, command, step, circumstances);
    case 'substitution':
      return unknown('a command makes it');
    case 'glob':
      return unknown('it is a pattern of file names');
  }
}

function variableValue(
  { name, use }: Extract<WordPart, { kind: 'variable' }>,
  command: Command,
  step: StepRun,
  circumstances: Circumstances,
): Value {
  const context = stepContext(step, circumstances);
  const member = runVariables[name];
  const holder = context.lookup(member === undefined ? 'env' : 'github');
  const value = holder.kind === 'object' ? holder.get(member ?? name) : unknown(`only the run itself shows ${name}`);
  switch (use.kind) {
    case 'plain':
      return value;
    case 'default': {
      const possible = texts(value);
      if (possible === undefined) return value;
      const otherwise = wordValue(use.operand, command, step, circumstances);
      return oneOf(possible.map((text) => (text === '' ? otherwise : known(text))));
    }
    default:
      return unknown('the script makes it');
  }
}
