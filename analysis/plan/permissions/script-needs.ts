import type { Session } from '../../publications/session.ts';
import { spanInRun } from '../../publications/trace-word.ts';
import type { CommandNeed } from '../../registries/known-steps/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { SubjectJob } from '../../rules/types.ts';
import type { Command } from '../../workflow/scripts/index.ts';
import { checkoutToken } from './checkout-token.ts';
import { type JobNeeds, type Need, noNeeds, type UnknownStep, type WithoutIt } from './job-needs.ts';
import { ghToken, mentionsJobToken, type TokenOwner } from './job-token.ts';
import { commandFactsOf, failsItsStep, likelyNeedsOf } from './known-command.ts';

/**
 * What a step with `run:` needs. It is known when every command is, and when the job's token, if the step is given it, goes to
 * nothing else than `gh`, git and uploads.
 */
export function scriptNeedsOf(session: Session, step: StepRun, job: SubjectJob): JobNeeds {
  const script = session.wholeScript(step);
  const { run } = step.step;
  if (script === undefined || run === undefined) return noNeeds;
  const needs: Need[] = [];
  let unknown: UnknownStep | undefined = script.complete ? undefined : wholeStep(step, run.value);
  let oidc = false;
  let pushesWith: TokenOwner | undefined;
  for (const command of script.commands) {
    if (command.unreachable) continue;
    const facts = commandFactsOf(command);
    if (facts === undefined) {
      unknown ??= {
        file: step.file,
        span: spanInRun(step, command),
        words: firstLine(run.value.slice(command.start, command.end)),
      };
    }
    oidc ||= facts?.usesOidc === true;
    for (const need of facts?.needs ?? likelyNeedsOf(command)) {
      if (need.unlessTagged === true && isAlwaysTagged(job)) continue;
      if (need.token === 'checkout') pushesWith ??= checkoutToken(session, step, job.allSteps);
      const owner = ownerFor(need, pushesWith, () => ghToken(step, job.allSteps, command));
      if (owner === 'other' || owner === 'none') continue;
      const { scope, access, reason } = need;
      const without = facts === undefined ? 'maybe' : withoutIt(need, owner, run.value, command);
      needs.push({ scope, access, step, file: step.file, span: spanInRun(step, command), reason, without });
    }
    if (facts?.replacesCheckoutToken) pushesWith = 'other';
  }
  needs.push(...needsOfStarted(session, step, job));
  if (unknown === undefined && mentionsJobToken(step.step.map) && !isTaken(step, needs, job))
    unknown = wholeStep(step, run.value);
  return { needs, unknown: unknown === undefined ? [] : [unknown], oidc: oidc ? 'yes' : 'no' };
}

/** True when the job runs on tags only. */
function isAlwaysTagged({ situations }: SubjectJob): boolean {
  return situations.length > 0 && situations.every(({ refKind }) => refKind === 'tag');
}

/** What the release tools in a script that the step starts need: those that upload are known. */
function needsOfStarted(session: Session, step: StepRun, job: SubjectJob): readonly Need[] {
  const { publications, allSteps } = job;
  const tagged = isAlwaysTagged(job);
  return publications.flatMap(({ means, step: publishing }): readonly Need[] => {
    if (publishing !== step || means.kind !== 'command' || means.starter === undefined) return [];
    const { command, starter } = means;
    return likelyNeedsOf(command)
      .filter((need) => {
        if (need.unlessTagged === true && tagged) return false;
        const push = need.token === 'checkout' ? checkoutToken(session, step, allSteps) : undefined;
        return !['other', 'none'].includes(ownerFor(need, push, () => ghToken(step, allSteps, command)));
      })
      .map(({ scope, access, reason }) => {
        return { scope, access, step, file: step.file, span: spanInRun(step, starter), reason, without: 'maybe' };
      });
  });
}

function ownerFor(need: CommandNeed, pushesWith: TokenOwner | undefined, gh: () => TokenOwner): TokenOwner {
  switch (need.token) {
    case 'oidc':
      return 'job';
    case 'checkout':
      return pushesWith ?? 'none';
    case 'gh':
      return gh();
  }
}

function withoutIt(need: CommandNeed, owner: TokenOwner, text: string, command: Command): WithoutIt {
  if (owner !== 'job') return 'maybe';
  if (need.onlyPrivate) return 'private';
  const fatal = need.scope === 'id-token' || (need.scope === 'contents' && need.access === 'write');
  return fatal && failsItsStep(text, command) ? 'fails' : 'maybe';
}

/** True when a command or an upload that is known takes the job's token which the step is given. */
function isTaken(step: StepRun, needs: readonly Need[], { publications }: SubjectJob): boolean {
  return needs.length > 0 || publications.some((each) => each.step === step && each.credential.kind === 'job-token');
}

function wholeStep(step: StepRun, script: string): UnknownStep {
  const words = step.step.name?.value ?? script;
  return { file: step.file, span: step.step.runEntry?.keySpan ?? step.step.span, words: firstLine(words) };
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 50 ? `${line.slice(0, 47)}...` : line;
}
