import type { Plan } from '../../../protocol.ts';
import { type Bundle, bundlesOf } from '../bundles.ts';
import type { Block, Button, Check, Group, Leaf, Section } from '../messages.ts';
import { includedPlans, isDone, retiredSecrets, type StoredSecret, stepId, type WizardState } from '../state.ts';
import { isUnmentioned, mentionsOf } from '../unmentioned.ts';
import { bundleTitle, button, buttons, listed, text, tickBox, whileRunning, withoutRepository } from './parts.ts';

/** What comes after: one release by trusted publishing, then nothing is left of the token. */
export function releaseSection(state: WizardState): Section {
  const bundles = testFirst(bundlesOf(includedPlans(state)));
  const steps = bundles.flatMap((bundle) => stepsOf(state, bundle));
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
function testFirst(bundles: readonly Bundle[]): readonly Bundle[] {
  return bundles.toSorted((a, b) => Number(b.plan.test) - Number(a.plan.test));
}

function stepsOf(state: WizardState, bundle: Bundle): readonly string[] {
  const { plan } = bundle;
  const secrets = retiredSecrets(state, bundle);
  const steps = [
    'release',
    ...secrets.map((name) => `secret-${name}`),
    ...(secrets.length > 0 ? ['revoke'] : []),
    ...(plan.pages.lockdown === undefined && !bundle.packages.some(({ pages }) => pages.lockdown) ? [] : ['lockdown']),
  ];
  return steps.map((step) => stepId(plan, step));
}

function bundleGroup(state: WizardState, bundle: Bundle): Group {
  const { plan } = bundle;
  const { registryName, test, pages } = plan;
  const secrets = retiredSecrets(state, bundle);
  const step = (name: string, label: string, beside?: Button): Check =>
    tickBox(state, stepId(plan, name), label, beside);
  return {
    kind: 'group',
    id: `release:${bundle.id}`,
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
      step('release', `One release reached ${registryName} by trusted publishing`),
      ...secrets.map((name) => step(`secret-${name}`, `The secret ${name} is deleted on GitHub`)),
      ...(secrets.length === 0
        ? []
        : [
            step(
              'revoke',
              `The token is revoked at ${registryName}`,
              button('Open the Tokens', 'link', { type: 'open', plan: plan.id, page: 'tokens' }),
            ),
          ]),
      ...lockdown(state, bundle),
    ],
  };
}

/** The switch by which tokens are refused; several packages have it each on a page of its own. */
function lockdown(state: WizardState, { plan, packages }: Bundle): readonly Leaf[] {
  const [only, ...more] = packages;
  const label = (plan.pages.lockdown ?? only?.pages.lockdown)?.label;
  if (label === undefined) return [];
  const id = stepId(plan, 'lockdown');
  if (more.length > 0)
    return [tickBox(state, id, `"${label}" is switched on for each ${plan.packageWord}, on its page`)];
  const open = button('Open That Setting', 'link', { type: 'open', plan: plan.id, page: 'lockdown' });
  return [tickBox(state, id, `"${label}" is switched on, so that no token publishes any more`, open)];
}

function whatToLookFor({ plan, packages }: Bundle): string {
  const { test, environment, workflow, job, packageWord } = plan;
  const approval =
    !test && environment.planned ? ` It waits for approval when \`${environment.name}\` asks for one.` : '';
  const pages = packages.length > 1 ? `each ${packageWord}'s page` : `the page of the ${packageWord}`;
  return `Start \`${workflow}\` as for any release${test ? ', before the real one' : ''}.${approval} When job \`${job}\` is green, look at ${pages}: the new version is there${provenance(plan)}.`;
}

function provenance({ proof }: Plan): string {
  return proof === undefined ? '' : ` with its ${proof}`;
}

function secretsBlocks(state: WizardState, bundles: readonly Bundle[]): readonly Block[] {
  const names = [...new Set(bundles.flatMap((bundle) => retiredSecrets(state, bundle)))];
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
