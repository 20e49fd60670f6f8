import type { Credential, ReceivedCredential } from '../publications/types.ts';
import type { Registry } from '../registries/types.ts';
import { relatedPlaces, storedToken } from './credential-words.ts';
import type { RuledPublication } from './describe.ts';
import type { Related } from './types.ts';

/** Stored tokens that a step receives at one place, in all runs of its job. */
export interface TokenUse {
  /** The first publication that the step makes with it. */
  readonly publication: RuledPublication;
  /** What that one receives. */
  readonly received: ReceivedCredential;
  /** What any of them may receive: callers of a workflow can pass different secrets. */
  readonly credential: Credential;
  /** Every registry that the step may publish to with it: an expression or a caller can decide between PyPI and TestPyPI. */
  readonly registries: readonly Registry[];
  /** The other places through which the tokens come. */
  readonly related: readonly Related[];
}

interface Growing extends TokenUse {
  credential: Credential;
  readonly registries: Registry[];
  readonly related: Related[];
}

/**
 * The stored tokens that publications receive, each place of a step once, however many registries and callers there are. What
 * several steps receive at one place (a login, a file, a variable of the job) is spoken of alike.
 */
export function tokenUses(publications: readonly RuledPublication[]): readonly TokenUse[] {
  const uses: Growing[] = [];
  for (const publication of publications) {
    const received = storedToken(publication);
    if (received === undefined) continue;
    const related = relatedPlaces(received);
    const known = uses.find((use) => isAlike(use, publication, received));
    if (known === undefined) {
      const { credential } = received;
      uses.push({ publication, received, credential, registries: [publication.registry], related: [...related] });
      continue;
    }
    known.credential = together(known.credential, received.credential);
    if (!known.registries.includes(publication.registry)) known.registries.push(publication.registry);
    known.related.push(...related.filter((each) => !known.related.some((other) => isSamePlace(each, other))));
  }
  return uses.map((use) => {
    const alike = uses.filter((other) => isSameReceipt(use, other));
    if (alike.length === 1) return use;
    const credential = alike.map((other) => other.credential).reduce(together);
    return { ...use, credential, registries: [...new Set(alike.flatMap(({ registries }) => registries))] };
  });
}

function isSameReceipt(a: TokenUse, b: TokenUse): boolean {
  return (
    a.received.file === b.received.file &&
    a.received.span.start === b.received.span.start &&
    a.received.credential.kind === b.received.credential.kind &&
    a.publication.run.job === b.publication.run.job &&
    a.publication.certain === b.publication.certain
  );
}

function isAlike(use: TokenUse, publication: RuledPublication, received: ReceivedCredential): boolean {
  return (
    use.publication.step.step === publication.step.step &&
    use.publication.certain === publication.certain &&
    use.received.span.start === received.span.start &&
    use.received.credential.kind === received.credential.kind
  );
}

function together(a: Credential, b: Credential): Credential {
  if (a.kind !== b.kind || !('names' in a) || !('names' in b)) return a;
  return { ...a, names: [...new Set([...a.names, ...b.names])] };
}

function isSamePlace(a: Related, b: Related): boolean {
  return a.file === b.file && a.span.start === b.span.start;
}
