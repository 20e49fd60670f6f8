/**
 * The local workflows and folders of actions that a text uses: cheap enough to ask of every file, read or not. Paths as
 * written, without `./` or `$/`; `''` for the action at the root.
 */
export function localReferences(text: string): readonly string[] {
  const found: string[] = [];
  for (const { 1: path, index } of text.matchAll(reference)) {
    if (path !== undefined && startsKey(text, index)) found.push(path.replace(/\/+$/, ''));
  }
  return found;
}

/** `uses:` and a local path; an anchor, a tag or a line break may stand before the path. */
const reference = /uses["']?[ \t]*:\s*(?:[&!]\S*\s+)*(?:[|>][-+]?[ \t]*\n\s*)?["']?[.$]\/+([^\s"'#,}]*)/g;

/** Whether a key may begin there: at the start of a line or of a list item, or within `{ }`. */
function startsKey(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200), at);
  return /(?:^|[{,])[ \t]*(?:-[ \t]+)*["']?$/.test(before);
}

/** Where what a reference names may lie: the workflow itself, or the action of the folder. */
export function referencedPaths(reference: string): readonly string[] {
  if (/\.ya?ml$/.test(reference)) return [reference];
  const base = reference === '' ? '' : `${reference}/`;
  return [`${base}action.yml`, `${base}action.yaml`];
}
