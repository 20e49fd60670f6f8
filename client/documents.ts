import { languages, type TextDocument, workspace } from 'vscode';

/** `github-actions-workflow` is what GitHub's own extension calls workflow files. */
const LANGUAGES = ['yaml', 'github-actions-workflow'];

const PATTERNS = ['**/.github/workflows/*.{yml,yaml}', '**/action.{yml,yaml}', '**/.github/trusted-publishing.yml'];

/** A filter of the editor and of the protocol alike. */
type Filter = { readonly scheme: string; readonly language: string; readonly pattern: string };

/**
 * The documents the language server sees. Only files and the schemes of the open folders (a virtual workspace has its
 * own): the old side of a diff is no file to find fault with.
 */
export function documentSelector(): Filter[] {
  const schemes = new Set(['file', ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);
  return [...schemes].flatMap((scheme) =>
    LANGUAGES.flatMap((language) => PATTERNS.map((pattern) => ({ scheme, language, pattern }))),
  );
}

/** Whether a document is one the language server would see. */
export function isOurs(document: TextDocument): boolean {
  return languages.match(documentSelector(), document) > 0;
}
