/** Deeper nesting is not read; workflows in the field have fewer than 20 levels. */
export const deepestNesting = 200;

/** Brackets nest deeper in scripts, which are not parsed as YAML but lie in it. */
const deepestBrackets = deepestNesting * 10;

/** True for leading `- - -`, indentation or brackets deeper than the bound; the parser recurses on them. Linear in the text. */
export function nestsTooDeep(text: string): boolean {
  return indentsTooDeep(text) || bracketsTooDeep(text);
}

function indentsTooDeep(text: string): boolean {
  const indents: number[] = [];
  for (let start = 0; start < text.length; ) {
    let at = start;
    while (isIndent(text.charCodeAt(at))) at++;
    const next = text.indexOf('\n', at);
    if (at < text.length && at !== next) {
      const column = at - start;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
      indents.push(column);
      if (indents.length > deepestNesting || column > deepestNesting * 16) return true;
    }
    if (next < 0) return false;
    start = next + 1;
  }
  return false;
}

/** A blank, `-` or `?`: what may stand in front of a key. */
function isIndent(code: number): boolean {
  return code === 32 || code === 45 || code === 63;
}

function bracketsTooDeep(text: string): boolean {
  if (text.length < deepestBrackets) return false;
  let depth = 0;
  for (const { 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth++;
    else if (depth > 0) depth--;
    if (depth > deepestBrackets) return true;
  }
  return false;
}
