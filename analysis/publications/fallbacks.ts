import { findVariable } from '../repository/context.ts';
import type { StepRun } from '../repository/runs.ts';
import { parseCondition, references } from '../workflow/expressions/index.ts';
import { type Credential, isByOidc, type Publication } from './types.ts';

const chosenByInput = 'an input decides whether this step or the one that publishes by OIDC runs';

/**
 * A stored credential in a step that an input chooses, beside another step of the job that publishes to the same registry by OIDC,
 * is a deliberate fallback.
 */
export function withFallbacks(publications: readonly Publication[]): readonly Publication[] {
  return publications.map((publication) => {
    const { credential, registry, step } = publication;
    if (credential.kind !== 'stored' || registry === undefined || !isChosen(step)) return publication;
    const other = publications.find((each) => each.registry === registry && each.step !== step && isByOidc(each));
    if (other === undefined) return publication;
    const fallback = { kind: 'fallback', names: credential.names, reason: chosenByInput } as const;
    const received = publication.received.map((each) =>
      each.credential.kind === 'stored' ? { ...each, credential: fallback } : each,
    );
    return { ...publication, credential: fallback, received };
  });
}

/**
 * The publication with the stored credential that it has when an input chooses its step: while all of them are moved, those that
 * still have theirs are no fallbacks.
 */
export function withoutFallback(publication: Publication): Publication {
  if (!isChosenFallback(publication.credential)) return publication;
  const { names } = publication.credential;
  const received = publication.received.map((each) =>
    isChosenFallback(each.credential) ? { ...each, credential: { kind: 'stored', names } as const } : each,
  );
  return { ...publication, credential: { kind: 'stored', names }, received };
}

function isChosenFallback(credential: Credential): credential is Extract<Credential, { readonly kind: 'fallback' }> {
  return credential.kind === 'fallback' && credential.reason === chosenByInput;
}

/** Whether the condition of a step, or of the one around it, asks for an input, by itself or by a variable that holds one. */
function isChosen(step: StepRun): boolean {
  const condition = parseCondition(step.step.if?.value ?? '');
  const used = condition.kind === 'expression' ? references(condition.expression) : [];
  const chosen = used.some(({ path: [context, ...names] }) => {
    if (context === 'inputs') return true;
    if (context === 'github') return names[0] === 'event' && names[1] === 'inputs';
    const value = context === 'env' ? variable(step, names[0] ?? '') : undefined;
    return value !== undefined && /\binputs\b/.test(value);
  });
  return chosen || (step.outer !== undefined && isChosen(step.outer));
}

function variable({ run }: StepRun, name: string): string | undefined {
  return (findVariable(run.job.env, name) ?? findVariable(run.workflow.env, name))?.value.value;
}
