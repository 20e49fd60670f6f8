import { type Context, known, object, oneOf, unknown, type Value } from '../workflow/expressions/index.ts';
import type { DeclaredInput, Variables, Workflow } from '../workflow/model.ts';
import { stringsOf, valueOf } from '../workflow/yaml/tree.ts';
import type { Circumstances } from './circumstances.ts';
import { scalarValue } from './scalar-value.ts';

/**
 * The `inputs` of a called workflow or a composite action: what is passed, evaluated where it is passed, else the default.
 * `hidden` is the value of an input without a default that must be passed, when nobody in the repository passes it.
 */
export function passedInputs(
  declared: readonly DeclaredInput[],
  passed: Variables | undefined,
  context: Context | undefined,
  hidden: Value | undefined,
): Value {
  return object(declared.map((input) => [input.name, passedInput(input, passed, context, hidden)] as const));
}

function passedInput(
  input: DeclaredInput,
  passed: Variables | undefined,
  context: Context | undefined,
  hidden: Value | undefined,
): Value {
  const variable = passed?.variables.findLast((each) => each.name.toLowerCase() === input.name.toLowerCase());
  if (variable !== undefined && context !== undefined) {
    return converted(input, scalarValue(variable.value, context));
  }
  if (input.default !== undefined) {
    return converted(input, scalarValue(input.default, { lookup: () => unknown('a default') }));
  }
  if (hidden !== undefined && input.required) return hidden;
  return known(input.of === 'composite' ? '' : null);
}

/** Inputs of called workflows have types; those of actions are strings. */
function converted(input: DeclaredInput, value: Value): Value {
  const type = typeOf(input);
  if (input.of === 'composite' || (type !== 'boolean' && type !== 'number')) return value;
  if (value.kind === 'oneOf') return oneOf(value.values.map((each) => converted(input, each)));
  if (value.kind !== 'known') return value;
  return known(type === 'number' ? Number(value.value) : value.value === true || value.value === 'true');
}

/** The `inputs` of a run that a person starts: what may be chosen, as far as the file limits it. */
export function dispatchedInputs(workflow: Workflow, circumstances: Circumstances): Value {
  return object(
    workflow.inputs
      .filter((input) => input.of === 'workflow_dispatch')
      .map((input) => [input.name, dispatchedInput(input, circumstances)] as const),
  );
}

/** The same as `github.event.inputs` has them: as strings. Source: docs.github.com, contexts, `inputs`, 2026-11. */
export function dispatchedStrings(workflow: Workflow): Value {
  const text = (value: Value): Value => {
    if (value.kind === 'known') return known(String(value.value ?? ''));
    return value.kind === 'oneOf' ? oneOf(value.values.map(text)) : value;
  };
  return object(
    workflow.inputs
      .filter((input) => input.of === 'workflow_dispatch')
      .map((input) => [input.name, text(dispatchedInput(input, { situation: undefined }))] as const),
  );
}

function dispatchedInput(input: DeclaredInput, circumstances: Circumstances): Value {
  switch (typeOf(input)) {
    case 'boolean':
      return oneOf([known(true), known(false)]);
    case 'choice': {
      const options = stringsOf(valueOf(input.entry.value, 'options')).map((option) => known(option.value));
      if (options.length > 0) return oneOf(options);
      break;
    }
  }
  if (circumstances.defaults === true && (input.default !== undefined || !input.required)) {
    return known(input.default?.value ?? '');
  }
  return unknown(`who starts the run chooses ${input.name}`);
}

function typeOf(input: DeclaredInput): string {
  const type = valueOf(input.entry.value, 'type');
  return type?.kind === 'scalar' ? type.value : 'string';
}
