import type { Plan } from '../../../protocol.ts';
import type { Block, Group, Leaf, Section } from '../messages.ts';
import { includedPlans, isDone, retiredSecrets, type StoredSecret, stepId, type WizardState } from '../state.ts';
import { isUnmentioned, mentionsOf } from '../unmentioned.ts';
import { button, buttons, listed, planTitle, text, tickBox, whileRunning, withoutRepository } from './parts.ts';

/** What comes after: one release by trusted publishing, then nothing is left of the token. */
export function releaseSection(state: WizardState): Section {
  const plans = testFirst(includedPlans(state));
  const done =
    plans.length > 0 && plans.every((plan) => stepsOf(state, plan).every((step) => isDone(state, stepId(plan, step))));
  const blocks: readonly Block[] = [
    text('Keep the old secret until one release has gone through without it.'),
    ...plans.map((plan) => planGroup(state, plan)),
    ...secretsBlocks(state),
    text(
      'If the first release fails: undo the change to the workflow and release again; the secret is there until you delete it.',
      'note',
    ),
  ];
  return { id: 'release', title: 'First release and clean-up', state: done ? 'done' : 'todo', blocks };
}

/** The test index before the index that people install from. */
function testFirst(plans: readonly Plan[]): readonly Plan[] {
  return plans.toSorted((a, b) => Number(b.test) - Number(a.test));
}

function stepsOf(state: WizardState, plan: Plan): readonly string[] {
  const secrets = retiredSecrets(state, plan);
  const { pages } = plan;
  return [
    'release',
    ...secrets.map((name) => `secret-${name}`),
    ...(secrets.length > 0 ? ['revoke'] : []),
    ...(pages.lockdown === undefined ? [] : ['lockdown']),
  ];
}

function planGroup(state: WizardState, plan: Plan): Group {
  const { id, pages, registryName, test, environment } = plan;
  const secrets = retiredSecrets(state, plan);
  const approval =
    !test && environment.planned ? ` It waits for approval when \`${environment.name}\` asks for one.` : '';
  return {
    kind: 'group',
    id: `release:${id}`,
    title: planTitle(state, plan),
    ...(test && { badge: 'first' }),
    blocks: [
      text(
        `Start \`${plan.workflow}\` as for any release${test ? ', before the real one' : ''}.${approval} The log of job \`${plan.job}\` shows no token; the page of the ${plan.packageWord} shows the new version${provenance(plan)}.`,
      ),
      buttons(
        ...(pages.package === undefined
          ? []
          : [button(`Open the Page on ${registryName}`, 'link', { type: 'open', plan: id, page: 'package' })]),
        button(
          'Open the Runs on GitHub',
          'link',
          { type: 'openGithub', page: 'actions' },
          { unavailable: withoutRepository(state) },
        ),
      ),
      tickBox(state, plan, 'release', `One release reached ${registryName} by trusted publishing`),
      ...secrets.map((name) => tickBox(state, plan, `secret-${name}`, `The secret ${name} is deleted on GitHub`)),
      ...(secrets.length === 0
        ? []
        : [
            tickBox(state, plan, 'revoke', `The token is revoked at ${registryName}`),
            buttons(button(`Open the Tokens on ${registryName}`, 'link', { type: 'open', plan: id, page: 'tokens' })),
          ]),
      ...(pages.lockdown === undefined
        ? []
        : [
            tickBox(state, plan, 'lockdown', `"${pages.lockdown.label}" is switched on`),
            buttons(button('Open That Setting', 'link', { type: 'open', plan: id, page: 'lockdown' })),
          ]),
    ],
  };
}

function provenance({ proof }: Plan): string {
  return proof === undefined ? '' : ` with its ${proof}`;
}

function secretsBlocks(state: WizardState): readonly Block[] {
  const names = [...new Set(includedPlans(state).flatMap((plan) => retiredSecrets(state, plan)))];
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
