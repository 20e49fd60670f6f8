import { cratesIo } from './crates-io.ts';
import { jsr } from './jsr.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { openVsx } from './open-vsx.ts';
import { pubDev } from './pub-dev.ts';
import { pypi } from './pypi.ts';
import { python } from './python.ts';
import { rubygems } from './rubygems.ts';
import { rust } from './rust.ts';
import { testpypi } from './testpypi.ts';
import type {
  Ecosystem,
  EcosystemFacts,
  MintingAction,
  PublishAction,
  PublishTool,
  PublishWorkflow,
  Registry,
  RegistryId,
} from './types.ts';
import { vsMarketplace } from './vs-marketplace.ts';

/** Every registry with rules. Adding one is a file and a line here. */
export const registries: readonly Registry[] = [
  pypi,
  testpypi,
  cratesIo,
  npm,
  rubygems,
  nuget,
  pubDev,
  jsr,
  openVsx,
  vsMarketplace,
];

/** What registries share, by ecosystem. */
export const ecosystems: readonly EcosystemFacts[] = [python, rust];

/** The registry of an id. */
export function registryOf(id: RegistryId): Registry {
  const found = registries.find((registry) => registry.id === id);
  if (found === undefined) throw new Error(`No registry has the id ${id}`);
  return found;
}

/** The facts of an ecosystem; undefined for one whose facts are not written yet. */
export function ecosystemOf(id: Ecosystem): EcosystemFacts | undefined {
  return ecosystems.find((each) => each.id === id);
}

/** What an address or a name of an index stands for. */
export type IdentifiedIndex =
  | { readonly kind: 'registry'; readonly registry: Registry }
  /** An address that is mistaken for the registry's upload address. */
  | { readonly kind: 'mistake'; readonly registry: Registry; readonly right: string }
  | { readonly kind: 'other'; readonly index: string };

/** Tells which registry of an ecosystem an index is, by its upload address, its host or its name. */
export function identifyIndex(ecosystem: Ecosystem, index: string): IdentifiedIndex {
  const own = registries.filter((registry) => registry.ecosystem === ecosystem);
  const text = index.trim();
  for (const registry of own) {
    const right = registry.index.mistakes[text];
    if (right !== undefined) return { kind: 'mistake', registry, right };
    if (registry.index.uploadUrls.includes(text)) return { kind: 'registry', registry };
  }
  const host = /^(?:[a-z][\w+.-]*:)?\/\/(?:[^/@]*@)?([^/:]+)/i.exec(text)?.[1]?.toLowerCase();
  const found = own.find((registry) =>
    host === undefined ? registry.index.names.includes(text.toLowerCase()) : registry.index.hosts.includes(host),
  );
  return found === undefined ? { kind: 'other', index: text } : { kind: 'registry', registry: found };
}

/** The facts about a publishing action, one for each ecosystem that it publishes to. */
export function publishActions(
  slug: string,
  path: string,
): readonly { readonly action: PublishAction; readonly ecosystem: Ecosystem }[] {
  return ecosystems.flatMap(({ id, actions }) =>
    actions
      .filter((action) => action.slug.toLowerCase() === slug && action.path === path)
      .map((action) => ({ action, ecosystem: id })),
  );
}

/** The facts about a minting action, with the registry whose credential it mints. */
export function mintingActions(
  slug: string,
  path: string,
): readonly { readonly action: MintingAction; readonly registry: Registry }[] {
  if (path !== '') return [];
  return registries.flatMap((registry) =>
    registry.minting.filter((action) => action.slug.toLowerCase() === slug).map((action) => ({ action, registry })),
  );
}

/** The workflows of other repositories that are known to publish, with their ecosystem. */
export function calledWorkflows(
  slug: string,
  path: string,
): readonly { readonly workflow: PublishWorkflow; readonly ecosystem: Ecosystem }[] {
  return ecosystems.flatMap(({ id, workflows = [] }) =>
    workflows
      .filter((workflow) => workflow.slug.toLowerCase() === slug && workflow.path === path)
      .map((workflow) => ({ workflow, ecosystem: id })),
  );
}

/** The tools that a program name stands for. */
export function toolsNamed(program: string): readonly PublishTool[] {
  return ecosystems.flatMap(({ tools }) => tools.filter((tool) => tool.programs.includes(program)));
}

/** The tool of an id. */
export function toolOf(id: string): PublishTool | undefined {
  return ecosystems.flatMap(({ tools }) => tools).find((tool) => tool.id === id);
}

/** The names of all programs that publish: only scripts in which one of them occurs are read. */
export function programNames(): ReadonlySet<string> {
  return new Set(ecosystems.flatMap(({ tools }) => tools.flatMap((tool) => tool.programs)));
}
