import { CreateFile, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit } from '../../analysis/edits/index.ts';
import { rangeOf } from '../../analysis/text/lines.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import { linesIn } from '../findings/lines-in.ts';
import type { OpenRepository } from '../repositories/open-repository.ts';

/**
 * The edits as the protocol has them. Those of an open document are for the version that they were worked out from: a client
 * does not apply them to another one. A file that is not there is created, where the client does such things.
 */
export function toWorkspaceEdit(
  client: ClientAbilities,
  repository: OpenRepository,
  edits: readonly FileEdit[],
): WorkspaceEdit {
  const files = repository.texts.repository().files;
  const byFile = edits.flatMap(({ path, edits: own }): readonly TextDocumentEdit[] => {
    const file = files.get(path);
    if (own.length === 0) return [];
    if (file === undefined) return client.createsFiles ? [newText(repository.uri(path), own)] : [];
    const lines = linesIn(file);
    const version = repository.documents.get(path)?.version ?? null;
    const textEdits = own.map(({ span, text }): TextEdit => ({ range: rangeOf(lines, span), newText: text }));
    return [TextDocumentEdit.create({ uri: repository.uri(path), version }, textEdits)];
  });
  const missing = edits
    .filter(({ path }) => !files.has(path))
    .map(({ path }) => CreateFile.create(repository.uri(path)));
  if (client.takesVersionedEdits) return { documentChanges: client.createsFiles ? [...missing, ...byFile] : byFile };
  return {
    changes: Object.fromEntries(byFile.map(({ textDocument, edits: own }) => [textDocument.uri, own as TextEdit[]])),
  };
}

/** What a new file holds. */
function newText(uri: string, edits: readonly { readonly text: string }[]): TextDocumentEdit {
  const start = { line: 0, character: 0 };
  const whole = edits.map(({ text }) => text).join('');
  return TextDocumentEdit.create({ uri, version: null }, [{ range: { start, end: start }, newText: whole }]);
}
