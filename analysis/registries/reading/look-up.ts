import { ecosystems, registries } from '../catalog.ts';
import type {
  Ecosystem,
  EcosystemFacts,
  MintingAction,
  PublishAction,
  PublishTool,
  PublishWorkflow,
  Registry,
  RegistryId,
} from '../types.ts';

const byId: ReadonlyMap<string, Registry> = new Map(registries.map((registry) => [registry.id, registry]));
const factsById: ReadonlyMap<string, EcosystemFacts> = new Map(ecosystems.map((facts) => [facts.id, facts]));

/** The registry with an id. The tests hold that every id of the type has one. */
export function registryOf(id: RegistryId): Registry {
  const registry = byId.get(id);
  if (registry === undefined) throw new Error(`no registry has the id ${id}`);
  return registry;
}

/** What the registries of an ecosystem share. The tests hold that every id of the type has an entry. */
export function ecosystemOf(id: Ecosystem): EcosystemFacts {
  const facts = factsById.get(id);
  if (facts === undefined) throw new Error(`no ecosystem has the id ${id}`);
  return facts;
}

/** True for a text that is a registry's id, as people write it into `.github/trusted-publishing.yml`. */
export function isRegistryId(text: string): text is RegistryId {
  return byId.has(text);
}

/** A publish action with the ecosystem that it belongs to. */
export interface FoundAction {
  readonly action: PublishAction;
  readonly ecosystem: Ecosystem;
}

/** A minting action with the registry that its credential is for. */
export interface FoundMinting {
  readonly action: MintingAction;
  readonly registry: Registry;
}

/** A workflow that publishes when it is called, with the ecosystem that it belongs to. */
export interface FoundWorkflow extends PublishWorkflow {
  readonly ecosystem: Ecosystem;
}

const actions = grouped(
  ecosystems.flatMap((facts) => facts.actions.map((action): FoundAction => ({ action, ecosystem: facts.id }))),
  ({ action }) => place(action.slug, action.path),
);

const mintings = grouped(
  registries.flatMap((registry) => registry.minting.map((action): FoundMinting => ({ action, registry }))),
  ({ action }) => place(action.slug, ''),
);

const workflows = grouped(
  ecosystems.flatMap((facts) =>
    (facts.workflows ?? []).map((workflow): FoundWorkflow => ({ ...workflow, ecosystem: facts.id })),
  ),
  ({ slug, path }) => place(slug, path),
);

const tools = grouped(
  ecosystems.flatMap((facts) => facts.tools.flatMap((tool) => tool.programs.map((program) => ({ tool, program })))),
  ({ program }) => program,
);

/**
 * The publish actions behind `uses: SLUG/PATH@…`, path '' for the root of the repository. Several when the action has other
 * names for its inputs in other versions. GitHub ignores the case of owner and repository, not that of the path.
 */
export function publishActions(slug: string, path: string): readonly FoundAction[] {
  return actions.get(place(slug, path)) ?? [];
}

/** The minting actions behind `uses: SLUG/PATH@…`. */
export function mintingActions(slug: string, path = ''): readonly FoundMinting[] {
  return mintings.get(place(slug, path)) ?? [];
}

/** The workflows behind `uses: SLUG/PATH@…` of a job that are known to publish. */
export function calledWorkflows(slug: string, path: string): readonly FoundWorkflow[] {
  return workflows.get(place(slug, path)) ?? [];
}

/** The tool with an id. */
export function toolOf(id: string): PublishTool | undefined {
  return ecosystems.flatMap((facts) => facts.tools).find((tool) => tool.id === id);
}

/** The tools that a program may be, by its bare name. */
export function toolsNamed(program: string): readonly PublishTool[] {
  return (tools.get(program) ?? []).map(({ tool }) => tool);
}

const everyProgram: ReadonlySet<string> = new Set(
  ecosystems.flatMap((facts) =>
    facts.tools.flatMap((tool) => [
      ...tool.programs,
      ...(tool.credentials.logins ?? []).map((login) => login.program),
      ...(tool.index.setupCommands ?? []).map((command) => command.program),
    ]),
  ),
);

/** Names of the programs that publish, store a credential or set an index: a script without any of them need not be read. */
export function programNames(): ReadonlySet<string> {
  return everyProgram;
}

const tokenNames: ReadonlyMap<string, Ecosystem> = new Map(
  ecosystems.flatMap((facts) => facts.tokenInputNames.map((name) => [tokenKey(name), facts.id] as const)),
);

/** The ecosystem whose token an input or secret of this name holds; case does not count, and `-` is `_`. */
export function tokenEcosystem(name: string): Ecosystem | undefined {
  return tokenNames.get(tokenKey(name));
}

function tokenKey(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

function place(slug: string, path: string): string {
  return path === '' ? slug.toLowerCase() : `${slug.toLowerCase()}/${path}`;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
