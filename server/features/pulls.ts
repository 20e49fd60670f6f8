import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What the client was told when it asked for the diagnostics of a document. */
export interface Pulls {
  answered(uri: string, resultId: string | undefined): void;
  /** Open documents of which the client was told, and that have not changed since, with the result it has. */
  current(): Iterable<readonly [uri: string, resultId: string | undefined]>;
  /** True when the client has this result for the document as it is. */
  has(uri: string, resultId: string): boolean;
  /** Files that were closed, or asked for while they were, since this was last called. */
  takeClosed(): readonly string[];
}

/** The pulls of a session, none at first. */
export function createPulls(documents: TextDocuments<TextDocument>): Pulls {
  const answers = new Map<string, { readonly resultId: string | undefined; readonly version: number }>();
  let closed = new Set<string>();
  documents.onDidClose(({ document: { uri } }) => {
    answers.delete(uri);
    closed.add(uri);
  });
  const isCurrent = (uri: string): boolean => documents.get(uri)?.version === answers.get(uri)?.version;
  return {
    answered(uri, resultId) {
      const document = documents.get(uri);
      if (document === undefined) closed.add(uri);
      else answers.set(uri, { resultId, version: document.version });
    },
    current: () => [...answers].flatMap(([uri, { resultId }]) => (isCurrent(uri) ? [[uri, resultId] as const] : [])),
    has: (uri, resultId) => answers.get(uri)?.resultId === resultId && isCurrent(uri),
    takeClosed() {
      const taken = [...closed];
      closed = new Set();
      return taken;
    },
  };
}
