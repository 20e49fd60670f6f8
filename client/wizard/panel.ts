import { type Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { isFromPage } from './check-message.ts';
import type { ToPage } from './messages.ts';
import { wizardPageHtml } from './page-html.ts';
import { viewOf } from './view/index.ts';
import { createWizard } from './wizard.ts';
import type { WizardContext } from './wizard-context.ts';

/** The type of the page, as `activationEvents` has it. */
const VIEW_TYPE = 'trustedPublishing.configure';

/** The pages that are open, one for each repository. */
export interface Panels extends Disposable {
  /** Opens the page of the repository at a folder (URI), or brings it to the front. */
  open(root: string): void;
}

/** Shows wizards in webviews; those that were open when the editor ended come back with it. */
export function createPanels(extension: Uri, context: WizardContext): Panels {
  const open = new Map<string, WebviewPanel>();
  const folder = Uri.joinPath(extension, 'dist');

  const fill = (panel: WebviewPanel, root: string): void => {
    open.set(root, panel);
    const { webview } = panel;
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
    const wizard = createWizard(root, context, () => panel.visible);
    const show = (): void => {
      const message: ToPage = { type: 'view', view: viewOf(wizard.state()) };
      void webview.postMessage(message);
    };
    const listeners = [
      wizard.onDidChange(show),
      panel.onDidChangeViewState(() => {
        if (panel.visible) wizard.seen();
      }),
      webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromPage(message)) {
          context.log.warn('The wizard page sent a message that does not fit; it is dropped.');
          return;
        }
        if (message.type === 'ready') show();
        wizard.dispatch({ type: 'page', message });
      }),
    ];
    panel.onDidDispose(() => {
      open.delete(root);
      wizard.dispose();
      for (const listener of listeners) listener.dispose();
    });
    panel.iconPath = Uri.joinPath(extension, 'icon.png');
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = wizardPageHtml({
      script: address('wizard-page.js'),
      style: address('wizard-page.css'),
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  };

  const serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
    async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown) {
      const root = (kept as { readonly root?: unknown } | undefined)?.root;
      if (typeof root === 'string' && !open.has(root)) fill(panel, root);
      else panel.dispose();
    },
  });
  return {
    open(root) {
      const present = open.get(root);
      if (present !== undefined) return present.reveal();
      fill(window.createWebviewPanel(VIEW_TYPE, 'Configure Trusted Publisher', ViewColumn.Active), root);
    },
    dispose() {
      serializer.dispose();
      for (const panel of open.values()) panel.dispose();
    },
  };
}
