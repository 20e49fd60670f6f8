import type { Variable } from '../workflow/model.ts';
import { type Command, optionValue, type Word } from '../workflow/scripts/index.ts';
import { declinesOidc } from './match-tool.ts';
import type { Publication } from './types.ts';
import { inputOf } from './values.ts';

/** What switches OIDC off for a publication. */
export type Declining =
  | { readonly kind: 'input'; readonly variable: Variable }
  | { readonly kind: 'option'; readonly command: Command; readonly value: Word };

/**
 * What in the publishing step tells an action or a tool not to use OIDC (`setup-trusted-publisher: false`); undefined when nothing
 * does for certain.
 */
export function decliningOf({ means, step }: Publication): Declining | undefined {
  if (means.kind === 'action' && means.action.declinesOidc !== undefined) {
    const { input, values } = means.action.declinesOidc;
    const variable = inputOf(step.step.with, [input]);
    return variable !== undefined && values.includes(variable.value.value) ? { kind: 'input', variable } : undefined;
  }
  if (means.kind !== 'command' || means.tool.declinesOidc === undefined || means.starter !== undefined)
    return undefined;
  const { tool, command } = means;
  const value = optionValue(command, [means.tool.declinesOidc.option]);
  return value !== undefined && declinesOidc(tool, command) ? { kind: 'option', command, value } : undefined;
}
