import type { Plan, PlanField } from '../../../protocol.ts';
import { formErrors } from '../../../schemas/form-errors.ts';
import type { Button, Group, Leaf, Section, ValueRow } from '../messages.ts';
import { includedPlans, isDone, stepId, type WizardState } from '../state.ts';
import { button, buttons, planTitle, text, tickBox, whileRunning, withoutEdits } from './parts.ts';

/** What to type into each registry's form. */
export function registrationSection(state: WizardState): Section {
  const plans = includedPlans(state);
  const done = plans.length > 0 && plans.every((plan) => isDone(state, stepId(plan, 'registration')));
  return {
    id: 'registration',
    title: 'Registration',
    state: done ? 'done' : 'todo',
    blocks: [
      text('Each registry has to be told once which workflow it may trust. Only its own page shows who is registered.'),
      ...plans.map((plan) => planGroup(state, plan)),
      text(
        'Recorded in `.github/trusted-publishing.yml`, a renamed workflow or environment is caught in review.',
        'note',
      ),
      buttons(
        button(
          'Record the Publishers…',
          'add',
          { type: 'record' },
          { unavailable: withoutEdits(state) ?? whileRunning(state, 'record') },
        ),
      ),
    ],
  };
}

function planGroup(state: WizardState, plan: Plan): Group {
  return {
    kind: 'group',
    id: `registration:${plan.id}`,
    title: planTitle(state, plan),
    blocks: [
      { kind: 'values', rows: formRows(plan) },
      buttons(...formButtons(plan)),
      ...pendingForm(plan),
      ...command(state, plan),
      tickBox(state, plan, 'registration', `The publisher is registered at ${plan.registryName}`),
    ],
  };
}

function formRows(plan: Plan): readonly ValueRow[] {
  const values = plan.form.flatMap(({ field, value }) =>
    value === undefined || value === '' ? [] : [[field, value] as const],
  );
  const errors = formErrors(plan.registry, Object.fromEntries(values));
  return plan.form.map((field) => formRow(plan, field, errors[field.field]));
}

function formRow(plan: Plan, field: PlanField, error: string | undefined): ValueRow {
  const { label, value, reason, onlyPending, hint, choices } = field;
  const known = value !== undefined && value !== '';
  const offered = choices.length > 1 ? ` One of: ${choices.join(', ')}.` : '';
  return {
    label: onlyPending ? `${label} (new ${plan.packageWord} only)` : label,
    value: known ? value : value === '' ? 'leave empty' : (reason ?? 'not known'),
    remark: !known,
    hint: `${hint}${offered}`,
    ...(error !== undefined && { error }),
    ...(known && { copy: { type: 'copy', plan: plan.id, what: field.field } }),
  };
}

function formButtons({ id, pages, registryName }: Plan): readonly Button[] {
  const page =
    pages.prefilled !== undefined
      ? button('Open the Form, Filled In', 'link', { type: 'open', plan: id, page: 'prefilled' }, { style: 'primary' })
      : pages.publishers !== undefined
        ? button(`Open ${registryName}`, 'link', { type: 'open', plan: id, page: 'publishers' }, { style: 'primary' })
        : button('Open the Documentation', 'link', { type: 'open', plan: id, page: 'docs' });
  return [page, button('Copy All Values', 'copy', { type: 'copy', plan: id, what: 'all' })];
}

function pendingForm({ id, pages, packageWord, registryName }: Plan): readonly Leaf[] {
  if (pages.pending === undefined) return [];
  return [
    text(
      `A ${packageWord} that ${registryName} does not have yet is registered on another page, which cannot be filled in beforehand.`,
      'note',
    ),
    buttons(
      button(`Open the Page for a New ${packageWord.charAt(0).toUpperCase()}${packageWord.slice(1)}`, 'link', {
        type: 'open',
        plan: id,
        page: 'pending',
      }),
    ),
  ];
}

function command(state: WizardState, { id, pages, registryName }: Plan): readonly Leaf[] {
  if (pages.command === undefined) return [];
  const unavailable =
    state.edits === 'untrusted' ? 'This workspace is not trusted, so no terminal is opened in it.' : undefined;
  return [
    {
      kind: 'code',
      label: `Or by command (${registryName})`,
      text: pages.command,
      copy: { type: 'copy', plan: id, what: 'command' },
    },
    buttons(
      button('Dry Run in a Terminal', 'terminal', { type: 'terminal', plan: id, dry: true }, { unavailable }),
      button('Type It into a Terminal', 'terminal', { type: 'terminal', plan: id, dry: false }, { unavailable }),
    ),
  ];
}
