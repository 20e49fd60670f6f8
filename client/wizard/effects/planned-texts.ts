import { type Disposable, Uri, workspace } from 'vscode';

const SCHEME = 'trusted-publishing-plan';

/** Texts of files as a plan would leave them, for the right side of a diff. */
export interface PlannedTexts extends Disposable {
  /** The document that shows a text for a path; it keeps its text until another one is given for the path. */
  show(path: string, text: string): Uri;
}

/** Registers the documents' scheme; it ends with what is returned. */
export function createPlannedTexts(): PlannedTexts {
  const texts = new Map<string, string>();
  const registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  });
  let number = 0;
  return {
    show(path, text) {
      // A document's text is asked for once: another text is another document.
      const uri = Uri.from({ scheme: SCHEME, path: `/${path}`, query: String(++number) });
      for (const each of texts.keys()) if (Uri.parse(each).path === uri.path) texts.delete(each);
      texts.set(uri.toString(), text);
      return uri;
    },
    dispose: () => registration.dispose(),
  };
}
