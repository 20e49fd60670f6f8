import { type Uri, ViewColumn, type WebviewPanel } from 'vscode';
import { createPagePanels, type Page, type PagePanels } from '../page-panels.ts';
import { isFromPage } from './check-message.ts';
import type { FromPage, ToPage } from './messages.ts';
import { wizardPageHtml } from './page-html.ts';
import { viewOf } from './view/index.ts';
import { createWizard } from './wizard.ts';
import type { WizardContext } from './wizard-context.ts';

/** Shows wizards, one for each repository: the URI of its folder. */
export function createPanels(extension: Uri, context: WizardContext): PagePanels {
  return createPagePanels(
    extension,
    {
      viewType: 'trustedPublishing.configure',
      name: 'wizard',
      keptAs: 'root',
      column: ViewColumn.Active,
      hasForms: false,
      title: () => 'Configure Trusted Publisher',
      html: wizardPageHtml,
      fits: isFromPage,
      start: (panel, root) => startPage(panel, root, context),
    },
    context.log,
  );
}

function startPage(panel: WebviewPanel, root: string, context: WizardContext): Page<FromPage> {
  const wizard = createWizard(root, context, () => panel.visible);
  const show = (): void => {
    const message: ToPage = { type: 'view', view: viewOf(wizard.state()) };
    void panel.webview.postMessage(message);
  };
  const listeners = [
    wizard.onDidChange(show),
    panel.onDidChangeViewState(() => {
      if (panel.visible) wizard.seen();
    }),
  ];
  return {
    receive(message) {
      if (message.type === 'ready') show();
      wizard.dispatch({ type: 'page', message });
    },
    dispose() {
      wizard.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}
