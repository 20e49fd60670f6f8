import { Uri, workspace } from 'vscode';
import type { EditPermission } from './state.ts';

/** Whether files below a folder (URI) may be changed. */
export function editPermission(root: string): EditPermission {
  if (!workspace.isTrusted) return 'untrusted';
  return workspace.fs.isWritableFileSystem(Uri.parse(root).scheme) === false ? 'read-only' : 'allowed';
}
