/** A set of characters (code points) as ranges with both ends included, in order and apart. */
export type CharacterSet = readonly (readonly [from: number, to: number])[];

export const LAST_CHARACTER = 0x10_ffff;

const SLASH = 47;

export const anyCharacter: CharacterSet = [[0, LAST_CHARACTER]];
export const slash: CharacterSet = [[SLASH, SLASH]];
export const anyButSlash: CharacterSet = [
  [0, SLASH - 1],
  [SLASH + 1, LAST_CHARACTER],
];

/** The set of one character, by its code point. */
export function single(character: number): CharacterSet {
  return [[character, character]];
}

/** The set of all characters of the ranges, which may overlap and stand in any order. */
export function unite(ranges: CharacterSet): CharacterSet {
  const united: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

/** Whether a set has a character, by its code point. */
export function has(set: CharacterSet, character: number): boolean {
  for (const range of set) if (range[0] <= character && character <= range[1]) return true;
  return false;
}

/** The characters of a text; a pair of surrogates is one. */
export function charactersOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
