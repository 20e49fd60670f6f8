import type { Plan } from '../../../protocol.ts';
import type { Group, Leaf, Section } from '../messages.ts';
import { includedPlans, plansIn, type WizardState } from '../state.ts';
import { button, buttons, planTitle, text, whileRunning, withoutEdits } from './parts.ts';

/** The publications that were found, how they authenticate now, and which of them the plan is about. */
export function workflowSection(state: WizardState): Section {
  const groups = plansIn(state).map((plan) => planGroup(state, plan));
  const start = button(
    'New Workflow from a Template…',
    'add',
    { type: 'newWorkflow' },
    { unavailable: withoutEdits(state) ?? whileRunning(state, 'new-workflow') },
  );
  return {
    id: 'workflow',
    title: 'Workflow',
    state: includedPlans(state).length > 0 ? 'done' : 'todo',
    blocks: [
      ...(groups.length === 0 ? [text('No publication was found in `.github/workflows`.')] : groups),
      text('A new workflow has a job that builds and a job that publishes, apart from each other.', 'note'),
      buttons(start),
    ],
  };
}

function planGroup(state: WizardState, plan: Plan): Group {
  return {
    kind: 'group',
    id: `workflow:${plan.id}`,
    title: planTitle(state, plan),
    badge: stateWord(plan),
    blocks: [
      text(`Job \`${plan.job}\` of \`${plan.workflow}\`. ${stateSentence(plan)}`),
      {
        kind: 'check',
        id: `include:${plan.id}`,
        label: 'Part of this plan',
        on: !state.progress.excluded.includes(plan.id),
        action: { type: 'include', plan: plan.id },
      },
      ...targetChoice(plan),
      buttons(button('Show Workflow', 'file', { type: 'showWorkflow', plan: plan.id })),
    ],
  };
}

function targetChoice(plan: Plan): readonly Leaf[] {
  if (plan.targets.length < 2) return [];
  return [
    {
      kind: 'choice',
      id: `target:${plan.id}`,
      label: 'Publish to',
      value: plan.registry,
      options: plan.targets.map(({ id, name }) => ({
        value: id,
        label: id === plan.current ? `${name} (as now)` : name,
      })),
      action: { type: 'target', plan: plan.id },
    },
  ];
}

function stateWord({ state }: Plan): string {
  switch (state) {
    case 'stored':
      return 'stored token';
    case 'leftover':
      return 'half migrated';
    case 'fallback':
      return 'token as a fallback';
    case 'trusted':
      return 'no stored token';
    case 'unknown':
      return 'cannot know';
  }
}

function stateSentence({ state, secrets }: Plan): string {
  const names = secrets.map((name) => `\`${name}\``).join(', ');
  const by = names === '' ? '' : ` (${names})`;
  switch (state) {
    case 'stored':
      return `It publishes with a stored token${by}.`;
    case 'leftover':
      return `It could use OpenID Connect, but the token${by} is still there and is used.`;
    case 'fallback':
      return `It uses OpenID Connect, with a token${by} as a fallback.`;
    case 'trusted':
      return 'It publishes without a stored token, which works once the registry knows the publisher.';
    case 'unknown':
      return 'The files do not show with what it authenticates.';
  }
}
