import { Uri, window, workspace } from 'vscode';

/**
 * The folder (URI) of the repository that a command is meant for: that of the file given, of the file in the editor, the one
 * folder that is open, or the one that the person chooses. Undefined when there is none.
 */
export async function findRoot(argument: unknown): Promise<string | undefined> {
  // The language server gives a text, menus a URI.
  const named = typeof argument === 'string' ? Uri.parse(argument) : argument;
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', ...folders.map(({ uri }) => uri.scheme)]);
  const given = named instanceof Uri ? named : window.activeTextEditor?.document.uri;
  // A side of a diff shows a version of a file, and lies in no repository.
  const file = given !== undefined && schemes.has(given.scheme) ? given : undefined;
  const shown = file && rootOf(file);
  if (shown !== undefined) return shown;
  const around = file && workspace.getWorkspaceFolder(file);
  const [only, ...more] = folders;
  const folder = around ?? (more.length === 0 ? only : await window.showWorkspaceFolderPick());
  if (folder !== undefined) return folder.uri.toString();
  void window.showInformationMessage(
    'Open the folder of a repository first: trusted publishing starts from its workflows.',
  );
  return undefined;
}

/** The folder that holds the `.github` of a workflow. */
function rootOf(file: Uri): string | undefined {
  const path = /^(.*)\/\.github\/(?:workflows\/[^/]+\.ya?ml|trusted-publishing\.yml)$/.exec(file.path)?.[1];
  return path === undefined ? undefined : file.with({ path, query: '', fragment: '' }).toString();
}
