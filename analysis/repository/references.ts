/**
 * The local workflows and folders of actions that a text uses: cheap enough to ask of every file, read or not. Paths as
 * written, without `./` or `$/`.
 */
export function localReferences(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(reference)) {
    if (match[1] !== undefined) found.push(match[1].replace(/\/+$/, ''));
  }
  return found;
}

/** `uses:` at the start of a line, of a list item or within `{ }`; an anchor, a tag or a line break may stand before the path. */
const reference =
  /(?:^|[{,])[ \t]*(?:-[ \t]+)*["']?uses["']?[ \t]*:\s*(?:[&!]\S*\s+)*(?:[|>][-+]?[ \t]*\n\s*)?["']?[.$]\/+([^\s"'#,}]+)/gm;
