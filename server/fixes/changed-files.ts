import { applyEdits, type FileEdit } from '../../analysis/edits/index.ts';
import { rangeOf } from '../../analysis/text/lines.ts';
import type { ChangedFile } from '../../protocol/index.ts';
import { linesIn } from '../findings/lines-in.ts';
import type { OpenRepository } from '../repositories/open-repository.ts';

/** Edits with the texts before and after them, for a client that shows what it applies. */
export function changedFiles(repository: OpenRepository, edits: readonly FileEdit[]): readonly ChangedFile[] {
  const files = repository.texts.repository().files;
  return edits.flatMap(({ path, edits: own }): readonly ChangedFile[] => {
    const file = files.get(path);
    if (file === undefined || own.length === 0) return [];
    const lines = linesIn(file);
    return [
      {
        uri: repository.uri(path),
        path,
        version: repository.documents.get(path)?.version ?? null,
        before: file.text,
        after: applyEdits(file.text, own),
        edits: own.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text })),
      },
    ];
  });
}
