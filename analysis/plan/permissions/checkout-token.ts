import type { Session } from '../../publications/session.ts';
import { inputOf, inputValue, texts } from '../../publications/values.ts';
import { actionNeeds } from '../../registries/known-steps/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import { mentionsSecret, ownerOfVariable, type TokenOwner } from './job-token.ts';
import { commandFactsOf } from './known-command.ts';

/**
 * Whose token the steps before a step have left in git's configuration, for a push: that of the last checkout, unless a
 * command gave git another one. A step that is not known and sees a secret may have done so too.
 * https://github.com/actions/checkout, `token`, `ssh-key` and `persist-credentials`, November 2026.
 */
export function checkoutToken(session: Session, step: StepRun, steps: readonly StepRun[]): TokenOwner {
  let owner: TokenOwner = 'none';
  for (const each of steps) {
    if (each === step) break;
    owner = afterStep(session, each, steps, owner);
  }
  return owner;
}

function afterStep(session: Session, step: StepRun, steps: readonly StepRun[], before: TokenOwner): TokenOwner {
  const target = step.step.uses?.target;
  if (target?.kind === 'repository' && target.slug === 'actions/checkout' && target.path === '') {
    const left = leftByCheckout(step, steps);
    // A second checkout, of another repository or into another folder, leaves the first one as it is.
    return before === 'none' || left === before ? left : isBesideOthers(step) ? before : left;
  }
  if (before !== 'job') return before;
  if (step.step.uses !== undefined && step.step.run === undefined) {
    const known = step.uses !== undefined || (target?.kind === 'repository' && actionNeeds(target.slug, target.path));
    return known || !seesSecret(step) ? before : 'maybe';
  }
  return afterScript(session, step, before);
}

function afterScript(session: Session, step: StepRun, before: TokenOwner): TokenOwner {
  const script = session.wholeScript(step);
  if (script === undefined) return before;
  const facts = script.commands.filter(({ unreachable }) => !unreachable).map((command) => commandFactsOf(command));
  if (facts.some((each) => each?.replacesCheckoutToken)) return 'other';
  const known = script.complete && facts.every((each) => each !== undefined);
  return known || !seesSecret(step) ? before : 'maybe';
}

function leftByCheckout(step: StepRun, steps: readonly StepRun[]): TokenOwner {
  const inputs = step.step.with;
  const persists = inputValue(step, ['persist-credentials']);
  const possible = persists === undefined ? ['true'] : texts(persists);
  if (possible?.every((text) => text.toLowerCase() === 'false')) return 'none';
  if (isOfAnotherRepository(step)) return 'other';
  const scope = { kind: 'step', step, steps } as const;
  const key = inputOf(inputs, ['ssh-key']);
  if (key !== undefined && ownerOfVariable(key, scope) !== 'none') return 'other';
  const token = inputOf(inputs, ['token']);
  const owner = token === undefined ? 'none' : ownerOfVariable(token, scope);
  if (owner !== 'none' && owner !== 'job') return owner;
  return possible === undefined || possible.some((text) => text.toLowerCase() === 'false') ? 'maybe' : 'job';
}

/** True for a checkout of a repository that is not, for certain, the workflow's own. */
function isOfAnotherRepository(step: StepRun): boolean {
  const repository = inputOf(step.step.with, ['repository']);
  if (repository === undefined || repository.value.value === '') return false;
  return !/^\$\{\{\s*github\.repository\s*\}\}$/.test(repository.value.value.trim());
}

function isBesideOthers(step: StepRun): boolean {
  return isOfAnotherRepository(step) || inputOf(step.step.with, ['path']) !== undefined;
}

function seesSecret({ step, run }: StepRun): boolean {
  const outer = [run.job.env?.map, run.workflow.env?.map];
  return [step.map, ...outer].some((node) => node !== undefined && mentionsSecret(node));
}
