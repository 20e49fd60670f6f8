import type { Plan } from '../../protocol/index.ts';
import { pagesOf } from './addresses.ts';

/** What a copy button of a plan puts on the clipboard, and how it is called. */
export interface Copied {
  readonly text: string;
  readonly what: string;
}

/** `name` is that of a package, where there are several; `what` is the name of a field of the form, `all` for the whole form, `command`; undefined when there is no such text. */
export function copyText(plan: Plan, what: string, name?: string): Copied | undefined {
  if (what === 'command') {
    const { command } = pagesOf(plan, name);
    return command === undefined ? undefined : { text: command, what: 'the command' };
  }
  if (what === 'all') return { text: publisherText(plan), what: `all values for ${plan.registryName}` };
  const field = plan.form.find((each) => each.field === what);
  return field?.value === undefined || field.value === '' ? undefined : { text: field.value, what: field.label };
}

/** All values of a registry's form, a line each. */
export function publisherText(plan: Plan): string {
  const rows = plan.form.map(({ label, value }) => `${label}: ${value ?? ''}`.trimEnd());
  return `${rows.join('\n')}\n`;
}
