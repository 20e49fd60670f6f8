import type { Session } from '../../publications/session.ts';
import { type ActionNeeds, actionNeeds, type PermissionNeed } from '../../registries/known-steps/index.ts';
import type { JobRun, StepRun } from '../../repository/runs.ts';
import type { Truth } from '../../workflow/expressions/index.ts';
import { checkoutToken } from './checkout-token.ts';
import { conditionsHold } from './input-conditions.ts';
import { type JobNeeds, type Need, noNeeds, type WithoutIt } from './job-needs.ts';
import { actionToken, type TokenOwner } from './job-token.ts';

/** What a step with `uses:` needs. The steps of a composite action of the repository are steps of the job themselves. */
export function actionNeedsOf(session: Session, step: StepRun, steps: readonly StepRun[]): JobNeeds {
  const { uses } = step.step;
  if (uses === undefined || step.uses !== undefined) return noNeeds;
  const { target, scalar } = uses;
  const unknown = { file: step.file, span: scalar.span, words: nameOf(scalar.value) };
  const facts = target.kind === 'repository' ? actionNeeds(target.slug, target.path) : undefined;
  if (facts === undefined) return { ...noNeeds, unknown: [unknown] };
  const owner = actionToken(step, steps, facts, () => checkoutToken(session, step, steps));
  const needs = facts.needs.flatMap((need): readonly Need[] => {
    const holds = conditionsHold(step, steps, need.when);
    if (holds === 'no' || !usesJobToken(need, owner)) return [];
    const { scope, access, reason } = need;
    return [
      { scope, access, step, file: step.file, span: scalar.span, reason, without: without(facts, need, holds, owner) },
    ];
  });
  return { needs, unknown: facts.runsProject ? [unknown] : [], oidc: oidcOf(facts, step, steps) };
}

/** What a job needs that calls a workflow of another repository. */
export function calledWorkflowNeeds({ job, workflow }: JobRun): JobNeeds {
  const { uses } = job;
  if (uses === undefined || uses.target.kind === 'local') return noNeeds;
  const { file } = workflow;
  const at = { file, span: uses.scalar.span };
  const { target } = uses;
  const facts = target.kind === 'repository' ? actionNeeds(target.slug, target.path) : undefined;
  if (facts === undefined) return { ...noNeeds, unknown: [{ ...at, words: nameOf(uses.scalar.value) }] };
  const needs = facts.needs.map(({ scope, access, reason }): Need => {
    return { ...at, scope, access, step: undefined, reason, without: 'fails' };
  });
  return { needs, unknown: [], oidc: facts.usesOidc === false ? 'no' : 'yes' };
}

function usesJobToken({ scope }: PermissionNeed, owner: TokenOwner): boolean {
  return scope === 'id-token' || owner === 'job' || owner === 'maybe';
}

function without(facts: ActionNeeds, need: PermissionNeed, holds: Truth, owner: TokenOwner): WithoutIt {
  if (holds !== 'yes') return 'maybe';
  if (need.scope === 'id-token') return 'fails';
  if (owner !== 'job') return 'maybe';
  if (need.onlyPrivate) return 'private';
  if (need.scope !== 'contents' || need.access !== 'write') return 'maybe';
  switch (facts.writesContents) {
    case true:
      return 'fails';
    case 'new-tag':
      return 'fails-untagged';
    case false:
      return 'maybe';
  }
}

function oidcOf(facts: ActionNeeds, step: StepRun, steps: readonly StepRun[]): Truth {
  if (typeof facts.usesOidc === 'boolean') return facts.usesOidc ? 'yes' : 'no';
  return conditionsHold(step, steps, facts.usesOidc);
}

/** `owner/name/path@ref` without its ref, which is often a long commit. */
function nameOf(uses: string): string {
  return /^[^@\n]{1,80}/.exec(uses)?.[0] ?? uses;
}
