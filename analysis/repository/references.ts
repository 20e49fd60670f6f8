/**
 * The local workflows and folders of actions that a text uses: cheap enough to ask of every file, read or not. Paths as
 * written, without `./` or `$/`; `''` for the action at the root.
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
  /(?:^|[{,])[ \t]*(?:-[ \t]+)*["']?uses["']?[ \t]*:\s*(?:[&!]\S*\s+)*(?:[|>][-+]?[ \t]*\n\s*)?["']?[.$]\/+([^\s"'#,}]*)/gm;

/** Where what a reference names may lie: the workflow itself, or the action of the folder. */
export function referencedPaths(reference: string): readonly string[] {
  if (/\.ya?ml$/.test(reference)) return [reference];
  const base = reference === '' ? '' : `${reference}/`;
  return [`${base}action.yml`, `${base}action.yaml`];
}
