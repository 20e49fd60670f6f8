import { purposeOf } from '../plan/permissions/known-command.ts';
import type { Session } from '../publications/session.ts';
import { spanInRun } from '../publications/trace-word.ts';
import type { Publication } from '../publications/types.ts';
import { actionNeeds, type StepPurpose } from '../registries/known-steps/index.ts';
import type { PublishTool } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { stepConditions } from '../repository/step-conditions.ts';
import type { Span } from '../text/span.ts';
import { type Command, hasFlag } from '../workflow/scripts/index.ts';
import type { SubjectJob } from './types.ts';

/** Something that a publishing job does beside publishing, with code that others have a hand in. */
export interface Work {
  readonly step: StepRun;
  readonly span: Span;
  readonly purpose: 'build' | 'test' | 'install';
  /** The action without its ref, or the beginning of the command. */
  readonly words: string;
}

/** What a job builds, tests and installs in runs in which one of the publications is made, in the order of the text. */
export function workBeside(session: Session, job: SubjectJob, publications: readonly Publication[]): readonly Work[] {
  return job.allSteps.flatMap((step) => {
    if (!mayRunWith(step, publications)) return [];
    const own = publications.filter((each) => each.step === step);
    return step.step.run === undefined ? workOfAction(step, own) : workOfScript(session, step, own);
  });
}

/** False when the conditions of the step keep it out of every run that publishes. */
function mayRunWith(step: StepRun, publications: readonly Publication[]): boolean {
  return publications.some(
    ({ reach }) =>
      reach.length === 0 ||
      reach.some(({ situation, answer }) => answer !== 'no' && stepConditions(step, { situation }) !== 'no'),
  );
}

function workOfAction(step: StepRun, own: readonly Publication[]): readonly Work[] {
  const { uses } = step.step;
  if (uses?.target.kind !== 'repository') return [];
  const { slug, path } = uses.target;
  const purpose = actionNeeds(slug, path)?.purpose;
  // One action may build in one step and upload what is there in another.
  if (!isWork(purpose) || own.some(({ means }) => means.kind === 'action' && !means.action.builds)) return [];
  return [{ step, span: uses.scalar.span, purpose, words: uses.scalar.value.split('@')[0] ?? slug }];
}

function workOfScript(session: Session, step: StepRun, own: readonly Publication[]): readonly Work[] {
  const script = session.wholeScript(step);
  const text = step.step.run?.value ?? '';
  return (script?.commands ?? []).flatMap((command): readonly Work[] => {
    const purpose = command.unreachable ? undefined : purposeIn(command, own);
    if (!isWork(purpose)) return [];
    return [
      { step, span: spanInRun(step, command), purpose, words: beginning(text.slice(command.start, command.end)) },
    ];
  });
}

function purposeIn(command: Command, own: readonly Publication[]): StepPurpose | undefined {
  const upload = own.find(({ means }) => means.kind === 'command' && means.command.start === command.start);
  if (upload?.means.kind === 'command') return uploadBuilds(upload, upload.means.tool, command) ? 'build' : 'other';
  return isNeededToPublish(command) ? 'other' : purposeOf(command);
}

/**
 * Whether an upload builds what it uploads although it need not. Files for a Python index can be built anywhere; most other tools
 * take the sources and nothing else.
 */
function uploadBuilds({ ecosystem }: Publication, tool: PublishTool, command: Command): boolean {
  if (ecosystem !== 'python' || !tool.builds || hasFlag(command, tool.noBuildFlags ?? [])) return false;
  return tool.buildFlags === undefined || hasFlag(command, tool.buildFlags);
}

/** `dart pub publish` checks the package against what it depends on. */
function isNeededToPublish({ program, arguments: [first, second] }: Command): boolean {
  return (program === 'dart' || program === 'flutter') && first?.text === 'pub' && second?.text === 'get';
}

function isWork(purpose: StepPurpose | undefined): purpose is Work['purpose'] {
  return purpose === 'build' || purpose === 'test' || purpose === 'install';
}

/** The first line of a command, shortened. */
function beginning(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const bare = line.replace(/\s*\\$/, '');
  return bare.length > 40 ? `${bare.slice(0, 37)}...` : bare;
}
