import type { ActionInput } from './types.ts';

/**
 * Lists of short names read better as running text: the names in `text`, which are separated by blanks and line ends.
 */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Inputs of an action of which only the names are needed. */
export function inputs(text: string): readonly ActionInput[] {
  return words(text).map((name) => ({ name }));
}

/** Phrases of several words each, which are separated by commas or line ends. */
export function phrases(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
