import { editScalar, replaceScalar, type TextEdit } from '../../edits/index.ts';
import type { ActionsFile } from '../../workflow/model.ts';
import type { YamlScalar } from '../../workflow/yaml/tree.ts';
import type { OutsideCall } from './outside-call.ts';

/**
 * The edits that name everything in a scalar of a called workflow as the calling workflow names it. Undefined when something in it
 * has no name there.
 * @param condition the scalar is an `if:`, an expression also without `${{ }}`
 */
export function carriedOver(
  file: ActionsFile,
  scalar: YamlScalar,
  condition: boolean,
  outside: OutsideCall,
): readonly TextEdit[] | undefined {
  const { value, text } = scalar;
  const changes: { start: number; end: number; text: string }[] = [];
  if (condition && text.expressions.length === 0) {
    const carried = carriedExpression(value, outside);
    if (carried === undefined) return undefined;
    if (carried !== value) changes.push({ start: 0, end: value.length, text: carried });
  }
  for (const { start, end, source } of text.expressions) {
    const alone = condition ? undefined : /^\s*inputs\s*\.\s*([\w-]+)\s*$/.exec(source)?.[1];
    const carried = alone === undefined ? carriedExpression(source, outside) : outside.inputText(alone);
    if (carried === undefined) return undefined;
    if (alone !== undefined) changes.push({ start, end, text: carried });
    else if (carried !== source) changes.push({ start, end, text: `\${{${carried}}}` });
  }
  if (changes.length === 0) return [];
  const edits = editScalar(file, scalar, changes);
  if (edits !== undefined) return edits;
  // What is filled in asks for other quotes.
  const whole = changes.reduceRight(
    (result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end),
    value,
  );
  return scalar.style === 'literal' || scalar.style === 'folded' ? undefined : replaceScalar(file, scalar, whole);
}

const reference =
  /'(?:[^']|'')*'|(?<![\w.-])(inputs|secrets|needs)\s*\.\s*([\w-]+)(?:\s*\.\s*(outputs)\s*\.\s*([\w-]+))?(?!\s*[.[\w-])/g;

/** What means something else, or nothing, outside of the called workflow; `job.workflow_ref` and its kin included. */
const ofTheCall = /\b(?:inputs|needs|secrets|jobs)\b|\bjob\s*\.\s*workflow_|\bgithub\s*\.\s*event\s*\.\s*inputs\b/i;

function carriedExpression(source: string, outside: OutsideCall): string | undefined {
  let possible = true;
  let rest = '';
  let done = 0;
  let carried = '';
  for (const match of source.matchAll(reference)) {
    const [whole, context, name, outputs, output] = match;
    rest += source.slice(done, match.index);
    carried += source.slice(done, match.index);
    done = match.index + whole.length;
    if (context === undefined) {
      carried += whole;
      continue;
    }
    const named = nameOutside(outside, context, name ?? '', outputs === undefined ? undefined : output);
    if (named === undefined) possible = false;
    carried += named ?? '';
  }
  rest += source.slice(done);
  return possible && !ofTheCall.test(rest) ? carried + source.slice(done) : undefined;
}

function nameOutside(
  outside: OutsideCall,
  context: string,
  name: string,
  output: string | undefined,
): string | undefined {
  switch (context) {
    case 'inputs':
      return output === undefined ? outside.input(name) : undefined;
    case 'secrets':
      return output === undefined ? outside.secret(name) : undefined;
    default:
      return output === undefined ? undefined : outside.output(name, output);
  }
}
