import type { Carrier, Publication } from '../../publications/types.ts';
import type { Span } from '../../text/span.ts';
import type { Command, Word } from '../../workflow/scripts/index.ts';
import { argumentsFor, isParameter } from './function-argument.ts';
import { removable } from './removable.ts';
import { namesIn, unreadAssignments, withoutAssignment } from './remove-assignment.ts';

type ScriptCarrier = Extract<Carrier, { kind: 'option' | 'command' }>;

/**
 * The words in calls of shell functions by which a credential comes to the option or variable that takes it: none where it comes another
 * way. Undefined when they cannot go without harm.
 */
export function handedArguments(carrier: ScriptCarrier): readonly Span[] | undefined {
  const { step } = carrier;
  const text = (carrier.kind === 'option' ? carrier.input?.variable.value : undefined) ?? step.step.run;
  const handed = parametersOf(carrier)?.map((word) => text && argumentsFor(text.value, word));
  return handed?.every((each) => each !== undefined) === true ? handed.flat() : undefined;
}

/** The `$1` that a carrier gets, itself or by a variable of the function; undefined where these do not go with it. */
function parametersOf(carrier: ScriptCarrier): readonly Word[] | undefined {
  const { command, step } = carrier;
  const words = carrier.kind === 'option' ? carrier.words : assignedWords(command, carrier.name);
  // A login, or a file that is written: the function might be empty without it.
  if (words === undefined) return command.arguments.some(isParameter) ? undefined : [];
  const script = step.step.run?.value;
  if (script === undefined) return words.filter(isParameter);
  // A variable is seen through to what the function is called with, so that the text has to tell.
  const takes = (word: Word) => isParameter(word) || parameter.test(script.slice(word.start, word.end));
  const unread = unreadAssignments(command, words, step);
  const behind = command.environment.flatMap(({ name, value }) =>
    value !== undefined && takes(value) && namesIn(script, words).has(name) ? [{ name, value }] : [],
  );
  const canGo = behind.every(
    ({ name, value }) =>
      unread.includes(name) &&
      // With `set -u` a `local x="$1"` that stays would stop the script.
      script.slice(value.end, command.start).includes('\n') &&
      withoutAssignment(command, name, step) !== undefined,
  );
  if (!canGo) return undefined;
  return [...words.filter(takes), ...behind.map(({ value }) => value)];
}

const parameter = /^["']?\$\{?[1-9]\}?["']?$/;

/** The value that a command gets by a variable of its own; undefined when it has none of that name. */
export function assignedWords(command: Command, name: string): readonly Word[] | undefined {
  const value = [...command.assignments, ...command.environment].find((each) => each.name === name)?.value;
  return value && [value];
}

/** Why a credential that a shell function takes as an argument cannot be taken out by an edit; undefined when it can. */
export function argumentObstacle(publication: Publication): string | undefined {
  const stays = removable(publication).some(
    ({ carrier, elsewhere }) =>
      (carrier.kind === 'option' || carrier.kind === 'command') &&
      elsewhere !== true &&
      handedArguments(carrier) === undefined,
  );
  return stays
    ? 'A shell function takes it as an argument and does more with it: take it out of the function and of its calls'
    : undefined;
}
