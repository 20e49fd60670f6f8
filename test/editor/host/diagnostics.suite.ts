import assert from 'node:assert/strict';
import { commands, type Diagnostic, languages, Selection, type TextDocument, Uri, window, workspace } from 'vscode';

describe('diagnostics', () => {
  it('come for a workflow that is opened, with their source', async () => {
    const document = await show('.github/workflows/release.yml');
    const [first] = await diagnosticsOf(document, (found) => found.length > 0);
    assert.equal(first?.source, 'trusted-publishing');
  });

  it('offer a quick fix that can be applied and undone', async () => {
    const document = await show('.github/workflows/release.yml');
    const before = document.getText();
    const [first] = await diagnosticsOf(document, (found) => found.length > 0);
    assert.ok(first);
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(first.range.start, first.range.start);
    await commands.executeCommand('editor.action.autoFix');
    await until(() => document.getText() !== before);
    await commands.executeCommand('undo');
    await until(() => document.getText() === before);
  });
});

async function show(path: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, path));
  await window.showTextDocument(document);
  return document;
}

/** Resolves with our diagnostics of a document as soon as they are as expected. */
async function diagnosticsOf(
  document: TextDocument,
  expected: (found: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  const ours = (): Diagnostic[] =>
    languages.getDiagnostics(document.uri).filter(({ source }) => source === 'trusted-publishing');
  if (expected(ours())) return ours();
  return new Promise((resolve) => {
    const listener = languages.onDidChangeDiagnostics(() => {
      if (!expected(ours())) return;
      listener.dispose();
      resolve(ours());
    });
  });
}

/** Resolves when a change of a document makes the condition true. */
async function until(condition: () => boolean): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve) => {
    const listener = workspace.onDidChangeTextDocument(() => {
      if (!condition()) return;
      listener.dispose();
      resolve();
    });
  });
}
