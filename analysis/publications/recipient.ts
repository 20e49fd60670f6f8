import { calledWorkflows, mintingActions, publishActions } from '../registries/index.ts';
import { actionNeeds } from '../registries/known-steps/index.ts';
import { calledWorkflow, type JobRun, type StepRun } from '../repository/runs.ts';
import { shellOf } from '../repository/shell.ts';
import type { Span } from '../text/span.ts';
import type { UsesTarget } from '../workflow/model.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { followedCommands } from './followed-commands.ts';
import type { Session } from './session.ts';
import type { StepInJob } from './step-in-job.ts';
import { spanInRun } from './trace-word.ts';
import { mayPublishUnseen, speaksOfReleasing, wordsOf } from './unknown-commands.ts';

/** Something that is not known and may publish: a script, an action, a called workflow. */
export interface Recipient {
  readonly span: Span;
  readonly name: string;
  /** The command, when it is one of the step's script. */
  readonly command: Command | undefined;
  /** All that says what it is for: its name, its words; for a command those of the step too. */
  readonly words: string;
}

/** What in a step is not known and may publish: of several commands the last that says it releases, else the last. */
export function recipientIn({ session, step }: StepInJob): Recipient | undefined {
  const { uses, run, name } = step.step;
  if (uses !== undefined && run === undefined) {
    if (step.uses !== undefined || !isUnknown(uses.target)) return undefined;
    const action = uses.scalar.value.replace(/@[^@]*$/, '');
    return { span: uses.scalar.span, name: action, command: undefined, words: action };
  }
  if (run === undefined) return undefined;
  if (shellOf(step) === 'python') {
    // What a program in another language starts is not followed.
    const line = firstLine(run.value);
    const start = run.value.indexOf(line);
    const span = spanInRun(step, { start, end: start + line.length });
    return { span, name: 'python', command: undefined, words: `${run.value} ${name?.value ?? ''}` };
  }
  const unseen = (session.wholeScript(step)?.commands ?? []).filter(mayPublishUnseen);
  const commands = unseen.length === 0 ? [] : withoutSeen(session, step, unseen);
  const command = commands.findLast((each) => speaksOfReleasing(wordsOf(each))) ?? commands.at(-1);
  if (command === undefined) return undefined;
  const words = `${wordsOf(command)} ${name?.value ?? ''}`;
  return {
    span: spanInRun(step, command),
    name: firstLine(run.value.slice(command.start, command.end)),
    command,
    words,
  };
}

/** Those that do not start a script of the repository of which every command is seen, and none may publish unseen. */
function withoutSeen(session: Session, step: StepRun, commands: readonly Command[]): readonly Command[] {
  const followed = followedCommands(session, step);
  return commands.filter((command) => {
    const inner = followed.filter(({ starter }) => starter === command);
    const mayPublish = inner.some(({ command: each }) => each.program === undefined || mayPublishUnseen(each));
    return inner.length === 0 || mayPublish;
  });
}

/** The workflow that a job calls, when it lies elsewhere and is not known. */
export function calledUnseen(session: Session, run: JobRun): Recipient | undefined {
  const { uses, name } = run.job;
  if (uses === undefined || uses.target.kind === 'unknown') return undefined;
  const { target } = uses;
  if (target.kind === 'local' && calledWorkflow(session.files, run) !== undefined) return undefined;
  if (target.kind === 'repository' && (calledWorkflows(target.slug, target.path).length > 0 || !isUnknown(target)))
    return undefined;
  const called = uses.scalar.value.replace(/@[^@]*$/, '');
  const words = `${called} ${run.job.id} ${name?.value ?? ''}`;
  return { span: uses.scalar.span, name: called, command: undefined, words };
}

function isUnknown(target: UsesTarget): boolean {
  if (target.kind !== 'repository') return true;
  const { slug, path } = target;
  if (publishActions(slug, path).length > 0 || mintingActions(slug, path).length > 0) return false;
  return actionNeeds(slug, path)?.runsProject ?? true;
}

const longestName = 60;

function firstLine(text: string): string {
  const [first = ''] = text.trim().split('\n');
  // Without the sign that the command goes on in the next line.
  const line = first.replace(/\s*[\\`^]?\s*$/, '');
  return line.length > longestName ? `${line.slice(0, longestName - 3)}...` : line;
}
