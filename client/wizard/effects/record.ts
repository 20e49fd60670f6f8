import { Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type PublisherRecord,
  RECORD_PUBLISHERS,
  type RecordPublishersParams,
  type RecordPublishersResult,
} from '../../../protocol/index.ts';
import type { ServerControl } from '../../server-control.ts';

/**
 * Records publishers in `.github/trusted-publishing.yml`, as one edit, and opens the file.
 * @returns what came of it, in words
 */
export async function recordPublishers(
  root: string,
  publishers: readonly PublisherRecord[],
  server: ServerControl,
): Promise<string> {
  const params: RecordPublishersParams = { uri: root, publishers };
  const recorded = await server.request<RecordPublishersResult>(RECORD_PUBLISHERS, params);
  if (recorded === null) return 'Nothing was recorded: trusted-publishing.yml has another form than expected';
  const file = Uri.parse(recorded.uri);
  if (recorded.after === recorded.before) return 'All of them are on record already';
  const edit = new WorkspaceEdit();
  if (recorded.before === null) {
    edit.createFile(file, { contents: new TextEncoder().encode(recorded.after) });
  } else {
    const document = await workspace.openTextDocument(file);
    const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    edit.replace(file, whole, recorded.after);
  }
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return 'The editor did not write the file';
  await window.showTextDocument(file, { preview: false });
  return 'Recorded in .github/trusted-publishing.yml';
}
