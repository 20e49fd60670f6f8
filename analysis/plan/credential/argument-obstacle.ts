import type { Carrier, Publication } from '../../publications/types.ts';
import type { Span } from '../../text/span.ts';
import { argumentsFor, isParameter } from './function-argument.ts';
import { removable } from './removable.ts';

/**
 * The words in calls of shell functions by which a credential comes to the option that takes it: none where it comes another way.
 * Undefined when they cannot go without harm.
 */
export function handedArguments({
  step,
  words,
  input,
}: Extract<Carrier, { kind: 'option' }>): readonly Span[] | undefined {
  const text = input?.variable.value ?? step.step.run;
  const handed = words.filter(isParameter).map((word) => text && argumentsFor(text.value, word));
  return handed.every((each) => each !== undefined) ? handed.flat() : undefined;
}

/** Why a credential that a shell function takes as an argument cannot be taken out by an edit; undefined when it can. */
export function argumentObstacle(publication: Publication): string | undefined {
  const stays = removable(publication).some(
    ({ carrier, elsewhere }) =>
      carrier.kind === 'option' && elsewhere !== true && handedArguments(carrier) === undefined,
  );
  return stays
    ? 'A shell function takes it as an argument and does more with it: take it out of the function and of its calls'
    : undefined;
}
