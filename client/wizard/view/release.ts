import type { Plan, PlanBundle } from '../../../protocol/index.ts';
import type { Block, Group, Leaf, Section } from '../messages.ts';
import { includedBundles, isDone, type StoredSecret, type WizardState } from '../state.ts';
import { isUnmentioned, mentionsOf } from '../unmentioned.ts';
import { bundleTitle, button, buttons, listed, text, tickBox, whileRunning, withoutRepository } from './parts.ts';

/** What comes after: one release by trusted publishing, then nothing is left of the token. */
export function releaseSection(state: WizardState): Section {
  const bundles = testFirst(includedBundles(state));
  const steps = bundles.flatMap(stepsOf);
  const blocks: readonly Block[] = [
    text('Release once. Only when that has gone through without the old token, delete it.'),
    ...bundles.map((bundle) => bundleGroup(state, bundle)),
    ...secretsBlocks(state, bundles),
    text(
      'If the first release fails: undo the change to the workflow and release again. The old secret still works until you delete it.',
      'note',
    ),
  ];
  const done = steps.length > 0 && steps.every((step) => isDone(state, step));
  return { id: 'release', title: 'First release and clean-up', state: done ? 'done' : 'todo', blocks };
}

/** The test index before the index that people install from. */
function testFirst(bundles: readonly PlanBundle[]): readonly PlanBundle[] {
  return bundles.toSorted((a, b) => Number(b.plans[0].test) - Number(a.plans[0].test));
}

function stepsOf({ steps: { release, secrets, revocation, lockdown: last } }: PlanBundle): readonly string[] {
  return [release, ...secrets.map(({ id }) => id), ...[revocation, last].flatMap((id) => id ?? [])];
}

function bundleGroup(state: WizardState, bundle: PlanBundle): Group {
  const { plans, steps } = bundle;
  const [plan] = plans;
  const { registryName, test, pages } = plan;
  return {
    kind: 'group',
    id: `release:${plan.id}`,
    title: bundleTitle(state, bundle),
    ...(test && { badge: 'first' }),
    blocks: [
      text(whatToLookFor(bundle)),
      buttons(
        button(
          'Open the Runs on GitHub',
          'link',
          { type: 'openGithub', page: 'actions' },
          { unavailable: withoutRepository(state) },
        ),
        ...(pages.package === undefined
          ? []
          : [button(`Open the Page on ${registryName}`, 'link', { type: 'open', plan: plan.id, page: 'package' })]),
      ),
      tickBox(state, steps.release, `One release reached ${registryName} by trusted publishing`),
      ...steps.secrets.map(({ id, secret }) => tickBox(state, id, `The secret ${secret} is deleted on GitHub`)),
      ...(steps.revocation === undefined
        ? []
        : [
            tickBox(
              state,
              steps.revocation,
              `The token is revoked at ${registryName}`,
              button('Open the Tokens', 'link', { type: 'open', plan: plan.id, page: 'tokens' }),
            ),
          ]),
      ...lockdown(state, bundle),
    ],
  };
}

/** The switch by which tokens are refused; several packages have it each on a page of its own. */
function lockdown(state: WizardState, { plans: [plan], packages, steps }: PlanBundle): readonly Leaf[] {
  const [only, ...more] = packages;
  const label = (plan.pages.lockdown ?? only?.pages.lockdown)?.label;
  const id = steps.lockdown;
  if (label === undefined || id === undefined) return [];
  if (more.length > 0)
    return [tickBox(state, id, `"${label}" is switched on for each ${plan.packageWord}, on its page`)];
  const open = button('Open That Setting', 'link', { type: 'open', plan: plan.id, page: 'lockdown' });
  return [tickBox(state, id, `"${label}" is switched on, so that no token publishes any more`, open)];
}

function whatToLookFor({ plans: [plan], packages }: PlanBundle): string {
  const { test, environment, workflow, job, packageWord } = plan;
  const approval =
    !test && environment.planned ? ` It waits for approval when \`${environment.name}\` asks for one.` : '';
  const pages = packages.length > 1 ? `each ${packageWord}'s page` : `the page of the ${packageWord}`;
  return `Start \`${workflow}\` as for any release${test ? ', before the real one' : ''}.${approval} When job \`${job}\` is green, look at ${pages}: the new version is there${provenance(plan)}.`;
}

function provenance({ proof }: Plan): string {
  return proof === undefined ? '' : ` with its ${proof}`;
}

function secretsBlocks(state: WizardState, bundles: readonly PlanBundle[]): readonly Block[] {
  const names = [...new Set(bundles.flatMap(({ steps }) => steps.secrets.map(({ secret }) => secret)))];
  const { secrets } = state.github;
  const shown: readonly Leaf[] =
    secrets.kind === 'failed'
      ? [text(secrets.reason, 'error')]
      : secrets.kind === 'listed'
        ? secrets.secrets.length === 0
          ? [text('GitHub has no secret for this repository.')]
          : secrets.secrets.flatMap((secret) => secretBlocks(state, secret))
        : [text('With what GitHub knows, secrets that no file mentions can be deleted here.', 'note')];
  return [
    {
      kind: 'group',
      id: 'secrets',
      title: 'Secrets on GitHub',
      blocks: [
        ...(names.length === 0
          ? []
          : [text(`No longer needed afterwards: ${names.map((name) => `\`${name}\``).join(', ')}.`)]),
        ...shown,
        buttons(
          button(
            'List Secrets (Signs In)',
            'key',
            { type: 'readGithub' },
            {
              unavailable: withoutRepository(state) ?? whileRunning(state, 'read-github'),
            },
          ),
          button(
            'Open the Page',
            'link',
            { type: 'openGithub', page: 'secrets' },
            { unavailable: withoutRepository(state) },
          ),
        ),
      ],
    },
  ];
}

function secretBlocks(state: WizardState, secret: StoredSecret): readonly Leaf[] {
  const { name, place, environment, updated } = secret;
  const where =
    place === 'environment'
      ? `of the environment \`${environment ?? ''}\``
      : place === 'organization'
        ? 'of the organization'
        : 'of the repository';
  const mentions = mentionsOf(state, name) ?? [];
  if (place === 'organization') {
    return [text(`\`${name}\`, ${where}: only an administrator of the organization can delete it.`)];
  }
  if (!isUnmentioned(state, name)) {
    return [
      text(
        `\`${name}\`, ${where}, last changed ${updated.slice(0, 10)}: mentioned in ${listed(mentions.map((path) => `\`${path}\``))}.`,
      ),
    ];
  }
  return [
    text(`\`${name}\`, ${where}, last changed ${updated.slice(0, 10)}: no file mentions it.`),
    buttons(
      button(
        `Delete ${name}…`,
        'trash',
        { type: 'deleteSecret', name },
        { unavailable: whileRunning(state, 'delete-secret') },
      ),
    ),
  ];
}
