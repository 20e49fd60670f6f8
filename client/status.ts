import { type Disposable, LanguageStatusSeverity, languages } from 'vscode';
import type { Status } from '../protocol/index.ts';
import { SHOW_OUTPUT } from './commands/names.ts';
import { documentSelector } from './documents.ts';

/** Says in the editor's language status how the language server is. */
export interface LanguageStatus extends Disposable {
  show(status: Status): void;
  /** There is no language server, for this reason. */
  fail(reason: string): void;
}

const openLog = { title: 'Open Log', command: SHOW_OUTPUT };

/** The status of a server that is about to start. */
export function createStatus(): LanguageStatus {
  const item = languages.createLanguageStatusItem('trustedPublishing.server', documentSelector());
  item.name = 'Trusted Publishing';
  const set = (text: string, busy: boolean, severity: LanguageStatusSeverity, detail = ''): void => {
    item.text = text;
    item.busy = busy;
    item.severity = severity;
    item.detail = detail;
    item.command = undefined;
  };
  set('Trusted Publishing', true, LanguageStatusSeverity.Information);
  return {
    show(status) {
      switch (status.state) {
        case 'busy':
          set('Trusted Publishing', true, LanguageStatusSeverity.Information, 'reading the repository');
          return;
        case 'ready':
          set('Trusted Publishing', false, LanguageStatusSeverity.Information);
          return;
        case 'degraded':
          set('Trusted Publishing', false, LanguageStatusSeverity.Warning, status.reason);
          item.command = openLog;
          return;
      }
    },
    fail(reason) {
      set('Trusted Publishing stopped', false, LanguageStatusSeverity.Error, reason);
      item.command = openLog;
    },
    dispose: () => item.dispose(),
  };
}
