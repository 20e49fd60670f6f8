import { type Disposable, type LogOutputChannel, Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import type { PageSources } from './page-html.ts';

/** The open pages of one kind, one for each subject: the URI of what the page is about. */
export interface PagePanels extends Disposable {
  /** Opens the page of a subject, or brings it to the front. */
  open(subject: string): void;
}

/** What is the editor's side of one open page. It ends with the page. */
export interface Page<Message> extends Disposable {
  /** Does what the page asks for. */
  receive(message: Message): void;
}

/** What tells one kind of page from another. */
export interface PageKind<Message> {
  /** The type of the page, as `activationEvents` has it. */
  readonly viewType: string;
  /** `dist/` has its script and its style under this name. */
  readonly name: 'wizard' | 'release';
  /** Under which name the page keeps its subject, so that the editor can open it again after a restart. */
  readonly keptAs: 'root' | 'uri';
  readonly column: ViewColumn;
  readonly hasForms: boolean;
  title(subject: string): string;
  html(sources: PageSources): string;
  /** True for a message that the page may send. */
  fits(message: unknown): message is Message;
  start(panel: WebviewPanel, subject: string): Page<Message>;
}

/** Shows pages of a kind in webviews; those that were open when the editor ended come back with it. */
export function createPagePanels<Message>(extension: Uri, kind: PageKind<Message>, log: LogOutputChannel): PagePanels {
  const open = new Map<string, WebviewPanel>();
  const folder = Uri.joinPath(extension, 'dist');

  const fill = (panel: WebviewPanel, subject: string): void => {
    open.set(subject, panel);
    const { webview } = panel;
    webview.options = { enableScripts: true, enableForms: kind.hasForms, localResourceRoots: [folder] };
    const page = kind.start(panel, subject);
    const listener = webview.onDidReceiveMessage((message: unknown) => {
      if (kind.fits(message)) page.receive(message);
      else log.warn(`The ${kind.name} page sent a message that does not fit; it is dropped.`);
    });
    panel.onDidDispose(() => {
      open.delete(subject);
      page.dispose();
      listener.dispose();
    });
    panel.iconPath = Uri.joinPath(extension, 'icon.png');
    const address = (ending: string): string =>
      webview.asWebviewUri(Uri.joinPath(folder, `${kind.name}-page.${ending}`)).toString();
    webview.html = kind.html({
      script: address('js'),
      style: address('css'),
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  };

  const serializer = window.registerWebviewPanelSerializer(kind.viewType, {
    async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown) {
      const subject = (kept as Readonly<Record<string, unknown>> | undefined)?.[kind.keptAs];
      if (typeof subject === 'string' && !open.has(subject)) fill(panel, subject);
      else panel.dispose();
    },
  });
  return {
    open(subject) {
      const present = open.get(subject);
      if (present !== undefined) return present.reveal();
      fill(window.createWebviewPanel(kind.viewType, kind.title(subject), kind.column), subject);
    },
    dispose() {
      serializer.dispose();
      for (const panel of open.values()) panel.dispose();
    },
  };
}
