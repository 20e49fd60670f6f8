import type { Session } from '../../publications/session.ts';
import { spanInRun } from '../../publications/trace-word.ts';
import { inputOf } from '../../publications/values.ts';
import { releaseMakers } from '../../registries/github/release-makers.ts';
import { actionNeeds } from '../../registries/known-steps/index.ts';
import type { MadeRelease } from '../../repository/made-release.ts';
import { stepReached } from '../../repository/reach.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Subject, SubjectJob } from '../../rules/types.ts';
import type { Command } from '../../workflow/scripts/index.ts';
import { checkoutToken } from '../permissions/checkout-token.ts';
import { actionToken, ghToken } from '../permissions/job-token.ts';

/** The tags and releases that the jobs of a workflow make with their own token, for certain when they run. */
export function releasesMadeIn(subject: Subject): readonly MadeRelease[] {
  return subject.jobs.flatMap((job) => job.allSteps.flatMap((step) => madeBy(subject.session, job, step)));
}

function madeBy(session: Session, job: SubjectJob, step: StepRun): readonly MadeRelease[] {
  const made = step.step.run === undefined ? byAction(session, job, step) : byCommands(session, job, step);
  if (made.length === 0) return [];
  const situations = job.situations.filter((situation) => stepReached(step, { situation }) !== 'no');
  return made.map((each) => ({ ...each, situations }));
}

type Made = Omit<MadeRelease, 'situations'>;

function byAction(session: Session, { allSteps }: SubjectJob, step: StepRun): readonly Made[] {
  const { uses } = step.step;
  if (uses?.target.kind !== 'repository') return [];
  const { slug, path } = uses.target;
  const maker = releaseMakers.find((each) => each.slug === slug);
  const facts = actionNeeds(slug, path);
  if (maker === undefined || facts === undefined) return [];
  const held = Object.entries(maker.unless).some(([name, values]) => {
    const input = inputOf(step.step.with, [name]);
    return input !== undefined && !values.includes(input.value.value.trim().toLowerCase());
  });
  if (held || actionToken(step, allSteps, facts, () => checkoutToken(session, step, allSteps)) !== 'job') return [];
  return [{ makes: maker.makes, file: step.file, span: uses.scalar.span }];
}

function byCommands(session: Session, { allSteps }: SubjectJob, step: StepRun): readonly Made[] {
  if (!/gh\s+release\s+create|git\s+push/.test(step.step.run?.value ?? '')) return [];
  return (session.wholeScript(step)?.commands ?? []).flatMap((command): readonly Made[] => {
    if (command.unreachable) return [];
    const place = { file: step.file, span: spanInRun(step, command) };
    if (createsRelease(command)) return ghToken(step, allSteps, command) === 'job' ? [{ ...place, makes: 'both' }] : [];
    if (pushesTags(command))
      return checkoutToken(session, step, allSteps) === 'job' ? [{ ...place, makes: 'tag' }] : [];
    return [];
  });
}

function createsRelease({ program, arguments: words }: Command): boolean {
  const texts = words.map(({ text }) => text);
  if (program !== 'gh' || texts[0] !== 'release' || texts[1] !== 'create') return false;
  return !texts.some((text) => text === '-d' || text?.startsWith('--draft'));
}

function pushesTags({ program, arguments: words }: Command): boolean {
  if (program !== 'git' || words[0]?.text !== 'push') return false;
  return words.some(({ text }) => text === '--tags' || text === '--follow-tags' || text?.startsWith('refs/tags/'));
}
