import { inputOf } from '../../publications/values.ts';
import type { Job, Workflow } from '../../workflow/model.ts';
import { entryOf, scalarOf, valueOf, type YamlMap, type YamlScalar } from '../../workflow/yaml/tree.ts';
import { operandOf } from './inline-inputs.ts';

/** What a called workflow names, as it is named in the workflow that calls it. */
export interface OutsideCall {
  /** As text: what is passed, or the declared default; undefined when neither can be carried over. */
  inputText(name: string): string | undefined;
  /** In an expression; undefined where there is no such thing outside. */
  input(name: string): string | undefined;
  secret(name: string): string | undefined;
  output(job: string, name: string): string | undefined;
}

/** The names of a called workflow for one of the jobs that call it. */
export function outsideOf(called: Workflow, call: Job): OutsideCall {
  const inputText = (name: string): string | undefined => {
    const declared = called.inputs.find((input) => input.of === 'workflow_call' && isSame(input.name, name));
    if (declared === undefined) return undefined;
    const passed = inputOf(call.with, [name])?.value ?? declared.default;
    return passed?.value ?? emptyOf(typeOf(called, name));
  };
  return {
    inputText,
    input(name) {
      const text = inputText(name);
      if (text === undefined) return undefined;
      const type = typeOf(called, name);
      if (type === 'boolean' || type === 'number') return plainOperand(text, type);
      return operandOf(text);
    },
    secret(name) {
      if (isSame(name, 'GITHUB_TOKEN') || call.inheritsSecrets) return `secrets.${name}`;
      const passed = call.secrets?.variables.find((each) => isSame(each.name, name));
      return passed && operandOf(passed.value.value);
    },
    output(job, name) {
      const found = outputsOf(called.file.root).find(({ value }) => isOutput(value, job, name));
      return found && `needs.${call.id}.outputs.${found.name}`;
    },
  };
}

/** The `outputs` that a workflow hands to its callers. */
export function outputsOf(root: YamlMap): readonly { readonly name: string; readonly value: YamlScalar }[] {
  const outputs = valueOf(valueOf(valueOf(root, 'on'), 'workflow_call'), 'outputs');
  if (outputs?.kind !== 'map') return [];
  return outputs.entries.flatMap((entry) => {
    const value = scalarOf(entry.value, 'value');
    return value === undefined ? [] : [{ name: entry.key, value }];
  });
}

function isOutput({ value }: YamlScalar, job: string, name: string): boolean {
  const found = /^\$\{\{\s*jobs\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}$/.exec(value.trim());
  return found !== null && isSame(found[1] ?? '', job) && isSame(found[2] ?? '', name);
}

function typeOf({ inputs }: Workflow, name: string): string {
  const declared = inputs.find((input) => input.of === 'workflow_call' && isSame(input.name, name));
  const type = declared && entryOf(declared.entry.value, 'type')?.value;
  return type?.kind === 'scalar' ? type.value : 'string';
}

/** What an input is that nobody fills. Source: docs.github.com, workflow syntax, `on.workflow_call.inputs`, 2026-11. */
function emptyOf(type: string): string {
  return type === 'boolean' ? 'false' : type === 'number' ? '0' : '';
}

/** A boolean or a number, which keeps its type. */
function plainOperand(text: string, type: 'boolean' | 'number'): string | undefined {
  const whole = /^\$\{\{((?:(?!\}\}|\$\{\{)[\s\S])*)\}\}$/.exec(text.trim())?.[1]?.trim();
  if (whole !== undefined) return /^[\w.-]+$/.test(whole) ? whole : `(${whole})`;
  const fits = type === 'boolean' ? /^(?:true|false)$/ : /^-?\d+(?:\.\d+)?$/;
  return fits.test(text.trim()) ? text.trim() : undefined;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
