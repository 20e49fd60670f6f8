import { registries } from '../catalog.ts';
import type { Ecosystem, IndexSources, Registry } from '../types.ts';

/** What an index that a file names turns out to be. */
export type IdentifiedIndex =
  | { readonly kind: 'registry'; readonly registry: Registry }
  /** An address that is taken for the registry's upload address and is none; `right` is the one to write. */
  | { readonly kind: 'mistake'; readonly registry: Registry; readonly right: string }
  /** A private, self-hosted or other index, of which there is nothing to say. */
  | { readonly kind: 'other'; readonly index: string };

/**
 * Tells which registry an index is, by the address or the name that a tool of the ecosystem is given. Names count in their
 * ecosystem alone and without case, hosts everywhere: an action for one registry may be told to upload to another. `sources`
 * are those of the tool, where it knows names of its own or takes read addresses too.
 */
export function identifyIndex(
  ecosystem: Ecosystem,
  index: string,
  sources: Pick<IndexSources, 'names' | 'anyAddress'> = {},
): IdentifiedIndex {
  const text = index.trim();
  const own = registries.filter((registry) => registry.ecosystem === ecosystem);
  const id = sources.names?.[text];
  const named =
    registries.find((registry) => registry.id === id) ??
    own.find((registry) => registry.index.names.some((name) => name.toLowerCase() === text.toLowerCase()));
  if (named !== undefined) return { kind: 'registry', registry: named };
  if (sources.anyAddress !== true) {
    for (const registry of own) {
      const right = Object.hasOwn(registry.index.mistakes, text) ? registry.index.mistakes[text] : undefined;
      if (right !== undefined) return { kind: 'mistake', registry, right };
    }
  }
  const host = hostOf(text);
  const hosting = registries.find(
    (registry) => registry.index.uploadUrls.includes(text) || registry.index.hosts.some((each) => each === host),
  );
  return hosting === undefined ? { kind: 'other', index: text } : { kind: 'registry', registry: hosting };
}

/** The host of an address in lower case, with or without scheme; undefined for a name. There is no `URL` in this folder. */
function hostOf(text: string): string | undefined {
  const withScheme = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(text)?.[1];
  const bare = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:/]|$)/i.exec(text)?.[1];
  return (withScheme ?? bare)?.toLowerCase();
}
