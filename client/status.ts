import { type DocumentSelector, LanguageStatusSeverity, languages } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Says in the editor's language status whether the language server runs, and why not. */
export function createStatus(selector: DocumentSelector): LanguageStatus {
  const item = languages.createLanguageStatusItem('trustedPublishing.server', selector);
  item.name = 'Trusted Publishing';
  item.text = 'Trusted Publishing';
  item.busy = true;
  return {
    follow(client) {
      client.onDidChangeState(({ newState }) => {
        item.busy = newState === State.Starting;
        if (newState === State.Running) {
          item.severity = LanguageStatusSeverity.Information;
          item.detail = '';
        }
      });
    },
    fail(reason) {
      item.busy = false;
      item.severity = LanguageStatusSeverity.Error;
      item.detail = reason;
    },
    dispose: () => item.dispose(),
  };
}

export interface LanguageStatus {
  /** Shows the state of this client from now on. */
  follow(client: BaseLanguageClient): void;
  /** Shows why there is no language server. */
  fail(reason: string): void;
  dispose(): void;
}
