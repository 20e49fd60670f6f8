import { ecosystems, toolsNamed } from '../registries/index.ts';
import type { EcosystemFacts, PublishTool } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, hasFlag, optionValue } from '../workflow/scripts/index.ts';
import { effectiveCredential } from './effective-credential.ts';
import type { FoundPublication } from './find-publications.ts';
import { followedCommands } from './followed-commands.ts';
import type { UploadIndex } from './indexes.ts';
import { uploads } from './match-tool.ts';
import { fromCommand, fromVariables } from './received.ts';
import type { Session } from './session.ts';
import { commandIndexes } from './tool-index.ts';
import { spanInRun } from './trace-word.ts';
import type { Credential, ReceivedCredential } from './types.ts';
import { variableSeen } from './values.ts';
import { writtenCredentials } from './written-credentials.ts';

/** The publications that the commands of a step make: one for each command and registry. */
export function commandPublications(
  session: Session,
  step: StepRun,
  steps: readonly StepRun[],
): readonly FoundPublication[] {
  const found = followedCommands(session, step).flatMap(({ command, starter }) => {
    if (command.program === undefined || command.unreachable) return [];
    return toolsNamed(command.program)
      .filter((tool) => uploads(tool, command))
      .flatMap((tool) => publicationsBy(session, tool, command, starter, step, steps));
  });
  // A loop, or two commands that one script starts: the same upload by the same command is one publication.
  return found.filter((each, index) => found.findIndex((other) => isSame(each, other)) === index);
}

function isSame(a: FoundPublication, b: FoundPublication): boolean {
  return a.span.start === b.span.start && a.registry === b.registry && a.means.name === b.means.name;
}

function publicationsBy(
  session: Session,
  tool: PublishTool,
  command: Command,
  starter: Command | undefined,
  step: StepRun,
  steps: readonly StepRun[],
): readonly FoundPublication[] {
  const facts = ecosystems.find((each) => each.tools.includes(tool));
  if (facts === undefined) return [];
  const name = [command.program, ...(tool.subcommands[0] ?? [])].join(' ');
  return commandIndexes(session, facts.id, tool.index, command, step, steps).map((upload) => {
    const received = receivedBy(session, tool, facts, upload, command, starter, step, steps);
    return {
      ...upload,
      ecosystem: facts.id,
      means: { kind: 'command', tool, command, name, starter },
      step,
      file: step.file,
      span: spanInRun(step, starter ?? command),
      received,
      credential: credentialOf(tool, command, received, upload, step, steps),
    } satisfies FoundPublication;
  });
}

function receivedBy(
  session: Session,
  tool: PublishTool,
  facts: EcosystemFacts,
  { registry }: UploadIndex,
  command: Command,
  starter: Command | undefined,
  step: StepRun,
  steps: readonly StepRun[],
): readonly ReceivedCredential[] {
  const { credentials, index } = tool;
  const ownCommand = fromCommand(step, steps, command, credentials, tool.valueOptions);
  const own = [
    // What stands in another file is marked, and cannot be edited, by the command that starts it.
    ...(starter === undefined
      ? ownCommand
      : ownCommand.map((each) => ({ ...each, span: spanInRun(step, starter), elsewhere: true }))),
    ...fromVariables(step, steps, credentials),
  ].filter(({ carrier }) => {
    const only = carrier.kind === 'option' ? undefined : credentials.variableRegistries?.[carrier.name];
    return only === undefined || only === registry?.id;
  });
  if (registry === undefined) return own;
  const upload = { facts, registry, credentials, index, step, command: starter ?? command };
  return [...own, ...writtenCredentials(session, upload, steps)];
}

function credentialOf(
  tool: PublishTool,
  command: Command,
  received: readonly ReceivedCredential[],
  { registry }: UploadIndex,
  step: StepRun,
  steps: readonly StepRun[],
): Credential {
  if (hasFlag(command, tool.credentials.elsewhereFlags ?? [])) {
    return { kind: 'unknown', reason: 'it comes from a login that the file does not show' };
  }
  const credential = effectiveCredential(tool.oidc, received, registry, step, steps);
  if (credential.kind !== 'none') return credential;
  const declined =
    tool.declinesOidc && optionValue(command, [tool.declinesOidc.option])?.text === tool.declinesOidc.value;
  if (declined === true) return { kind: 'unknown', reason: 'the command declines OIDC' };
  return asksOidc(tool, command, step) ? credential : { kind: 'unknown', reason: 'the tool was not told to use OIDC' };
}

function asksOidc(tool: PublishTool, command: Command, step: StepRun): boolean {
  if (tool.asksOidc === undefined) return true;
  const { option, variable } = tool.asksOidc;
  if (option !== undefined && hasFlag(command, [option])) return true;
  return variable !== undefined && variableSeen(step, variable) !== undefined;
}
