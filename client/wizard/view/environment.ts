import type { PlanBundle } from '../../../protocol/index.ts';
import type { Block, Group, Leaf, ProtectionRule, Section } from '../messages.ts';
import {
  type EnvironmentState,
  environmentNames,
  includedBundles,
  isDone,
  protectionOf,
  type WizardState,
} from '../state.ts';
import { button, buttons, listed, text, tickBox, whileRunning, withoutRepository } from './parts.ts';

/** The GitHub environments that the publishing jobs run in. */
export function environmentSection(state: WizardState): Section {
  const names = environmentNames(state);
  const without = includedBundles(state).filter(({ plans: [{ environment }] }) => !environment.planned);
  const blocks: readonly Block[] = [
    text(
      'A GitHub environment is a gate in front of a job: a release waits there for an approval, and a publisher that names it accepts no job without it.',
    ),
    ...names.map((name) => environmentGroup(state, name)),
    ...without.map(({ plans: [plan] }) =>
      text(
        `Job \`${plan.job}\` also runs without publishing. Give publishing a job of its own before it gets an environment.`,
        'warning',
      ),
    ),
  ];
  return { id: 'environment', title: 'Environment', state: sectionState(state, names), blocks };
}

function sectionState(state: WizardState, names: readonly string[]): Section['state'] {
  const states = names.map((name) => known(state, name));
  if (states.every((each) => each === true)) return names.length > 0 ? 'done' : 'todo';
  return states.includes(false) ? 'todo' : 'unknown';
}

/** Whether an environment is there: GitHub said so, or the person did. */
function known(state: WizardState, name: string): boolean | undefined {
  const found = state.github.environments[name.toLowerCase()];
  if (found?.kind === 'present') return true;
  if (bundlesWith(state, name).some(({ steps }) => isDone(state, steps.environment))) return true;
  return found?.kind === 'absent' ? false : undefined;
}

/** The bundles whose job runs in an environment, or will. */
function bundlesWith(state: WizardState, environment: string): readonly PlanBundle[] {
  return includedBundles(state).filter(({ plans: [plan] }) => plan.environment.name === environment);
}

function environmentGroup(state: WizardState, name: string): Group {
  const bundles = bundlesWith(state, name).filter(({ plans: [plan] }) => plan.environment.planned);
  const plans = bundles.map(({ plans: [plan] }) => plan);
  const [first] = bundles;
  const test = plans.every((plan) => plan.test);
  const jobs = listed(plans.map(({ job, registryName }) => `job \`${job}\` (${registryName})`));
  return {
    kind: 'group',
    id: `environment:${name}`,
    title: name,
    badge: test ? 'test' : 'production',
    blocks: [
      text(`The environment of ${jobs}.`),
      ...found(state.github.environments[name.toLowerCase()]),
      ...protection(state, name),
      buttons(
        button(
          'Create on GitHub',
          'key',
          { type: 'createEnvironment', environment: name },
          {
            style: 'primary',
            unavailable: withoutRepository(state) ?? whileRunning(state, 'create-environment'),
          },
        ),
        button(
          'Open the Page',
          'link',
          { type: 'openGithub', page: 'new-environment' },
          {
            unavailable: withoutRepository(state),
          },
        ),
      ),
      text('Creating it here signs in to GitHub; what exists is read first and kept.', 'note'),
      ...(first === undefined
        ? []
        : [tickBox(state, first.steps.environment, `The environment ${name} is there and protected as I want it`)]),
    ],
  };
}

function found(state: EnvironmentState | undefined): readonly Leaf[] {
  switch (state?.kind) {
    case undefined:
      return [];
    case 'absent':
      return [text('GitHub does not have it yet.', 'note')];
    case 'failed':
      return [text(state.reason, 'error')];
    case 'present':
      return [
        text(
          state.protectedBy.length === 0
            ? 'GitHub has it, without any protection.'
            : `GitHub has it. Protected by: ${listed(state.protectedBy)}.`,
          'note',
        ),
      ];
  }
}

const RULES: readonly (readonly [rule: ProtectionRule, label: string])[] = [
  ['reviewer', 'Wait for my approval (required reviewer: me)'],
  ['no-self-review', 'Whoever starts a release may not approve it'],
  ['tags-only', 'Deploy from tags of this pattern only'],
];

function protection(state: WizardState, name: string): readonly Leaf[] {
  const { rules, tags } = protectionOf(state, name);
  const offered = RULES.filter(([rule]) => rule !== 'no-self-review' || rules.includes('reviewer'));
  const checks = offered.map(
    ([rule, label]): Leaf => ({
      kind: 'check',
      id: `protect:${name}:${rule}`,
      label,
      on: rules.includes(rule),
      action: { type: 'protect', environment: name, rule },
    }),
  );
  if (!rules.includes('tags-only')) return checks;
  return [
    ...checks,
    {
      kind: 'field',
      id: `tags:${name}`,
      label: `Tags that may use ${name}`,
      value: tags,
      hint: 'A pattern as GitHub reads it: `v*` is every tag that begins with v.',
      ...(tags === '' && { error: 'A pattern is needed' }),
      action: { type: 'tagPattern', environment: name },
    },
  ];
}
