import type { Ecosystem, IndexSources } from '../registries/types.ts';
import { stepContext } from '../repository/context.ts';
import type { StepRun } from '../repository/runs.ts';
import { interpolate, known, unknown, type Value } from '../workflow/expressions/index.ts';
import { type Command, optionValue } from '../workflow/scripts/index.ts';
import { indexesOf, type UploadIndex } from './indexes.ts';
import { storedBy } from './logins.ts';
import type { Session } from './session.ts';
import { anyCircumstances, inputOf, inputValue, variableSeen, wordValue } from './values.ts';

/** The indexes that a command uploads to: by its options, by variables, by what earlier steps set, else the tool's default. */
export function commandIndexes(
  session: Session,
  ecosystem: Ecosystem,
  sources: IndexSources,
  command: Command,
  step: StepRun,
  steps: readonly StepRun[],
): readonly UploadIndex[] {
  const value = ownIndex(sources, command, step) ?? setUpIndex(session, sources, command, step, steps);
  return indexesOf(ecosystem, sources, value);
}

function ownIndex(sources: IndexSources, command: Command, step: StepRun): Value | undefined {
  const { urlOptions = [], nameOptions = [], urlVariables = [], nameVariables = [] } = sources;
  const word = optionValue(command, [...urlOptions, ...nameOptions]);
  if (word !== undefined) return wordValue(word, command, step);
  for (const name of [...urlVariables, ...nameVariables]) {
    const assigned =
      command.assignments.findLast((each) => each.name === name)?.value ??
      command.environment.find((each) => each.name === name)?.value;
    if (assigned !== undefined) return wordValue(assigned, command, step);
    const seen = variableSeen(step, name);
    if (seen === undefined) continue;
    return interpolate(seen.variable.value.value, stepContext(seen.step ?? step, anyCircumstances));
  }
  return undefined;
}

/** What `setup-node`'s `registry-url` or `npm config set registry` of an earlier step leaves behind; the last one counts. */
function setUpIndex(
  session: Session,
  sources: IndexSources,
  command: Command,
  step: StepRun,
  steps: readonly StepRun[],
): Value | undefined {
  const { setupActions = [], setupCommands = [] } = sources;
  const before = steps.slice(0, steps.indexOf(step) + 1);
  for (const each of before.toReversed()) {
    for (const setup of setupCommands) {
      if (each.step.run === undefined || !each.step.run.value.includes(setup.program)) continue;
      const commands = session.publishingScript(each)?.commands ?? [];
      const earlier = each === step ? commands.filter((other) => other.start < command.start) : commands;
      const found = earlier.flatMap((other) => storedBy(other, setup) ?? []).at(-1);
      if (found !== undefined) return wordValue(found.word, found.command, each);
    }
    const target = each.step.uses?.target;
    const setup = setupActions.find(({ slug }) => target?.kind === 'repository' && target.slug === slug.toLowerCase());
    if (setup === undefined) continue;
    const url = inputValue(each, [setup.urlInput]);
    if (url === undefined || (url.kind === 'known' && url.value === '')) continue;
    // For a scope alone, it depends on the package's name whether the index counts.
    const scoped = setup.scopeInput !== undefined && inputOf(each.step.with, [setup.scopeInput]) !== undefined;
    return scoped && !isStandard(url, sources) ? unknown('the index holds for one scope only') : url;
  }
  return undefined;
}

function isStandard(url: Value, sources: IndexSources): boolean {
  return url.kind === 'known' && sources.default === 'npm' && String(url.value).includes('registry.npmjs.org');
}

/** The address or name that stands for the tool's default. */
export const noIndex: Value = known('');
