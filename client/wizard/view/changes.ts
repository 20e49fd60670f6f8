import type { Leaf, Section } from '../messages.ts';
import { changesIn, includedPlans, type WizardState } from '../state.ts';
import { button, buttons, planTitle, text } from './parts.ts';

/** The edits to the files: shown as a diff, then applied at once. */
export function changesSection(state: WizardState): Section {
  const files = changesIn(state);
  const todo = files.length > 0;
  const allowed = state.edits === 'allowed';
  return {
    id: 'changes',
    title: 'Changes',
    state: todo ? 'todo' : 'done',
    blocks: [
      ...(todo ? [] : [text('The files need no change.')]),
      ...whatChanges(state),
      ...(todo ? [text(`Files: ${files.map(({ path }) => `\`${path}\``).join(', ')}`)] : []),
      ...permission(state),
      buttons(
        button('Show the Changes', 'diff', { type: 'diff' }, { enabled: todo }),
        button(
          'Apply',
          'check',
          { type: 'apply' },
          { style: 'primary', enabled: todo && allowed && !state.running.has('apply') },
        ),
        button('Save Plan as Markdown…', 'save', { type: 'save' }),
      ),
      ...(todo ? [text('Applied as one edit, which one undo takes back.', 'note')] : []),
    ],
  };
}

function whatChanges(state: WizardState): readonly Leaf[] {
  return includedPlans(state).flatMap((plan): readonly Leaf[] =>
    plan.changes.length === 0
      ? []
      : [
          text(`${planTitle(state, plan)} in \`${plan.workflow}\`:`),
          {
            kind: 'list',
            items: plan.changes.map(({ title, safety }) =>
              safety === 'setup' ? `${title} (right once the publisher is registered)` : title,
            ),
          },
        ],
  );
}

function permission({ edits }: WizardState): readonly Leaf[] {
  switch (edits) {
    case 'allowed':
      return [];
    case 'untrusted':
      return [
        text('This workspace is not trusted: the changes are shown and not applied.', 'warning'),
        buttons(button('Manage Workspace Trust', 'key', { type: 'trust' })),
      ];
    case 'read-only':
      return [text('These files cannot be written here: the changes are shown and not applied.', 'warning')];
  }
}
