import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/index.ts';

/** What the client on the other side can do. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersDocuments: boolean;
  readonly tellsFolders: boolean;
  readonly resolvesEdits: boolean;
  readonly takesVersionedEdits: boolean;
  /** Edits may create files. */
  readonly createsFiles: boolean;
  readonly showsMarkdown: boolean;
  readonly answersFileRequests: boolean;
  readonly showsStatus: boolean;
  readonly configures: boolean;
}

/** Reads what a client says of itself at the start. */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const own = initializationOptions as InitializationOptions | null | undefined;
  return {
    // Some clients set to null what they cannot do.
    pullsDiagnostics: Boolean(textDocument?.diagnostic),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    answersFileRequests: own?.answersFileRequests === true,
    showsStatus: own?.showsStatus === true,
    configures: own?.configures === true,
  };
}
