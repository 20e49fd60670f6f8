import { ecosystems, toolsNamed } from '../registries/index.ts';
import type { PublishTool, Registry } from '../registries/types.ts';
import { stepContext } from '../repository/context.ts';
import type { StepRun } from '../repository/runs.ts';
import { interpolate, type Value } from '../workflow/expressions/index.ts';
import { type Command, hasFlag, optionValue, positionals } from '../workflow/scripts/index.ts';
import { effectiveCredential } from './effective-credential.ts';
import type { FoundPublication } from './find-publications.ts';
import { indexesOf, type UploadIndex } from './indexes.ts';
import { fromCommand, fromVariables, spanInRun } from './received.ts';
import type { Session } from './session.ts';
import type { ReceivedCredential } from './types.ts';
import { anyCircumstances, variableSeen, wordValue } from './values.ts';
import { writtenCredentials } from './written-credentials.ts';

/** The publications that the commands of a step make: one for each command and registry. */
export function commandPublications(
  session: Session,
  step: StepRun,
  steps: readonly StepRun[],
): readonly FoundPublication[] {
  const script = session.publishingScript(step);
  if (script === undefined || script.skipped) return [];
  return script.commands.flatMap((command) => {
    if (command.program === undefined || command.unreachable) return [];
    return toolsNamed(command.program)
      .filter((tool) => uploads(tool, command))
      .flatMap((tool) => publicationsBy(session, tool, command, step, steps));
  });
}

/** True when the command is one of the tool's uploads and no flag makes it a dry run. */
export function uploads(tool: PublishTool, command: Command): boolean {
  const words = positionals(command, new Set(tool.valueOptions)).map((word) => word.text);
  const fits = tool.subcommands.some((sequence) => sequence.every((word, index) => words[index] === word));
  if (!fits || hasFlag(command, tool.dryRunFlags)) return false;
  return tool.requiredFlags === undefined || hasFlag(command, tool.requiredFlags);
}

function publicationsBy(
  session: Session,
  tool: PublishTool,
  command: Command,
  step: StepRun,
  steps: readonly StepRun[],
): readonly FoundPublication[] {
  const facts = ecosystems.find((each) => each.tools.includes(tool));
  if (facts === undefined) return [];
  const own = [...fromCommand(step, steps, command, tool.credentials), ...fromVariables(step, steps, tool.credentials)];
  const before = steps.slice(0, steps.indexOf(step) + 1);
  const written = (registry: Registry | undefined): readonly ReceivedCredential[] =>
    registry === undefined ? [] : writtenCredentials(session, before, steps, tool, facts, registry, { step, command });
  const declined =
    tool.declinesOidc && optionValue(command, [tool.declinesOidc.option])?.text === tool.declinesOidc.value;
  return commandIndexes(tool, command, step).map(({ registry, index }) => {
    const received = [...own, ...written(registry)];
    const credential = effectiveCredential(tool.oidc, received, registry, step, steps);
    return {
      registry,
      ecosystem: facts.id,
      index,
      means: { kind: 'command', tool, command, name: [command.program, ...(tool.subcommands[0] ?? [])].join(' ') },
      step,
      file: step.file,
      span: spanInRun(step, command),
      received,
      credential:
        declined === true && credential.kind === 'none'
          ? { kind: 'unknown', reason: 'the command declines OIDC' }
          : credential,
    } satisfies FoundPublication;
  });
}

function commandIndexes(tool: PublishTool, command: Command, step: StepRun): readonly UploadIndex[] {
  const facts = ecosystems.find((each) => each.tools.includes(tool));
  return facts === undefined ? [] : indexesOf(facts.id, tool.index.default, indexValue(tool, command, step));
}

function indexValue(tool: PublishTool, command: Command, step: StepRun): Value | undefined {
  const { urlOptions = [], nameOptions = [], urlVariables = [], nameVariables = [] } = tool.index;
  const word = optionValue(command, [...urlOptions, ...nameOptions]);
  if (word !== undefined) return wordValue(word, command, step);
  for (const name of [...urlVariables, ...nameVariables]) {
    const assigned =
      command.assignments.findLast((each) => each.name === name)?.value ??
      command.environment.find((each) => each.name === name)?.value;
    if (assigned !== undefined) return wordValue(assigned, command, step);
    const seen = variableSeen(step, name);
    if (seen !== undefined)
      return interpolate(seen.variable.value.value, stepContext(seen.step ?? step, anyCircumstances));
  }
  return undefined;
}
