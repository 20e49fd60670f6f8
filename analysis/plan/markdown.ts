import { bundlesOf, type PlanBundle, type Retired } from './bundles.ts';
import type { FormValue } from './publisher/form-values.ts';
import type { RegistrationPages } from './publisher/registration-pages.ts';
import type { Plan } from './types.ts';

/**
 * The plans of a repository as one Markdown document with check boxes, from the present state to the deleted secret and the
 * way back. `done` holds the ids of check boxes that are ticked.
 */
export function planMarkdown(
  plans: readonly Plan[],
  done: ReadonlySet<string> = new Set(),
  retired: Retired = new Map(),
): string {
  const sections = bundlesOf(plans, retired).map((bundle) => bundleSection(bundle, done));
  return `# Move to trusted publishing\n\n${overview(plans)}\n${sections.join('\n')}`;
}

function overview(plans: readonly Plan[]): string {
  const rows = plans.map(
    (plan) =>
      `| ${plan.registryName} | ${plan.packages.map(({ name }) => name).join(', ') || '(not known)'} | \`${plan.workflow}\` | \`${plan.job}\` | ${stateWords(plan)} |`,
  );
  return `| registry | ${plans[0]?.packageWord ?? 'package'} | workflow | job | today |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function stateWords(plan: Plan): string {
  switch (plan.state) {
    case 'stored':
      return 'stored token';
    case 'leftover':
      return 'half migrated: OIDC is possible, the token is still used';
    case 'fallback':
      return 'token as a fallback';
    case 'trusted':
      return 'no stored token';
    case 'unknown':
      return 'the files do not show it';
  }
}

function bundleSection(bundle: PlanBundle, done: ReadonlySet<string>): string {
  const { plans, packages } = bundle;
  const [plan] = plans;
  const title = `## ${plan.registryName}: ${packages.map(({ name }) => name).join(', ') || plan.job}`;
  const tick: Box = (step, text) => `- [${done.has(step) ? 'x' : ' '}] ${text}\n`;
  const parts = [
    environmentSteps(bundle, tick),
    registrationSteps(bundle, tick),
    changeSteps(bundle, tick),
    releaseSteps(bundle, tick),
    cleanUpSteps(bundle, tick),
  ];
  return `${title}\n\n${parts.join('\n')}`;
}

type Box = (step: string, text: string) => string;

function environmentSteps({ plans: [{ environment, test }], steps }: PlanBundle, tick: Box): string {
  if (!environment.planned) {
    return '### Environment\n\nThe job also runs without publishing. Move publishing to a job of its own before giving it an environment.\n';
  }
  const protect = test
    ? 'It needs no approval.'
    : 'Require a reviewer, forbid self-review where more than one person can approve, and allow only release tags.';
  return `### Environment\n\n${tick(steps.environment, `Create the GitHub environment \`${environment.name}\`. ${protect}`)}`;
}

function registrationSteps({ plans: [plan], packages, steps }: PlanBundle, tick: Box): string {
  const { pages } = plan;
  const rows = plan.form.filter((field) => !field.onlyPending || plan.package === undefined).map(formRow);
  const boxes = steps.registrations.map(({ id, package: name }) => {
    if (packages.length < 2) return tick(id, `Register the publisher at ${where(pages)}:`);
    const own = packages.find((each) => each.name === name)?.pages ?? pages;
    return tick(id, `Register it for \`${name}\` at ${where(own)}.`);
  });
  const head = packages.length < 2 ? '' : `The same publisher for each ${plan.packageWord}:\n\n`;
  const commands = packages.flatMap(({ pages: own }) => own.command ?? []);
  const command = commands.length === 0 ? '' : `\nOr by command:\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`;
  const pending =
    pages.pending === undefined ? '' : `\nA ${plan.packageWord} that does not exist yet: <${pages.pending}>.\n`;
  return `### Registration\n\n${head}${boxes.join('')}\n| field | value |\n| --- | --- |\n${rows.join('\n')}\n${command}${pending}\n${plan.firstPublish.words} ${plan.publisherLimit}\n`;
}

function where({ prefilled, publishers, pending, docs }: RegistrationPages): string {
  return `<${prefilled ?? publishers ?? pending ?? docs}>`;
}

function formRow(field: FormValue): string {
  const value =
    field.value === undefined
      ? `(${field.reason ?? 'not known'})`
      : field.value === ''
        ? '(leave empty)'
        : `\`${field.value}\``;
  return `| ${field.label} | ${value} |`;
}

function changeSteps({ plans: [plan], changes }: PlanBundle, tick: Box): string {
  if (changes.length === 0) return '### Changes\n\nThe workflow needs none.\n';
  const files = [...new Set(plan.edits.map((edit) => `\`${edit.path}\``))].join(', ');
  const obstacle = plan.obstacle === undefined ? '' : `${plan.obstacle}\n\n`;
  return `### Changes to ${files === '' ? 'the workflow' : files}\n\n${obstacle}${changes.map(({ step, title }) => tick(step, `${title}.`)).join('')}`;
}

function releaseSteps({ plans: [plan], steps }: PlanBundle, tick: Box): string {
  const look = plan.pages.package === undefined ? '' : ` and look at <${plan.pages.package}>`;
  return `### First release\n\n${tick(steps.release, `Release once${look}: the run asks for approval when the environment does, and the log shows no token.`)}`;
}

function cleanUpSteps({ plans: [plan], packages, steps }: PlanBundle, tick: Box): string {
  const secrets = steps.secrets.map(({ id, secret }) =>
    tick(id, `Delete the secret \`${secret}\` on GitHub, once no workflow mentions it.`),
  );
  const revoke =
    steps.revocation === undefined ? '' : tick(steps.revocation, `Revoke the token at <${plan.pages.tokens}>.`);
  const lockdown = plan.pages.lockdown ?? packages[0]?.pages.lockdown;
  const place = packages.length > 1 ? `for each ${plan.packageWord}, on its page` : `at <${lockdown?.page ?? ''}>`;
  const only =
    steps.lockdown === undefined ? '' : tick(steps.lockdown, `Switch on "${lockdown?.label ?? ''}" ${place}.`);
  const back =
    'If the first release fails: revert the change to the workflow; the secret is still there until you delete it.\n';
  return `### Clean-up\n\n${secrets.join('')}${revoke}${only}\n${back}`;
}
