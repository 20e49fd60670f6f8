import { commands, Position, Range, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { ChangedFile } from '../../../protocol/index.ts';
import type { PlannedTexts } from './planned-texts.ts';

/** Shows what a plan changes in the editor's own diff. */
export async function showDiff(files: readonly ChangedFile[], texts: PlannedTexts): Promise<void> {
  const sides = files.map(({ uri, path, after }) => [Uri.parse(uri), Uri.parse(uri), texts.show(path, after)]);
  const [only, ...more] = sides;
  if (only !== undefined && more.length === 0) {
    await commands.executeCommand('vscode.diff', only[1], only[2], `${files[0]?.path}: the plan`, {
      viewColumn: ViewColumn.Active,
    });
    return;
  }
  await commands.executeCommand('vscode.changes', 'Trusted publishing: the plan', sides);
}

/**
 * Applies what a plan changes as one edit, which one undo takes back, and saves the files, unless they hold unsaved changes of
 * the person's own or the editor is set not to save what a refactoring changes.
 * @returns what came of it, in words
 */
export async function applyChanges(files: readonly ChangedFile[]): Promise<string> {
  const edit = new WorkspaceEdit();
  const unsaved = new Set<string>();
  for (const { uri, path, before, edits } of files) {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    if (document.getText() !== before) return `Nothing was applied: ${path} has changed meanwhile`;
    if (document.isDirty) unsaved.add(uri);
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(
        document.uri,
        new Range(new Position(start.line, start.character), new Position(end.line, end.character)),
        newText,
      );
    }
  }
  // Not as a refactoring: the editor saves those only when they change several files, and whatever else is in them.
  if (!(await workspace.applyEdit(edit))) return 'The editor did not apply the changes';
  const isSaving = workspace.getConfiguration('files').get<boolean>('refactoring.autoSave') !== false;
  const left: string[] = [];
  for (const { uri, path } of files) {
    const isSaved = isSaving && !unsaved.has(uri) && (await saved(Uri.parse(uri)));
    if (!isSaved) left.push(path);
  }
  const names = files.map(({ path }) => path).join(', ');
  return left.length === 0 ? `Applied and saved: ${names}` : `Applied: ${names}. Still to save: ${left.join(', ')}`;
}

async function saved(uri: Uri): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  return !document.isDirty || document.save();
}

/** Shows a file of the repository beside the page. */
export async function showFile(root: string, path: string): Promise<void> {
  await window.showTextDocument(Uri.joinPath(Uri.parse(root), path), { viewColumn: ViewColumn.Beside });
}
