/**
 * True when one of the names occurs in the text as a word of its own. The test is cheap, so that a script without any of
 * the programs that matter is never parsed. A name may hold any characters (`.npmrc`, `release-plz`, `@scope/name`).
 */
export function mentionsAny(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) {
    if (name === '') continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!isWordCharacter(text.charCodeAt(at - 1)) && !isWordCharacter(text.charCodeAt(at + name.length))) return true;
    }
  }
  return false;
}

/** Letters, digits and `_`; NaN, which stands for the ends of the text, is none. */
function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}
