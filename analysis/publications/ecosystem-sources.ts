import { ecosystems, registryOf } from '../registries/index.ts';
import type { CredentialSources, Ecosystem, EcosystemFacts, IndexSources, Registry } from '../registries/types.ts';

/** What is true of the tools of an ecosystem, taken together. */
export interface Surroundings {
  readonly facts: EcosystemFacts;
  /** The registry that they upload to unless told otherwise. */
  readonly registry: Registry;
  /** Where they find a stored credential that an earlier command left. */
  readonly credentials: CredentialSources;
  /** What names the index for them, apart from their own options. */
  readonly index: IndexSources;
  /** A cheap test, for texts that store anything at all: false for one that leaves no credential for these tools. */
  mayStore(text: string): boolean;
}

/** The ecosystems that have tools. */
export const surroundings: readonly Surroundings[] = ecosystems.flatMap((facts) => {
  const [first] = facts.tools;
  if (first === undefined) return [];
  const credentials = credentialSources(facts);
  return [
    {
      facts,
      registry: registryOf(first.index.default),
      credentials,
      index: indexSources(facts, first.index.default),
      mayStore: (text) => mayStore(credentials, text),
    },
  ];
});

/** Those of one ecosystem. */
export function surroundingsOf(ecosystem: Ecosystem): Surroundings | undefined {
  return surroundings.find(({ facts }) => facts.id === ecosystem);
}

function credentialSources({ tools }: EcosystemFacts): CredentialSources {
  const all = tools.map(({ credentials }) => credentials);
  return {
    files: distinct(all.flatMap(({ files = [] }) => files)),
    logins: distinct(all.flatMap(({ logins = [] }) => logins)),
    loginActions: distinct(all.flatMap(({ loginActions = [] }) => loginActions)),
    ...(all.some(({ expandsVariables }) => expandsVariables === true) ? { expandsVariables: true } : {}),
  };
}

/** A cheap test: false for a text that stores no credential. */
export function mayStoreAnything(text: string): boolean {
  return storing.test(text);
}

/** What no text lacks that stores a credential. */
const storing = /rc\b|credential|toml|login|keyring|setapikey|token|config|\bset\b/i;

/** It names a file that holds credentials, all words of a login, or an action that logs in. */
function mayStore({ files = [], logins = [], loginActions = [] }: CredentialSources, text: string): boolean {
  return (
    files.some((file) => text.includes(file.slice(file.lastIndexOf('/') + 1))) ||
    logins.some(({ program, words }) => text.includes(program) && words.every((word) => text.includes(word))) ||
    loginActions.some(({ slug }) => text.toLowerCase().startsWith(slug.toLowerCase()))
  );
}

function indexSources({ tools }: EcosystemFacts, standard: IndexSources['default']): IndexSources {
  const all = tools.map(({ index }) => index);
  return {
    default: standard,
    urlVariables: distinct(all.flatMap(({ urlVariables = [] }) => urlVariables)),
    nameVariables: distinct(all.flatMap(({ nameVariables = [] }) => nameVariables)),
    setupActions: distinct(all.flatMap(({ setupActions = [] }) => setupActions)),
    setupCommands: distinct(all.flatMap(({ setupCommands = [] }) => setupCommands)),
    files: distinct(all.flatMap(({ files = [] }) => files)),
  };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
