import type { JobRun, StepRun } from '../repository/runs.ts';
import type { Credential, CredentialLink } from './types.ts';

/** A credential with the inputs and variables that it comes through. */
export interface Traced {
  readonly credential: Credential;
  readonly links: readonly CredentialLink[];
}

/** Where a value stands: in a step, or at a job (its `env:`, or the `with:` and `secrets:` of a call). */
export type Scope = StepScope | { readonly kind: 'job'; readonly run: JobRun };

export interface StepScope {
  readonly kind: 'step';
  readonly step: StepRun;
  readonly steps: readonly StepRun[];
  /** Follows what scripts of earlier steps leave behind; without it that is not known. */
  readonly written?: Written | undefined;
}

/**
 * The credential that a script of an earlier step writes under a name: an output of `writer`, else a variable for the step of the
 * scope. Undefined when none is seen to.
 */
export type Written = (name: string, scope: StepScope, hops: number, writer: StepRun | undefined) => Traced | undefined;

/** Shorter texts are no tokens of any registry, but placeholders. */
const shortestToken = 16;

const tooShort = 'what stands there is too short for a token';

/** True for a text that no registry takes for a token, such as `NOT_SET`. */
export function isPlaceholder({ credential }: Traced): boolean {
  return credential.kind === 'unknown' && credential.reason === tooShort;
}

/** The credential that a text without expressions is. */
export function plain(value: string): Traced {
  const text = value.trim();
  // Somebody is typing an expression.
  if (text.includes('${{')) return unknownTrace('an expression is left open there');
  if (text === '') return { credential: { kind: 'none' }, links: [] };
  if (text.length < shortestToken) return unknownTrace(tooShort);
  return { credential: { kind: 'literal' }, links: [] };
}

/** Where the way of a value ends, with the reason for a message. */
export function unknownTrace(reason: string): Traced {
  return { credential: { kind: 'unknown', reason }, links: [] };
}

/** Of parts that make up one value: the one that is stored, perhaps stored, or minted, before those of which nothing is known. */
export function strongest(parts: readonly Traced[]): Traced | undefined {
  const order: readonly Credential['kind'][] = ['stored', 'fallback', 'minted', 'job-token', 'unknown'];
  for (const kind of order) {
    const found = parts.find(({ credential }) => credential.kind === kind);
    if (found !== undefined) return found;
  }
  return parts[0];
}
