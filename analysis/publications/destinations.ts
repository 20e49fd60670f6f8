import { identifyIndex, registryOf } from '../registries/index.ts';
import type { Ecosystem, IndexSources, Registry } from '../registries/types.ts';
import type { Circumstances } from '../repository/circumstances.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import type { Truth, Value } from '../workflow/expressions/index.ts';
import { texts } from './values.ts';

/** An index that an upload goes to; no registry when it is private, another one, or not known. */
export interface Destination {
  readonly registry: Registry | undefined;
  readonly index: Known<string>;
  /** False when it rests on a default that somebody outside the repository may replace. */
  readonly certain: boolean;
  /** Whether an upload made on an occasion goes there. */
  on(occasion: Circumstances): Truth;
}

/** What names the index on an occasion: an address or a name; undefined when nothing does and the default counts. */
export type IndexNaming = (occasion: Circumstances) => Value | undefined;

/** Every index that an upload may go to on one of the occasions, each registry once. */
export function destinationsOf(
  ecosystem: Ecosystem,
  sources: IndexSources,
  naming: IndexNaming,
  occasions: readonly Circumstances[],
): readonly Destination[] {
  const found = new Map<string, Destination>();
  const answers = new Map<Circumstances, readonly Named[]>();
  const named = (occasion: Circumstances): readonly Named[] => {
    const known = answers.get(occasion) ?? namedOn(ecosystem, sources, naming, occasion);
    answers.set(occasion, known);
    return known;
  };
  for (const occasion of occasions) {
    for (const { key, registry, index, certain } of named(occasion)) {
      const before = found.get(key);
      if (before !== undefined && (before.certain || !certain)) continue;
      const on = (other: Circumstances): Truth => {
        const all = named(other);
        if (!all.some((each) => each.key === key)) return 'no';
        return all.every((each) => each.key === key) ? 'yes' : 'maybe';
      };
      found.set(key, { registry, index, certain, on });
    }
  }
  return [...found.values()];
}

interface Named {
  /** Two names of one registry are one destination. */
  readonly key: string;
  readonly registry: Registry | undefined;
  readonly index: Known<string>;
  readonly certain: boolean;
}

function namedOn(
  ecosystem: Ecosystem,
  sources: IndexSources,
  naming: IndexNaming,
  occasion: Circumstances,
): readonly Named[] {
  const value = naming(occasion);
  const seen = value === undefined ? [''] : texts(value);
  if (seen !== undefined) return seen.map((text) => indexNamed(ecosystem, sources, text, true));
  const usual = naming({ ...occasion, defaults: true });
  const likely = usual === undefined ? [''] : texts(usual);
  if (likely !== undefined) return likely.map((text) => indexNamed(ecosystem, sources, text, false));
  return [{ key: '', registry: undefined, index: notKnown('an expression decides the index'), certain: true }];
}

function indexNamed(ecosystem: Ecosystem, sources: IndexSources, text: string, certain: boolean): Named {
  if (text.trim() === '') {
    const registry = registryOf(sources.default);
    return { key: registry.id, registry, index: known(registry.index.uploadUrls[0] ?? registry.id), certain };
  }
  const found = identifyIndex(ecosystem, text, sources);
  const registry = found.kind === 'other' ? undefined : found.registry;
  return { key: registry?.id ?? `other ${text}`, registry, index: known(text), certain };
}
