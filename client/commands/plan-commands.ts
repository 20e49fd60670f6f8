import { env, Uri, window } from 'vscode';
import type { Plan } from '../../protocol/index.ts';
import { githubAddress, mayOpen } from '../wizard/addresses.ts';
import { publisherText } from '../wizard/copy-text.ts';
import { findRoot } from '../wizard/find-root.ts';
import type { FromPage } from '../wizard/messages.ts';
import { changesIn, environmentNames, includedPlans, type WizardState } from '../wizard/state.ts';
import { isUnmentioned } from '../wizard/unmentioned.ts';
import { createWizard, loaded, type Wizard } from '../wizard/wizard.ts';
import type { CommandContext } from './command-context.ts';

type Handler = (context: CommandContext) => (file?: unknown) => Promise<void>;

/** Copies what belongs into the form of the registry that the person chooses. */
export const copyPublisherValues: Handler = (context) => (file) =>
  withWizard(context, file, async (wizard) => {
    const plan = await choosePlan(wizard.state(), 'Copy the values for');
    if (plan === undefined) return;
    await env.clipboard.writeText(publisherText(plan));
    void window.showInformationMessage(`Copied the values for ${plan.registryName}.`);
  });

/** Opens the page on which the publisher is registered, filled in where the registry allows that. */
export const openRegistrationPage: Handler = (context) => (file) =>
  withWizard(context, file, async (wizard) => {
    const plan = await choosePlan(wizard.state(), 'Open the form of');
    const { prefilled, publishers, pending, docs } = plan?.pages ?? {};
    const address = prefilled ?? publishers ?? pending ?? docs;
    if (address !== undefined && mayOpen(address, context.github.web()))
      await env.openExternal(Uri.parse(address, true));
  });

/** Creates the environment that the person chooses on GitHub, protected as the wizard's page says. */
export const createEnvironment: Handler = (context) => (file) =>
  withWizard(context, file, async (wizard) => {
    const names = environmentNames(wizard.state());
    if (!hasRepository(wizard.state())) return;
    const environment = await window.showQuickPick(names, {
      title: 'Create Environment on GitHub',
      placeHolder: 'Environment',
    });
    if (environment !== undefined) await said(wizard, { type: 'createEnvironment', environment });
  });

/** Deletes a secret that no file mentions, chosen among those that GitHub has, once that is confirmed. */
export const deleteSecret: Handler = (context) => (file) =>
  withWizard(context, file, async (wizard) => {
    if (!hasRepository(wizard.state())) return;
    await wizard.perform({ type: 'readGithub' });
    const { secrets } = wizard.state().github;
    if (secrets.kind === 'failed') void window.showErrorMessage(secrets.reason);
    if (secrets.kind !== 'listed') return;
    const unused = secrets.secrets.filter(
      ({ name, place }) => place !== 'organization' && isUnmentioned(wizard.state(), name),
    );
    if (unused.length === 0) {
      void window.showInformationMessage('GitHub has no secret of this repository that no file mentions.');
      return;
    }
    const items = unused.map(({ name, environment, updated }) => ({
      label: name,
      description: environment === undefined ? '' : `of the environment ${environment}`,
      detail: `Last changed ${updated.slice(0, 10)}`,
    }));
    const options = { title: 'Delete Unused Secret on GitHub', placeHolder: 'No file mentions these' };
    const chosen = await window.showQuickPick(items, options);
    if (chosen !== undefined) await said(wizard, { type: 'deleteSecret', name: chosen.label });
  });

/** Shows what all plans change in the files, in the editor's diff. */
export const showPlanChanges: Handler = (context) => (file) =>
  withWizard(context, file, async (wizard) => {
    if (changesIn(wizard.state()).length > 0) await said(wizard, { type: 'diff' });
    else void window.showInformationMessage('The workflows need no change.');
  });

/** Writes a release workflow from a template. */
export const newWorkflow: Handler = (context) => async (file) => {
  const root = await findRoot(file);
  if (root === undefined) return;
  const wizard = createWizard(root, context.wizard);
  try {
    await loaded(wizard);
    if (mayEdit(wizard.state())) await said(wizard, { type: 'newWorkflow' });
  } finally {
    wizard.dispose();
  }
};

/** Applies the changes of all plans that are part of the plan on the page. */
export const applyPlan: Handler = (context) => (file) =>
  withWizard(context, file, async (wizard) => {
    if (changesIn(wizard.state()).length === 0) void window.showInformationMessage('The workflows need no change.');
    else if (mayEdit(wizard.state())) await said(wizard, { type: 'apply' });
  });

/** Writes the plan as a Markdown document with check boxes. */
export const savePlan: Handler = (context) => (file) =>
  withWizard(context, file, (wizard) => said(wizard, { type: 'save' }));

/** Does something with a wizard that nobody sees: its state is the same as that of a page. */
async function withWizard(
  context: CommandContext,
  file: unknown,
  then: (wizard: Wizard) => Promise<void>,
): Promise<void> {
  const root = await findRoot(file);
  if (root === undefined) return;
  const wizard = createWizard(root, context.wizard);
  try {
    const { load } = await loaded(wizard);
    if (load.kind === 'failed') void window.showErrorMessage(`The plans could not be worked out: ${load.reason}`);
    else if (includedPlans(wizard.state()).length === 0) {
      void window.showInformationMessage('No workflow here publishes to a registry that has trusted publishing.');
    } else await then(wizard);
  } finally {
    wizard.dispose();
  }
}

/** Says so when the repository on GitHub is not known. */
function hasRepository(state: WizardState): boolean {
  if (githubAddress(state, 'environments') !== undefined) return true;
  void window.showWarningMessage(
    'The repository has no remote on GitHub: name it on the page "Configure Trusted Publisher".',
  );
  return false;
}

/** Says so when files may not be changed. */
function mayEdit({ edits }: WizardState): boolean {
  if (edits === 'allowed') return true;
  void window.showWarningMessage(
    edits === 'untrusted'
      ? 'This workspace is not trusted, so nothing in it is changed.'
      : 'This folder cannot be written to.',
  );
  return false;
}

/** Does what a button of the page would do, and shows what came of it. */
async function said(wizard: Wizard, message: FromPage): Promise<void> {
  const words = await wizard.perform(message);
  if (words !== '') void window.showInformationMessage(words);
}

async function choosePlan(state: WizardState, placeHolder: string): Promise<Plan | undefined> {
  const items = includedPlans(state).map((plan) => ({
    label: plan.registryName,
    description: plan.package ?? '',
    detail: `${plan.workflow}, job ${plan.job}`,
    plan,
  }));
  const [only, ...more] = items;
  if (more.length === 0) return only?.plan;
  return (await window.showQuickPick(items, { title: 'Trusted Publishing', placeHolder, matchOnDetail: true }))?.plan;
}
