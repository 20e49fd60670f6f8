import type { Session } from '../publications/session.ts';
import type { Publication } from '../publications/types.ts';
import { inputOf, texts } from '../publications/values.ts';
import { type Circumstances, stepContext } from '../repository/context.ts';
import { covers } from '../repository/covering.ts';
import { matrixLegs } from '../repository/matrix.ts';
import { stepReached } from '../repository/reach.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import { evaluateCondition, interpolate } from '../workflow/expressions/index.ts';
import { normalizedPath } from '../workflow/read-parts.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { installedBy } from './install-commands.ts';
import { type Installer, type SetupAction, setupActions } from './installers.ts';
import { dependencyVersion, packageManagerVersion, yarnPathVersion } from './manifest-versions.ts';
import { npmAtStart, npmBroughtBy, npmSwitchedBy } from './node-npm.ts';
import { npmRange, pythonRange, resolved } from './range.ts';
import { requestedOf, runnerOf } from './requested.ts';
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

/** More legs than this are not gone through one by one. */
const mostLegs = 24;

/**
 * The versions that a tool may have when a publication uses it: for each leg of the job's matrix that publishes the
 * alternatives, of which one holds. Without a matrix there is one leg. Reads the steps before the publishing one, those of
 * composite actions included, and the manifests of the repository.
 */
export function versionsOf(session: Session, publication: Publication, tool: ToolNames): readonly (readonly Seen[])[] {
  const { means, step } = publication;
  const command = means.kind === 'command' ? (means.starter ?? means.command) : undefined;
  const steps = publication.jobSteps.slice(0, publication.jobSteps.indexOf(step) + 1);
  const ran = means.kind === 'command' && means.tool.installedAs.some((name) => tool.installedAs.includes(name));
  return legsOf(publication).map((leg) => {
    const circumstances: Circumstances = leg === undefined ? { situation: undefined } : { situation: undefined, leg };
    const asked = ran && means.kind === 'command' ? requestedOf(means.command, step, tool.installedAs) : undefined;
    if (asked !== undefined) return means.kind === 'command' && means.starter ? asked.map(elsewhere) : asked;
    const runner = ran && means.kind === 'command' ? runnerOf(means.command, tool.installedAs) : undefined;
    const project = projectVersion(session, publication, tool);
    if (runner === 'environment')
      return [{ version: notKnown('the project decides it'), from: { kind: 'step', step } }];
    if (runner === 'project' && project !== undefined) return [project];
    const place = runner === 'fresh' ? 'tool' : 'path';
    const fresh: Seen = { version: known({ kind: 'newest', limit: undefined }), from: { kind: 'step', step } };
    const start = runner === 'fresh' ? fresh : (project ?? startOf(publication, tool));
    return afterSteps(session, tool, steps, { step, command }, circumstances, place, [start]);
  });
}

/** What a command of another file asks for: its words do not stand in the step. */
function elsewhere({ version }: Seen): Seen {
  return { version, from: { kind: 'file', path: 'package.json' } };
}

/** The legs in which the publication is reached; one undefined leg when there is no matrix, or it is not known. */
function legsOf({ run, step }: Publication): readonly Circumstances['leg'][] {
  const legs = matrixLegs(run.job.strategy?.matrix);
  if (!legs.known || legs.value.length > mostLegs) return [undefined];
  return legs.value.filter((leg) => stepReached(step, { situation: undefined, leg }) !== 'no');
}

function startOf({ run }: Publication, tool: ToolNames): Seen {
  if (isNpm(tool)) return npmAtStart(run);
  return { version: notKnown(`nothing in the job says which ${tool.id} there is`), from: { kind: 'runner' } };
}

/** npm comes with Node, and some of its commands have a version of their own. */
function isNpm({ installedAs }: ToolNames): boolean {
  return installedAs.includes('npm');
}

function projectVersion(session: Session, publication: Publication, tool: ToolNames): Seen | undefined {
  // npm and the other package managers are not taken from the project's dependencies.
  const folder = folderOf(publication);
  if (isNpm(tool)) return undefined;
  if (tool.id === 'yarn-berry' || tool.id === 'yarn-classic') {
    return yarnPathVersion(session) ?? packageManagerVersion(session, folder, tool.installedAs);
  }
  if (tool.id === 'pnpm') return packageManagerVersion(session, folder, tool.installedAs);
  return publication.ecosystem === 'python' ? undefined : dependencyVersion(session, folder, tool.installedAs);
}

/** The folder that the publication works in; the root where an expression decides it. */
export function folderOf({ step }: Publication): string {
  const { job, workflow } = step.run;
  const given =
    step.step.workingDirectory ??
    (step.within === undefined ? (job.defaults.workingDirectory ?? workflow.defaults.workingDirectory) : undefined);
  return (given?.text.expressions.length === 0 && normalizedPath(given.value)) || '';
}

function afterSteps(
  session: Session,
  tool: ToolNames,
  steps: readonly StepRun[],
  use: Use,
  circumstances: Circumstances,
  place: Installer['place'],
  start: readonly Seen[],
): readonly Seen[] {
  let seen = start;
  for (const step of steps) {
    if (stepReached(step, circumstances) === 'no') continue;
    for (const change of changesBy(session, tool, step, use, circumstances, place)) {
      seen = change.conditional ? [...seen, ...change.seen] : change.seen;
    }
  }
  return seen;
}

function changesBy(
  session: Session,
  tool: ToolNames,
  step: StepRun,
  use: Use,
  circumstances: Circumstances,
  place: Installer['place'],
): readonly Change[] {
  const conditional = isConditional(step, use.step, circumstances);
  const brought = isNpm(tool) ? npmBroughtBy(session, step, circumstances) : setUpBy(step, tool, circumstances);
  if (brought !== undefined) return [{ seen: brought, conditional }];
  const before = step === use.step ? use.command : undefined;
  const switched = isNpm(tool) ? switchesOf(session, step, before) : [];
  const installed = installedBy(session, step, tool.installedAs, before)
    .filter((each) => each.place === place || (place === 'path' && each.place === 'tool'))
    .map(({ seen, command }) => ({ seen, command }));
  return [...switched, ...installed]
    .sort((a, b) => a.command.start - b.command.start)
    .map(({ seen, command }) => ({ seen, conditional: conditional || command.conditional }));
}

function switchesOf(session: Session, step: StepRun, before: Command | undefined) {
  if (!/\b(?:nvm|fnm|n|volta)\b/.test(step.step.run?.value ?? '')) return [];
  return (session.wholeScript(step)?.commands ?? []).flatMap((command) => {
    if (command.unreachable || (before !== undefined && command.start >= before.start)) return [];
    const seen = npmSwitchedBy(command, step);
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
    return evaluateCondition(each.step.if.value, stepContext(each, circumstances)) !== 'yes';
  });
}

/** The step and those around it. */
function chain(step: StepRun): readonly StepRun[] {
  return step.outer === undefined ? [step] : [step, ...chain(step.outer)];
}
