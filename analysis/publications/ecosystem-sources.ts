import type { CredentialSources, EcosystemFacts, IndexSources } from '../registries/types.ts';

/** Where the tools of an ecosystem, taken together, find a stored credential that an earlier command left. */
export function credentialSources({ tools }: EcosystemFacts): CredentialSources {
  const all = tools.map(({ credentials }) => credentials);
  return {
    files: distinct(all.flatMap(({ files = [] }) => files)),
    logins: distinct(all.flatMap(({ logins = [] }) => logins)),
    loginActions: distinct(all.flatMap(({ loginActions = [] }) => loginActions)),
    ...(all.some(({ expandsVariables }) => expandsVariables === true) ? { expandsVariables: true } : {}),
  };
}

/** What may name the index for the tools of an ecosystem, apart from their own options; undefined for an ecosystem without tools. */
export function surroundingIndex({ tools }: EcosystemFacts): IndexSources | undefined {
  const all = tools.map(({ index }) => index);
  const [first] = all;
  return (
    first && {
      default: first.default,
      urlVariables: distinct(all.flatMap(({ urlVariables = [] }) => urlVariables)),
      nameVariables: distinct(all.flatMap(({ nameVariables = [] }) => nameVariables)),
      setupActions: distinct(all.flatMap(({ setupActions = [] }) => setupActions)),
      setupCommands: distinct(all.flatMap(({ setupCommands = [] }) => setupCommands)),
      files: distinct(all.flatMap(({ files = [] }) => files)),
    }
  );
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
