import type { FormValue } from './form-values.ts';
import type { Plan } from './plan.ts';

/**
 * The plans of a repository as one Markdown document with check boxes, from the present state to the deleted secret and the
 * way back. `done` holds the ids of check boxes that are ticked.
 */
export function planMarkdown(plans: readonly Plan[], done: ReadonlySet<string> = new Set()): string {
  const sections = plans.map((plan) => planSection(plan, done));
  return `# Move to trusted publishing\n\n${overview(plans)}\n${sections.join('\n')}`;
}

/** The id of a check box: the publication and the step. */
function stepId(plan: Plan, step: string): string {
  return `${plan.workflow}#${plan.job}@${plan.registry}:${step}`;
}

function overview(plans: readonly Plan[]): string {
  const rows = plans.map(
    (plan) =>
      `| ${plan.registryName} | ${plan.package ?? '(not known)'} | \`${plan.workflow}\` | \`${plan.job}\` | ${stateWords(plan)} |`,
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

function planSection(plan: Plan, done: ReadonlySet<string>): string {
  const title = `## ${plan.registryName}: ${plan.package ?? plan.job}`;
  const parts = [environmentSteps, registrationSteps, changeSteps, releaseSteps, cleanUpSteps];
  return `${title}\n\n${parts.map((part) => part(plan, (step, text) => box(plan, done, step, text))).join('\n')}`;
}

type Box = (step: string, text: string) => string;

function box(plan: Plan, done: ReadonlySet<string>, step: string, text: string): string {
  return `- [${done.has(stepId(plan, step)) ? 'x' : ' '}] ${text}\n`;
}

function environmentSteps({ environment, test }: Plan, tick: Box): string {
  if (!environment.planned) {
    return '### Environment\n\nThe job also runs without publishing. Move publishing to a job of its own before giving it an environment.\n';
  }
  const protect = test
    ? 'It needs no approval.'
    : 'Require a reviewer, forbid self-review where more than one person can approve, and allow only release tags.';
  return `### Environment\n\n${tick('environment', `Create the GitHub environment \`${environment.name}\`. ${protect}`)}`;
}

function registrationSteps(plan: Plan, tick: Box): string {
  const { pages } = plan;
  const where = pages.prefilled ?? pages.publishers ?? pages.pending ?? pages.docs;
  const rows = plan.form.filter((field) => !field.onlyPending || plan.package === undefined).map(formRow);
  const command = pages.command === undefined ? '' : `\nOr by command:\n\n\`\`\`sh\n${pages.command}\n\`\`\`\n`;
  const pending =
    pages.pending === undefined ? '' : `\nA ${plan.packageWord} that does not exist yet: <${pages.pending}>.\n`;
  return `### Registration\n\n${tick('registration', `Register the publisher at <${where}>:`)}\n| field | value |\n| --- | --- |\n${rows.join('\n')}\n${command}${pending}\n${plan.firstPublish.words} ${plan.publisherLimit}\n`;
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

function changeSteps(plan: Plan, tick: Box): string {
  if (plan.changes.length === 0) return '### Changes\n\nThe workflow needs none.\n';
  const files = [...new Set(plan.edits.map((edit) => `\`${edit.path}\``))].join(', ');
  const obstacle = plan.obstacle === undefined ? '' : `${plan.obstacle}\n\n`;
  return `### Changes to ${files === '' ? 'the workflow' : files}\n\n${obstacle}${plan.changes.map((change, index) => tick(`change-${index}`, `${change.title}.`)).join('')}`;
}

function releaseSteps(plan: Plan, tick: Box): string {
  const look = plan.pages.package === undefined ? '' : ` and look at <${plan.pages.package}>`;
  return `### First release\n\n${tick('release', `Release once${look}: the run asks for approval when the environment does, and the log shows no token.`)}`;
}

function cleanUpSteps(plan: Plan, tick: Box): string {
  const secrets = plan.secrets.map((name) =>
    tick(`secret-${name}`, `Delete the secret \`${name}\` on GitHub, once no workflow mentions it.`),
  );
  const revoke = plan.secrets.length === 0 ? '' : tick('revoke', `Revoke the token at <${plan.pages.tokens}>.`);
  const { lockdown } = plan.pages;
  const only = lockdown === undefined ? '' : tick('lockdown', `Switch on "${lockdown.label}" at <${lockdown.page}>.`);
  const back =
    'If the first release fails: revert the change to the workflow; the secret is still there until you delete it.\n';
  return `### Clean-up\n\n${secrets.join('')}${revoke}${only}\n${back}`;
}
