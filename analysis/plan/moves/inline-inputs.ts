import { inputOf } from '../../publications/values.ts';
import type { CompositeAction, Step } from '../../workflow/model.ts';
import type { YamlScalar } from '../../workflow/yaml/tree.ts';

/** What a step that uses a composite action fills its inputs with: the text as written, else the declared default. */
export type Filled = (name: string) => string;

/** The inputs of the action as one of its users fills them. */
export function filledBy(user: Step, action: CompositeAction): Filled {
  return (name) => {
    const declared = action.inputs.find((input) => input.name.toLowerCase() === name.toLowerCase());
    return inputOf(user.with, [name])?.value.value ?? declared?.default?.value ?? '';
  };
}

const reference = /\binputs\s*\.\s*([\w-]+)/g;

/** What means something else, or nothing, outside the action. */
const ofTheAction = /\b(?:steps|inputs|env)\b|\bgithub\s*\.\s*action/;

/**
 * A value of a step of the action as it stands outside of it: `${{ inputs.x }}` becomes what the user fills in, be it text or an
 * expression. Undefined when something in it has a meaning within the action only.
 */
export function inlined({ value, text }: YamlScalar, filled: Filled): string | undefined {
  let result = '';
  let done = 0;
  for (const { start, end, source } of text.expressions) {
    const alone = /^\s*inputs\s*\.\s*([\w-]+)\s*$/.exec(source)?.[1];
    const expression = alone === undefined ? inlinedExpression(source, filled) : undefined;
    if (alone === undefined && expression === undefined) return undefined;
    const put = alone === undefined ? `\${{${expression}}}` : filled(alone);
    result += value.slice(done, start) + put;
    done = end;
  }
  return result + value.slice(done);
}

/** The same for the source of an expression: text that is filled in becomes a string. */
export function inlinedExpression(source: string, filled: Filled): string | undefined {
  const rest = source.replace(/'(?:[^']|'')*'/g, '').replace(reference, '');
  if (ofTheAction.test(rest)) return undefined;
  let possible = true;
  const replaced = source.replace(reference, (_, name: string) => {
    const operand = operandOf(filled(name));
    if (operand === undefined) possible = false;
    return operand ?? '';
  });
  return possible ? replaced : undefined;
}

/** Contexts whose members are always strings, as the inputs of a composite action are. */
const ofStrings = /^(?:needs\.[\w-]+\.outputs|steps\.[\w-]+\.outputs|secrets|vars|env)\.[\w-]+$/;

/** The text as an operand of an expression; undefined when text and expressions are mixed. */
export function operandOf(text: string): string | undefined {
  const whole = /^\$\{\{((?:(?!\}\}|\$\{\{)[\s\S])*)\}\}$/.exec(text.trim())?.[1]?.trim();
  if (whole !== undefined) return ofStrings.test(whole) ? whole : `format('{0}', ${whole})`;
  return text.includes('${{') ? undefined : `'${text.replaceAll("'", "''")}'`;
}
