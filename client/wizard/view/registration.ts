import type { Plan, PlanBundle, PlanField } from '../../../protocol/index.ts';
import { formErrors } from '../../../schemas/form-errors.ts';
import type { Button, Group, Leaf, Section, ValueRow } from '../messages.ts';
import { includedBundles, isDone, type WizardState } from '../state.ts';
import { bundleTitle, button, buttons, text, tickBox, whileRunning, withoutEdits } from './parts.ts';

/** What to type into each registry's form. */
export function registrationSection(state: WizardState): Section {
  const bundles = includedBundles(state);
  const steps = bundles.flatMap((bundle) => bundle.steps.registrations);
  const done = steps.length > 0 && steps.every(({ id }) => isDone(state, id));
  return {
    id: 'registration',
    title: 'Registration',
    state: done ? 'done' : 'todo',
    blocks: [
      text(
        'Tell each registry once which workflow it may trust: open its form, copy these values over, save. Only the registry shows who is registered, so tick it off here.',
      ),
      ...bundles.map((bundle) => bundleGroup(state, bundle)),
      ...(bundles.length === 0 ? [] : recording(state)),
    ],
  };
}

function recording(state: WizardState): readonly Leaf[] {
  return [
    text(
      'With a record of the publishers in `.github/trusted-publishing.yml`, a renamed workflow or environment is caught in review.',
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
  ];
}

function bundleGroup(state: WizardState, bundle: PlanBundle): Group {
  const { plans, packages } = bundle;
  const [plan] = plans;
  return {
    kind: 'group',
    id: `registration:${plan.id}`,
    title: bundleTitle(state, bundle),
    blocks: [
      { kind: 'values', rows: formRows(plan) },
      ...(packages.length > 1 ? eachPackage(state, bundle) : onePackage(state, bundle)),
    ],
  };
}

function onePackage(state: WizardState, { plans: [plan], steps }: PlanBundle): readonly Leaf[] {
  return [
    buttons(
      formButton(plan, plan.pages),
      button('Copy All Values', 'copy', { type: 'copy', plan: plan.id, what: 'all' }),
    ),
    ...pendingForm(plan),
    ...command(state, plan),
    ...steps.registrations.map(({ id }) => tickBox(state, id, `The publisher is registered at ${plan.registryName}`)),
  ];
}

/** The same form for each package, on a page of its own. */
function eachPackage(state: WizardState, bundle: PlanBundle): readonly Leaf[] {
  const { plans, packages, steps } = bundle;
  const [plan] = plans;
  return [
    buttons(button('Copy All Values', 'copy', { type: 'copy', plan: plan.id, what: 'all' })),
    ...pendingForm(plan),
    text(`Then tick off each ${plan.packageWord}:`),
    ...steps.registrations.map(({ id, package: name = '' }) => {
      const owner = plans.find((each) => each.packages.some((one) => one.name === name)) ?? plan;
      const pages = packages.find((each) => each.name === name)?.pages ?? plan.pages;
      return tickBox(state, id, `${name} is registered`, formButton(owner, pages, name));
    }),
    ...commands(bundle),
  ];
}

/** One command after the other, to be copied and run at once. */
function commands({ plans: [plan], packages }: PlanBundle): readonly Leaf[] {
  const all = packages.flatMap(({ pages }) => pages.command ?? []);
  if (all.length === 0) return [];
  return [{ kind: 'code', label: `Or by commands (${plan.registryName})`, text: all.join('\n') }];
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
  const isNew = choices.length > 1 && !choices.every((choice) => hint.includes(choice));
  const offered = isNew ? ` One of: ${choices.join(', ')}.` : '';
  return {
    label: onlyPending ? `${label} (new ${plan.packageWord} only)` : label,
    value: known ? value : value === '' ? 'leave empty' : (reason ?? 'not known'),
    remark: !known,
    hint: `${hint}${offered}`,
    ...(error !== undefined && { error }),
    ...(known && { copy: { type: 'copy', plan: plan.id, what: field.field } }),
  };
}

function formButton({ id, registryName }: Plan, pages: Plan['pages'], name?: string): Button {
  const own = name === undefined ? {} : { package: name };
  const style = name === undefined ? 'primary' : 'secondary';
  if (pages.prefilled !== undefined) {
    return button('Open the Form, Filled In', 'link', { type: 'open', plan: id, page: 'prefilled', ...own }, { style });
  }
  return pages.publishers !== undefined
    ? button(
        `Open the Form on ${registryName}`,
        'link',
        { type: 'open', plan: id, page: 'publishers', ...own },
        { style },
      )
    : button('Open the Documentation', 'link', { type: 'open', plan: id, page: 'docs' });
}

function pendingForm({ id, pages, packageWord, registryName }: Plan): readonly Leaf[] {
  // NuGet.org has one page for both.
  if (pages.pending === undefined || pages.pending === pages.publishers) return [];
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
      ...(pages.dryRun === undefined
        ? []
        : [button('Dry Run in a Terminal', 'terminal', { type: 'terminal', plan: id, dry: true }, { unavailable })]),
      button('Type It into a Terminal', 'terminal', { type: 'terminal', plan: id, dry: false }, { unavailable }),
    ),
  ];
}
