import type { ReceivedCredential } from '../publications/types.ts';
import type { Registry } from '../registries/types.ts';
import { storedToken } from './credential-words.ts';
import type { RuledPublication } from './describe.ts';

/** A stored token at the place where a step receives it. */
export interface TokenUse {
  /** The first publication that the step makes with it. */
  readonly publication: RuledPublication;
  readonly received: ReceivedCredential;
  /** Every registry that the step may publish to with it: an expression can decide between PyPI and TestPyPI. */
  readonly registries: readonly Registry[];
}

/** The stored tokens that publications receive, each once however many registries one step chooses between. */
export function tokenUses(publications: readonly RuledPublication[]): readonly TokenUse[] {
  const uses: (TokenUse & { readonly registries: Registry[] })[] = [];
  for (const publication of publications) {
    const received = storedToken(publication);
    if (received === undefined) continue;
    const known = uses.find(
      (use) =>
        use.publication.step === publication.step &&
        use.publication.certain === publication.certain &&
        use.received.span.start === received.span.start &&
        use.received.credential.kind === received.credential.kind,
    );
    if (known === undefined) uses.push({ publication, received, registries: [publication.registry] });
    else if (!known.registries.includes(publication.registry)) known.registries.push(publication.registry);
  }
  return uses;
}
