import { type Circumstances, findVariable, stepContext } from '../repository/context.ts';
import { texts } from '../repository/known-texts.ts';
import type { StepRun } from '../repository/runs.ts';

import { evaluate, interpolate, known, parseExpression, unknown, type Value } from '../workflow/expressions/index.ts';
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
  return variable && interpolate(variable.value.value, stepContext(step, circumstances));
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
export function wordValue(word: Word, command: Command, step: StepRun): Value {
  const resolved = resolveWord(command, word);
  if (resolved.text !== undefined) return known(resolved.text);
  const parts = resolved.parts.map((part) => partValue(part, step));
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const literal = parts.map((part) => (part.kind === 'known' ? String(part.value ?? '') : undefined));
  return literal.every((part) => part !== undefined) ? known(literal.join('')) : unknown('the script puts it together');
}

function partValue(part: WordPart, step: StepRun): Value {
  switch (part.kind) {
    case 'literal':
      return known(part.text);
    case 'expression': {
      const expression = parseExpression(part.source);
      return expression === undefined
        ? unknown('the expression cannot be read')
        : evaluate(expression, stepContext(step, anyCircumstances));
    }
    case 'variable': {
      if (part.use.kind !== 'plain') return unknown('the script makes it');
      const seen = variableSeen(step, part.name);
      if (seen === undefined) return unknown(`only the run itself shows ${part.name}`);
      const env = stepContext(step, anyCircumstances).lookup('env');
      return env.kind === 'object' ? env.get(part.name) : unknown('it is set nowhere in the file');
    }
    case 'substitution':
      return unknown('a command makes it');
    case 'glob':
      return unknown('it is a pattern of file names');
  }
}
