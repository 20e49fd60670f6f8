import type { Plan } from '../../../protocol.ts';
import type { Block, Group, Leaf, Section } from '../messages.ts';
import { includedPlans, isRepositoryName, repositoryName, type WizardState } from '../state.ts';
import { text } from './parts.ts';

/** What is published where, and what each registry wants before the first version. */
export function packageSection(state: WizardState): Section {
  const plans = includedPlans(state);
  const known =
    repositoryName(state) !== undefined && plans.length > 0 && plans.every((plan) => plan.package !== undefined);
  const blocks: readonly Block[] = [repositoryField(state), ...registryGroups(plans)];
  return { id: 'package', title: 'Package', state: known ? 'done' : 'todo', blocks };
}

function repositoryField(state: WizardState): Leaf {
  const typed = state.progress.repository;
  const value = typed ?? state.remotes[0] ?? '';
  const others = state.remotes.filter((each) => each !== value);
  const hint =
    others.length === 0
      ? 'Owner and name, in the case that GitHub shows.'
      : `Owner and name, in the case that GitHub shows. Other remotes: ${others.map((each) => `\`${each}\``).join(', ')}.`;
  return {
    kind: 'field',
    id: 'repository',
    label: 'Repository on GitHub',
    value,
    hint,
    ...(!isRepositoryName(value) && {
      error: value === '' ? 'No remote on GitHub was found: type owner/name' : 'This is not of the form owner/name',
    }),
    action: { type: 'repository' },
  };
}

/** One group for each package of each registry; several jobs may publish it. */
function registryGroups(plans: readonly Plan[]): readonly Group[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const key = plan.package === undefined ? plan.id : `${plan.registry} ${plan.package}`;
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [registryGroup(first)]));
}

function registryGroup(plan: Plan): Group {
  const word = plan.packageWord;
  return {
    kind: 'group',
    id: `package:${plan.id}`,
    title: plan.registryName,
    ...(plan.test && { badge: 'test' }),
    blocks: [
      {
        kind: 'field',
        id: `package-name:${plan.id}`,
        label: `${word.charAt(0).toUpperCase()}${word.slice(1)} on ${plan.registryName}`,
        value: plan.package ?? '',
        hint: `The name that ${plan.registryName} shows, as the manifest has it.`,
        ...(plan.package === undefined && { error: 'No manifest of the repository names it: type it here' }),
        action: { type: 'package', plan: plan.id },
      },
      text(
        `${firstVersion(plan)} ${plan.firstPublish.words}`,
        plan.firstPublish.kind === 'manual' ? 'warning' : 'note',
      ),
      text(plan.publisherLimit, 'note'),
    ],
  };
}

function firstVersion({ firstPublish, packageWord }: Plan): string {
  switch (firstPublish.kind) {
    case 'manual':
      return `A new ${packageWord}: the first version has to be published by hand.`;
    case 'pending':
      return `A new ${packageWord}: register a pending publisher, and the first release creates it.`;
    case 'none':
      return `A new ${packageWord}: nothing is needed beforehand.`;
  }
}
