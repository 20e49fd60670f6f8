import { refVersion } from '../registries/action-versions.ts';
import { ecosystemOf, publishActions, toolOf } from '../registries/index.ts';
import type { Ecosystem, PublishAction, PublishTool } from '../registries/types.ts';
import { atLeastVersion } from '../registries/versions.ts';
import type { StepRun } from '../repository/runs.ts';
import { truth } from '../workflow/expressions/index.ts';
import { type Command, hasFlag, readScript } from '../workflow/scripts/index.ts';
import { effectiveCredential } from './effective-credential.ts';
import type { FoundPublication } from './find-publications.ts';
import { indexesOf, type UploadIndex } from './indexes.ts';
import { fromInputs, fromVariables } from './received.ts';
import type { Session } from './session.ts';
import { commandIndexes } from './tool-index.ts';
import type { Means, ReceivedCredential } from './types.ts';
import { inputOf, inputValue, texts } from './values.ts';
import { writtenCredentials } from './written-credentials.ts';

/** The publications that a step makes by an action that is known to publish: one for each registry that it may upload to. */
export function actionPublications(
  session: Session,
  step: StepRun,
  steps: readonly StepRun[],
): readonly FoundPublication[] {
  const target = step.step.uses?.target;
  if (target?.kind !== 'repository') return [];
  return publishActions(target.slug, target.path).flatMap(({ action, ecosystem }) => {
    const tool = action.runs && toolOf(action.runs.tool);
    const command = commandOf(action, tool, step);
    if (!publishes(action, target.ref, step) || isDryRun(action, tool, command, step)) return [];
    const name = action.path === '' ? action.slug : `${action.slug}/${action.path}`;
    const means: Means = { kind: 'action', action, ref: target.ref, name };
    const span = step.step.uses?.scalar.span ?? step.step.map.span;
    return uploadIndexes(session, action, tool, command, ecosystem, step, steps).map((upload) => {
      const received = receivedBy(session, action, ecosystem, upload, step, steps);
      const credential = effectiveCredential(action.oidc, received, upload.registry, step, steps);
      return { ...upload, ecosystem, means, step, file: step.file, span, received, credential };
    });
  });
}

function receivedBy(
  session: Session,
  action: PublishAction,
  ecosystem: Ecosystem,
  { registry }: UploadIndex,
  step: StepRun,
  steps: readonly StepRun[],
): readonly ReceivedCredential[] {
  const { credentials, index } = action;
  const own = [...fromInputs(step, steps, credentials), ...fromVariables(step, steps, credentials)];
  if (registry === undefined) return own;
  const upload = { facts: ecosystemOf(ecosystem), registry, credentials, index, step, command: undefined };
  return [...own, ...writtenCredentials(session, upload, steps)];
}

function uploadIndexes(
  session: Session,
  action: PublishAction,
  tool: PublishTool | undefined,
  command: Command | undefined,
  ecosystem: Ecosystem,
  step: StepRun,
  steps: readonly StepRun[],
): readonly UploadIndex[] {
  const given = inputValue(step, action.index.urlInputs ?? []);
  if (given === undefined && tool !== undefined && command !== undefined) {
    return commandIndexes(session, ecosystem, { ...tool.index, default: action.index.default }, command, step, steps);
  }
  return indexesOf(ecosystem, action.index, given);
}

/** The tool that the action runs, as a command with the words of the input that passes them on. */
function commandOf(action: PublishAction, tool: PublishTool | undefined, step: StepRun): Command | undefined {
  const program = tool?.programs[0];
  if (tool === undefined || program === undefined) return undefined;
  const words = action.runs?.arguments === undefined ? undefined : inputOf(step.step.with, [action.runs.arguments]);
  const text = [program, ...(tool.subcommands[0] ?? []), words?.value.text.masked ?? ''].join(' ');
  return readScript('bash', { text, masked: text, expressions: [] }, new Set([program]), true).commands[0];
}

function publishes(action: PublishAction, ref: string, step: StepRun): boolean {
  if (action.uploadsBelow !== undefined) {
    const version = refVersion(action.releases, ref);
    if (!version.known || atLeastVersion(version.value, action.uploadsBelow)) return false;
  }
  if (action.when.kind === 'always') return true;
  const value = inputValue(step, [action.when.input]);
  if (action.when.kind === 'filled') return value !== undefined && truth(value) !== 'no';
  const possible = value === undefined ? [''] : texts(value);
  const { values } = action.when;
  return possible?.some((text) => values.includes(text)) ?? false;
}

function isDryRun(
  action: PublishAction,
  tool: PublishTool | undefined,
  command: Command | undefined,
  step: StepRun,
): boolean {
  if (tool !== undefined && command !== undefined && hasFlag(command, tool.dryRunFlags)) return true;
  return action.dryRun.some(({ input, values }) => {
    const value = inputValue(step, [input]);
    const possible = value && texts(value);
    return possible?.every((text) => values.includes(text)) ?? false;
  });
}
