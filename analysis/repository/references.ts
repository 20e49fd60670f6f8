/**
 * The local workflows and folders of actions that a text uses: cheap enough to ask of every file, read or not. Paths as
 * written, without `./` or `$/`.
 */
export function localReferences(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /^[ \t]*(?:-[ \t]+)?(?:[{,].*?)?["']?uses["']?[ \t]*:[ \t]*["']?[.$]\/+([^\s"'#,}]+)/gm,
  )) {
    if (match[1] !== undefined) found.push(match[1].replace(/\/+$/, ''));
  }
  return found;
}
