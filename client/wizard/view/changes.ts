import type { Plan } from '../../../protocol.ts';
import type { Leaf, Section } from '../messages.ts';
import { changesIn, includedPlans, type WizardState } from '../state.ts';
import { button, buttons, planTitle, text, whileRunning, withoutEdits } from './parts.ts';

/** The edits to the files: shown as a diff, then applied at once. */
export function changesSection(state: WizardState): Section {
  const files = changesIn(state);
  const todo = files.length > 0;
  const left = leftToPerson(state);
  const unavailable = withoutEdits(state) ?? whileRunning(state, 'apply');
  return {
    id: 'changes',
    title: 'Changes',
    state: todo || left.length > 0 ? 'todo' : 'done',
    blocks: [
      ...(todo ? whatChanges(state) : left.length > 0 ? [] : [text('The files need no change.')]),
      ...left,
      ...(todo ? [text(`Files: ${files.map(({ path }) => `\`${path}\``).join(', ')}`)] : []),
      ...permission(state, todo),
      buttons(
        ...(todo
          ? [
              button('Show the Changes', 'diff', { type: 'diff' }),
              button('Apply', 'check', { type: 'apply' }, { style: 'primary', unavailable }),
            ]
          : []),
        button('Save Plan as Markdown…', 'save', { type: 'save' }),
      ),
      ...(todo ? [text('Applied as one edit, which one undo takes back.', 'note')] : []),
    ],
  };
}

function whatChanges(state: WizardState): readonly Leaf[] {
  return includedPlans(state).flatMap((plan) => (isLeft(plan) ? [] : changesOf(state, plan)));
}

/** What no edit can do: said with the reason, and listed all the same. */
function leftToPerson(state: WizardState): readonly Leaf[] {
  return includedPlans(state).flatMap((plan) =>
    isLeft(plan) ? [text(plan.obstacle ?? '', 'warning'), ...changesOf(state, plan)] : [],
  );
}

function isLeft({ obstacle, changes }: Plan): boolean {
  return obstacle !== undefined && changes.length > 0;
}

function changesOf(state: WizardState, plan: Plan): readonly Leaf[] {
  if (plan.changes.length === 0) return [];
  const items = plan.changes.map(({ title, safety }) =>
    safety === 'setup' ? `${title} (right once the publisher is registered)` : title,
  );
  return [text(`${planTitle(state, plan)} in \`${plan.workflow}\`:`), { kind: 'list', items }];
}

function permission({ edits }: WizardState, todo: boolean): readonly Leaf[] {
  if (!todo) return [];
  switch (edits) {
    case 'allowed':
      return [];
    case 'untrusted':
      return [
        text('This workspace is in restricted mode: the changes are shown and not applied.', 'warning'),
        buttons(button('Manage Workspace Trust', 'key', { type: 'trust' })),
      ];
    case 'read-only':
      return [
        text(
          'This folder cannot be written to: the changes are shown and not applied. Save the plan instead.',
          'warning',
        ),
      ];
  }
}
