import type { Session } from '../publications/session.ts';
import { inputOf, texts } from '../publications/values.ts';
import { type Circumstances, stepContext } from '../repository/context.ts';
import { covers } from '../repository/covering.ts';
import { stepReached } from '../repository/reach.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import { conditionHolds, interpolate } from '../workflow/expressions/index.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { installedBy } from './install-commands.ts';
import { type Installer, type SetupAction, setupActions } from './installers.ts';
import { npmBroughtBy, npmSwitchedBy } from './node-npm.ts';
import { npmRange, pythonRange, resolved } from './range.ts';
import type { Change, Seen } from './seen.ts';
import type { Version } from './version.ts';

/** A tool, by the names of the packages that install it. */
export interface ToolNames {
  readonly id: string;
  readonly installedAs: readonly string[];
}

/** The command that runs the tool; absent for an action that runs it. */
export interface Use {
  readonly step: StepRun;
  readonly command: Command | undefined;
}

/** npm comes with Node, and some of its commands have a version of their own. */
export function isNpm({ installedAs }: ToolNames): boolean {
  return installedAs.includes('npm');
}

/** What is looked for, and how. */
export interface Look {
  readonly session: Session;
  readonly tool: ToolNames;
  readonly use: Use;
  readonly circumstances: Circumstances;
  /** Where the use finds the tool. */
  readonly place: Installer['place'];
}

/** The versions that a tool may have after the steps, where it has those of `start` before them. */
export function afterSteps(look: Look, steps: readonly StepRun[], start: readonly Seen[]): readonly Seen[] {
  let seen = start;
  for (const step of steps) {
    if (stepReached(step, look.circumstances) === 'no') continue;
    for (const change of changesBy(look, step)) seen = change.conditional ? [...seen, ...change.seen] : change.seen;
  }
  return seen;
}

function changesBy({ session, tool, use, circumstances, place }: Look, step: StepRun): readonly Change[] {
  const conditional = isConditional(step, use.step, circumstances);
  const npm = isNpm(tool);
  const brought = npm ? npmBroughtBy(session, step, circumstances) : setUpBy(step, tool, circumstances);
  if (brought !== undefined) return [{ seen: brought, conditional }];
  const before = step === use.step ? use.command : undefined;
  // What is installed as a tool is found on the path too, and not the other way round.
  const installed = installedBy(session, step, tool.installedAs, before).filter(
    (each) => place === 'path' || each.place === 'tool',
  );
  return [...(npm ? switchesOf(session, step, before) : []), ...installed]
    .sort((a, b) => a.command.start - b.command.start)
    .map(({ seen, command }) => ({ seen, conditional: conditional || command.conditional }));
}

function switchesOf(session: Session, step: StepRun, before: Command | undefined) {
  if (!/\b(?:nvm|fnm|n|volta|corepack)\b/.test(step.step.run?.value ?? '')) return [];
  return (session.wholeScript(step)?.commands ?? []).flatMap((command) => {
    if (command.unreachable || (before !== undefined && command.start >= before.start)) return [];
    const seen = npmSwitchedBy(session, command, step);
    return seen === undefined ? [] : [{ seen, command }];
  });
}

function setUpBy(step: StepRun, tool: ToolNames, circumstances: Circumstances): readonly Seen[] | undefined {
  const target = step.step.uses?.target;
  if (target?.kind !== 'repository') return undefined;
  const setup = setupActions.find(
    (each) => each.slug.toLowerCase() === target.slug && tool.installedAs.includes(each.brings),
  );
  if (setup === undefined) return undefined;
  const variable = setup.input === undefined ? undefined : inputOf(step.step.with, [setup.input]);
  if (variable === undefined)
    return setup.otherwise === 'file' ? undefined : [{ version: newest, from: { kind: 'step', step } }];
  const possible = texts(interpolate(variable.value.value, stepContext(step, circumstances)));
  const from = { kind: 'input', step, variable } as const;
  return (
    possible?.map((text) => ({ version: versionIn(setup, text), from })) ?? [
      { version: notKnown('an expression decides it'), from },
    ]
  );
}

const newest: Known<Version> = known({ kind: 'newest', limit: undefined });

function versionIn(setup: SetupAction, text: string): Known<Version> {
  const range = npmRange(text) ?? (setup.brings === 'pnpm' ? undefined : pythonRange(text));
  return range === undefined ? notKnown(`${text} is no version`) : known(resolved(range));
}

/** True when a step may be left out although the publishing step runs: its condition is neither part of that one's nor always met. */
function isConditional(step: StepRun, publishing: StepRun, circumstances: Circumstances): boolean {
  const around = chain(publishing);
  return chain(step).some((each) => {
    if (each.step.if === undefined || around.includes(each)) return false;
    const sibling = around.find((one) => one.outer === each.outer);
    if (sibling !== undefined && covers(each, sibling)) return false;
    return conditionHolds(each.step.if.text.condition, stepContext(each, circumstances)) !== 'yes';
  });
}

/** The step and those around it. */
function chain(step: StepRun): readonly StepRun[] {
  return step.outer === undefined ? [step] : [step, ...chain(step.outer)];
}
