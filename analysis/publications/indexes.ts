import { identifyIndex, registryOf } from '../registries/index.ts';
import type { Ecosystem, IndexSources, Registry } from '../registries/types.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import type { Value } from '../workflow/expressions/index.ts';
import { texts } from './values.ts';

/** An index that an upload goes to, with the registry behind it; no registry when it is private, another one, or not known. */
export interface UploadIndex {
  readonly registry: Registry | undefined;
  readonly index: Known<string>;
}

/** The indexes that a value (an address or a name) can mean; the tool's own default when it is absent or empty. */
export function indexesOf(
  ecosystem: Ecosystem,
  sources: IndexSources,
  value: Value | undefined,
): readonly UploadIndex[] {
  const standard = (): UploadIndex => {
    const registry = registryOf(sources.default);
    return { registry, index: known(registry.index.uploadUrls[0] ?? registry.id) };
  };
  if (value === undefined) return [standard()];
  const possible = texts(value);
  if (possible === undefined) return [{ registry: undefined, index: notKnown('an expression decides the index') }];
  return [...new Set(possible)].map((text) => {
    if (text === '') return standard();
    const found = identifyIndex(ecosystem, text, sources);
    return { registry: found.kind === 'other' ? undefined : found.registry, index: known(text) };
  });
}
