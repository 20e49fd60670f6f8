import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit } from '../../analysis/edits/index.ts';
import { rangeOf } from '../../analysis/text/lines.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import { linesIn } from '../findings/lines-in.ts';
import type { OpenRepository } from '../repositories/open-repository.ts';

/**
 * The edits as the protocol has them. Those of an open document are for the version that they were worked out from: a client
 * does not apply them to another one.
 */
export function toWorkspaceEdit(
  client: ClientAbilities,
  repository: OpenRepository,
  edits: readonly FileEdit[],
): WorkspaceEdit {
  const files = repository.texts.repository().files;
  const byFile = edits.flatMap(({ path, edits: own }): readonly TextDocumentEdit[] => {
    const file = files.get(path);
    if (file === undefined || own.length === 0) return [];
    const lines = linesIn(file);
    const version = repository.documents.get(path)?.version ?? null;
    const textEdits = own.map(({ span, text }): TextEdit => ({ range: rangeOf(lines, span), newText: text }));
    return [TextDocumentEdit.create({ uri: repository.uri(path), version }, textEdits)];
  });
  if (client.takesVersionedEdits) return { documentChanges: byFile };
  return {
    changes: Object.fromEntries(byFile.map(({ textDocument, edits: own }) => [textDocument.uri, own as TextEdit[]])),
  };
}
