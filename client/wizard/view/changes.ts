import type { PlanBundle } from '../../../protocol/index.ts';
import type { Leaf, Section } from '../messages.ts';
import { changesIn, includedBundles, type WizardState } from '../state.ts';
import { bundleTitle, button, buttons, text, whileRunning, withoutEdits } from './parts.ts';

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
  return includedBundles(state).flatMap((bundle) => (isLeft(bundle) ? [] : changesOf(state, bundle)));
}

/** What no edit can do: said with the reason, and listed all the same. */
function leftToPerson(state: WizardState): readonly Leaf[] {
  return includedBundles(state).flatMap((bundle) =>
    isLeft(bundle) ? [text(bundle.plans[0].obstacle ?? '', 'warning'), ...changesOf(state, bundle)] : [],
  );
}

function isLeft({ plans: [plan], changes }: PlanBundle): boolean {
  return plan.obstacle !== undefined && changes.length > 0;
}

function changesOf(state: WizardState, bundle: PlanBundle): readonly Leaf[] {
  if (bundle.changes.length === 0) return [];
  const items = bundle.changes.map(({ title, safety }) =>
    safety === 'setup' ? `${title} (right once the publisher is registered)` : title,
  );
  return [text(`${bundleTitle(state, bundle)}, in \`${bundle.plans[0].workflow}\`:`), { kind: 'list', items }];
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
