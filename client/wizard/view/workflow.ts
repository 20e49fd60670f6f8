import type { Plan, PlanBundle } from '../../../protocol/index.ts';
import type { Group, Leaf, Section } from '../messages.ts';
import { bundlesIn, includedBundles, isIncluded, type WizardState } from '../state.ts';
import { bundleTitle, button, buttons, text, whileRunning, withoutEdits } from './parts.ts';

/** The publications that were found, how they authenticate now, and which of them the plan is about. */
export function workflowSection(state: WizardState): Section {
  const groups = bundlesIn(state).map((bundle) => bundleGroup(state, bundle));
  const unavailable = withoutEdits(state) ?? whileRunning(state, 'new-workflow');
  const isFirst = groups.length === 0;
  return {
    id: 'workflow',
    title: 'Workflow',
    state: includedBundles(state).length > 0 ? 'done' : 'todo',
    blocks: [
      ...(isFirst
        ? [
            text(
              'No workflow in `.github/workflows` uploads a package yet. Choose a template, and the rest of this page fills itself in.',
            ),
          ]
        : groups),
      buttons(
        button(
          'New Workflow from a Template…',
          'add',
          { type: 'newWorkflow' },
          { unavailable, style: isFirst ? 'primary' : 'secondary' },
        ),
      ),
      text('Templates build in one job and publish in another, which alone may publish.', 'note'),
    ],
  };
}

function bundleGroup(state: WizardState, bundle: PlanBundle): Group {
  const { plans } = bundle;
  const [plan] = plans;
  return {
    kind: 'group',
    id: `workflow:${plan.id}`,
    title: bundleTitle(state, bundle),
    badge: stateWord(plan),
    blocks: [
      text(`Job \`${plan.job}\` of \`${plan.workflow}\`. ${stateSentence(plan, bundle.secrets)}`),
      ...includeCheck(state, bundle),
      ...(plans.length === 1 ? targetChoice(plan) : []),
      buttons(button('Show Workflow', 'file', { type: 'showWorkflow', plan: plan.id })),
    ],
  };
}

/** Where there is a choice: one publication alone is what the page is about. */
function includeCheck(state: WizardState, bundle: PlanBundle): readonly Leaf[] {
  const { id } = bundle.plans[0];
  const on = isIncluded(bundle, state.progress.excluded);
  if (on && bundlesIn(state).length === 1) return [];
  return [
    { kind: 'check', id: `include:${id}`, label: 'Part of this plan', on, action: { type: 'include', plan: id } },
  ];
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

function stateSentence({ state }: Plan, secrets: readonly string[]): string {
  const names = secrets.map((name) => `\`${name}\``).join(', ');
  const by = names === '' ? '' : ` (${names})`;
  switch (state) {
    case 'stored':
      return `It publishes with a stored token${by}.`;
    case 'leftover':
      return `It may already ask for a short-lived token by OpenID Connect, but the stored one${by} is still there and is used.`;
    case 'fallback':
      return `It gets a short-lived token by OpenID Connect, with a stored one${by} as a fallback.`;
    case 'trusted':
      return 'It publishes without a stored token, which works once the registry knows the publisher.';
    case 'unknown':
      return 'The files do not show with what it authenticates.';
  }
}
