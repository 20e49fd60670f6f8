import type { PlanBundle } from '../../../protocol/index.ts';
import type { Effect } from '../events.ts';
import type { Action, Button, Check, Icon, Leaf, Tone } from '../messages.ts';
import { bundlesIn, isDone, repositoryName, type WizardState } from '../state.ts';

/** The head of what the page says about a bundle, which no other bundle has. */
export function bundleTitle(state: WizardState, bundle: PlanBundle): string {
  const title = shortTitle(bundle);
  const alike = bundlesIn(state).filter((each) => each !== bundle && shortTitle(each) === title);
  if (alike.length === 0) return title;
  const { workflow, job } = bundle.plans[0];
  const file = workflow.slice(workflow.lastIndexOf('/') + 1);
  const isFileEnough = alike.every(({ plans: [plan] }) => plan.workflow !== workflow);
  return `${title} (${isFileEnough ? file : `${file}, ${job}`})`;
}

function shortTitle({ plans: [plan], packages }: PlanBundle): string {
  const [only, ...more] = packages;
  if (only === undefined) return `${plan.registryName}: job ${plan.job}`;
  return `${plan.registryName}: ${more.length === 0 ? only.name : `${packages.length} ${plan.packageWord}s`}`;
}

/** A running text. */
export function text(words: string, tone: Tone = 'plain'): Leaf {
  return { kind: 'text', text: words, tone };
}

/** A button, for `buttons`. */
export function button(
  label: string,
  icon: Icon,
  action: Action,
  options: { readonly style?: Button['style']; readonly unavailable?: string | undefined } = {},
): Button {
  const { style = 'secondary', unavailable } = options;
  return { label, icon, action, style, ...(unavailable !== undefined && { unavailable }) };
}

/** Why what needs the repository's name cannot be done. */
export function withoutRepository(state: WizardState): string | undefined {
  return repositoryName(state) === undefined
    ? 'Name the repository on GitHub first, at the top under Package.'
    : undefined;
}

/** Why files cannot be changed. */
export function withoutEdits({ edits }: WizardState): string | undefined {
  switch (edits) {
    case 'allowed':
      return undefined;
    case 'untrusted':
      return 'This workspace is not trusted, so nothing in it is changed.';
    case 'read-only':
      return 'This folder cannot be written to.';
  }
}

/** Empty while something is on its way, which is not begun again. */
export function whileRunning({ running }: WizardState, ...effects: readonly Effect['kind'][]): string | undefined {
  return effects.some((effect) => running.has(effect)) ? '' : undefined;
}

/** Buttons in one row. */
export function buttons(...all: readonly Button[]): Leaf {
  return { kind: 'buttons', buttons: all };
}

/** The check box by which a person says that a step is done; `id` is that of the step, `beside` leads to where it is done. */
export function tickBox(state: WizardState, id: string, label: string, beside?: Button): Check {
  const action = { type: 'tick', step: id } as const;
  return { kind: 'check', id, label, on: isDone(state, id), action, ...(beside && { beside }) };
}

/** Names one after the other, as a sentence has them. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
