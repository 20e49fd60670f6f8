import type { Plan, PlanBundle } from '../../../protocol/index.ts';
import type { Block, Group, Leaf, Section } from '../messages.ts';
import { includedBundles, isRepositoryName, repositoryName, type WizardState } from '../state.ts';
import { listed, text } from './parts.ts';

/** What is published where, and what each registry wants before the first version. */
export function packageSection(state: WizardState): Section {
  const bundles = includedBundles(state);
  const known =
    repositoryName(state) !== undefined && bundles.length > 0 && bundles.every(({ packages }) => packages.length > 0);
  const blocks: readonly Block[] = [
    repositoryField(state),
    ...registryGroups(bundles),
    ...notPublished(state, bundles),
  ];
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

/** One group for the same packages of a registry; several jobs may publish them. */
function registryGroups(bundles: readonly PlanBundle[]): readonly Group[] {
  const groups = new Map<string, PlanBundle>();
  for (const bundle of bundles) {
    const names = bundle.packages.map(({ name }) => name).join(' ');
    const [plan] = bundle.plans;
    const key = names === '' ? plan.id : `${plan.registry} ${names}`;
    if (!groups.has(key)) groups.set(key, bundle);
  }
  return [...groups.values()].map(registryGroup);
}

function registryGroup({ plans, packages }: PlanBundle): Group {
  const [plan] = plans;
  const { registryName, packageWord, firstPublish } = plan;
  return {
    kind: 'group',
    id: `package:${plan.id}`,
    title: registryName,
    ...(plan.test && { badge: 'test' }),
    blocks: [
      ...severalPackages(plan, packages),
      ...(plans.length === 1 ? [nameField(plan, packages)] : []),
      text(`Not on ${registryName} yet? ${firstPublish.words}`, 'note'),
      text(`How many publishers: ${lowered(plan.publisherLimit)}`, 'note'),
      ...(packages.length > 1
        ? [text(`Each ${packageWord} is registered by itself, with the same values.`, 'note')]
        : []),
    ],
  };
}

function severalPackages({ packageWord }: Plan, packages: Plan['packages']): readonly Leaf[] {
  if (packages.length < 2) return [];
  return [text(`${packages.length} ${packageWord}s: ${names(packages)}.`)];
}

/** Names in full, as many as a person reads. */
function names(packages: readonly { readonly name: string }[]): string {
  const shown = packages.slice(0, MOST).map(({ name }) => `\`${name}\``);
  return packages.length > MOST ? `${shown.join(', ')} and ${packages.length - MOST} more` : listed(shown);
}

const MOST = 24;

function nameField(plan: Plan, packages: Plan['packages']): Leaf {
  const { registryName, packageWord } = plan;
  const several = packages.length > 1;
  return {
    kind: 'field',
    id: `package-name:${plan.id}`,
    label: several ? 'Only one of them is published here?' : `Name of the ${packageWord} on ${registryName}`,
    value: several ? '' : (packages[0]?.name ?? ''),
    hint: several ? `Type its name. Left empty, the plan is for all of them.` : `As ${registryName} shows it.`,
    ...(packages.length === 0 && { error: 'No manifest of the repository names it: type it here' }),
    action: { type: 'package', plan: plan.id },
  };
}

/** What manifests name and no workflow uploads: a repository at its beginning has only such. */
function notPublished(state: WizardState, bundles: readonly PlanBundle[]): readonly Leaf[] {
  if (state.load.kind !== 'loaded' || bundles.length > 0) return [];
  const { packages } = state.load;
  const registries = [...new Set(packages.map(({ registryName }) => registryName))];
  return registries.map((registry) =>
    text(`Found for ${registry}: ${names(packages.filter(({ registryName }) => registryName === registry))}.`),
  );
}

function lowered(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
