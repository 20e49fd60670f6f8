import type { FormValue } from './publisher/form-values.ts';
import type { RegistrationPages } from './publisher/registration-pages.ts';
import type { Plan } from './types.ts';

/** Secrets that publications used before their plan was applied, by the beginning of the ids of their check boxes. */
type Retired = ReadonlyMap<string, readonly string[]>;

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

/** The uploads of one job to one registry: what there is to do for them is the same, but for the registration of each package. */
interface Bundle {
  readonly plan: Plan;
  readonly packages: Plan['packages'];
  readonly changes: Plan['changes'];
  readonly secrets: readonly string[];
}

function bundlesOf(plans: readonly Plan[], retired: Retired): readonly Bundle[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const key = `${stepId(plan, '')}${plan.environment.name}`;
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups.values()].flatMap((group): readonly Bundle[] => {
    const [plan] = group;
    if (plan === undefined) return [];
    const packages = new Map(group.flatMap((each) => each.packages).map((each) => [each.name, each]));
    const changes = new Map(group.flatMap((each) => each.changes).map((each) => [each.title, each]));
    const secrets = new Set([...(retired.get(stepId(plan, '')) ?? []), ...group.flatMap((each) => each.secrets)]);
    return [{ plan, packages: [...packages.values()], changes: [...changes.values()], secrets: [...secrets] }];
  });
}

/** The id of a check box: the publication and the step. */
function stepId(plan: Plan, step: string): string {
  return `${plan.workflow}#${plan.job}@${plan.registry}:${step}`;
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

function bundleSection(bundle: Bundle, done: ReadonlySet<string>): string {
  const { plan, packages } = bundle;
  const title = `## ${plan.registryName}: ${packages.map(({ name }) => name).join(', ') || plan.job}`;
  const tick: Box = (step, text) => `- [${done.has(stepId(plan, step)) ? 'x' : ' '}] ${text}\n`;
  const parts = [
    environmentSteps(plan, tick),
    registrationSteps(bundle, tick),
    changeSteps(bundle, tick),
    releaseSteps(plan, tick),
    cleanUpSteps(bundle, tick),
  ];
  return `${title}\n\n${parts.join('\n')}`;
}

type Box = (step: string, text: string) => string;

function environmentSteps({ environment, test }: Plan, tick: Box): string {
  if (!environment.planned) {
    return '### Environment\n\nThe job also runs without publishing. Move publishing to a job of its own before giving it an environment.\n';
  }
  const protect = test
    ? 'It needs no approval.'
    : 'Require a reviewer, forbid self-review where more than one person can approve, and allow only release tags.';
  return `### Environment\n\n${tick('environment', `Create the GitHub environment \`${environment.name}\`. ${protect}`)}`;
}

function registrationSteps({ plan, packages }: Bundle, tick: Box): string {
  const { pages } = plan;
  const [only, ...more] = packages;
  const rows = plan.form.filter((field) => !field.onlyPending || plan.package === undefined).map(formRow);
  const boxes =
    only === undefined || more.length === 0
      ? tick(
          only === undefined ? 'registration' : `registration-${only.name}`,
          `Register the publisher at ${where(pages)}:`,
        )
      : `The same publisher for each ${plan.packageWord}:\n\n${packages
          .map(({ name, pages: own }) => tick(`registration-${name}`, `Register it for \`${name}\` at ${where(own)}.`))
          .join('')}`;
  const commands = packages.flatMap(({ pages: own }) => own.command ?? []);
  const command = commands.length === 0 ? '' : `\nOr by command:\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`;
  const pending =
    pages.pending === undefined ? '' : `\nA ${plan.packageWord} that does not exist yet: <${pages.pending}>.\n`;
  return `### Registration\n\n${boxes}\n| field | value |\n| --- | --- |\n${rows.join('\n')}\n${command}${pending}\n${plan.firstPublish.words} ${plan.publisherLimit}\n`;
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

function changeSteps({ plan, changes }: Bundle, tick: Box): string {
  if (changes.length === 0) return '### Changes\n\nThe workflow needs none.\n';
  const files = [...new Set(plan.edits.map((edit) => `\`${edit.path}\``))].join(', ');
  const obstacle = plan.obstacle === undefined ? '' : `${plan.obstacle}\n\n`;
  return `### Changes to ${files === '' ? 'the workflow' : files}\n\n${obstacle}${changes.map((change, index) => tick(`change-${index}`, `${change.title}.`)).join('')}`;
}

function releaseSteps(plan: Plan, tick: Box): string {
  const look = plan.pages.package === undefined ? '' : ` and look at <${plan.pages.package}>`;
  return `### First release\n\n${tick('release', `Release once${look}: the run asks for approval when the environment does, and the log shows no token.`)}`;
}

function cleanUpSteps({ plan, secrets: names }: Bundle, tick: Box): string {
  const secrets = names.map((name) =>
    tick(`secret-${name}`, `Delete the secret \`${name}\` on GitHub, once no workflow mentions it.`),
  );
  const revoke = names.length === 0 ? '' : tick('revoke', `Revoke the token at <${plan.pages.tokens}>.`);
  const { lockdown } = plan.pages;
  const only = lockdown === undefined ? '' : tick('lockdown', `Switch on "${lockdown.label}" at <${lockdown.page}>.`);
  const back =
    'If the first release fails: revert the change to the workflow; the secret is still there until you delete it.\n';
  return `### Clean-up\n\n${secrets.join('')}${revoke}${only}\n${back}`;
}
