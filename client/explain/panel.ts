import {
  type Disposable,
  type LogOutputChannel,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  EXPLAIN_RELEASE,
  type ExplainReleaseParams,
  type ExplainReleaseResult,
  type ReleaseChoice,
  type ReleasePicture,
} from '../../protocol/index.ts';
import type { ServerControl } from '../server-control.ts';
import { isFromReleasePage } from './check-message.ts';
import type { FromReleasePage, ToReleasePage } from './messages.ts';
import { releasePageHtml } from './page-html.ts';

/** The type of the page, as `activationEvents` has it. */
const RELEASE_VIEW_TYPE = 'trustedPublishing.explainRelease';

/** What the pages need. */
export interface ReleaseContext {
  readonly server: ServerControl;
  readonly log: LogOutputChannel;
  /** `owner/name` of the repository of a file, when a remote tells; asked when the page opens. */
  repositoryOf(workflow: Uri): Promise<string | undefined>;
}

/** The pages that are open, one for each workflow. */
export interface ReleasePanels extends Disposable {
  /** Opens the page of a workflow, or brings it to the front. */
  open(workflow: Uri): void;
}

/** Shows releases in webviews; those that were open when the editor ended come back with it. */
export function createReleasePanels(extension: Uri, context: ReleaseContext): ReleasePanels {
  const open = new Map<string, WebviewPanel>();
  const folder = Uri.joinPath(extension, 'dist');

  const fill = (panel: WebviewPanel, workflow: Uri): void => {
    const key = workflow.toString();
    open.set(key, panel);
    const { webview } = panel;
    webview.options = { enableScripts: true, enableForms: true, localResourceRoots: [folder] };
    const page = createPage(panel, workflow, context);
    panel.onDidDispose(() => {
      open.delete(key);
      page.dispose();
    });
    panel.iconPath = Uri.joinPath(extension, 'icon.png');
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = releasePageHtml({
      script: address('release-page.js'),
      style: address('release-page.css'),
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  };

  const serializer = window.registerWebviewPanelSerializer(RELEASE_VIEW_TYPE, {
    async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown) {
      const uri = (kept as { readonly uri?: unknown } | undefined)?.uri;
      if (typeof uri === 'string' && !open.has(uri)) fill(panel, Uri.parse(uri));
      else panel.dispose();
    },
  });
  return {
    open(workflow) {
      const present = open.get(workflow.toString());
      if (present !== undefined) return present.reveal();
      const name = workflow.path.slice(workflow.path.lastIndexOf('/') + 1);
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: false };
      fill(window.createWebviewPanel(RELEASE_VIEW_TYPE, `Release: ${name}`, where), workflow);
    },
    dispose() {
      serializer.dispose();
      for (const panel of open.values()) panel.dispose();
    },
  };
}

/** One page: asks the server anew when the release or a file changes. */
function createPage(panel: WebviewPanel, workflow: Uri, { server, log, repositoryOf }: ReleaseContext): Disposable {
  const { webview } = panel;
  let release: ReleaseChoice | null = null;
  let shown: ReleasePicture | undefined;
  let asked = 0;

  const post = (message: ToReleasePage): void => void webview.postMessage(message);
  const refresh = async (): Promise<void> => {
    const number = ++asked;
    try {
      const repository = (await repositoryOf(workflow)) ?? null;
      const params: ExplainReleaseParams = { uri: workflow.toString(), repository, release };
      const result = await server.request<ExplainReleaseResult>(EXPLAIN_RELEASE, params);
      // A later question is under way.
      if (number !== asked) return;
      if (result === null) return post({ type: 'failure', reason: 'This file is not a workflow of a repository.' });
      shown = result;
      const { places: _places, ...picture } = result;
      post({ type: 'picture', uri: workflow.toString(), picture });
    } catch (error) {
      log.warn(error instanceof Error ? error.message : String(error));
      if (number === asked) post({ type: 'failure', reason: 'The language server did not answer; see the output.' });
    }
  };
  const receive = (message: FromReleasePage): void => {
    switch (message.type) {
      case 'ready':
        void refresh();
        break;
      case 'choose':
        release = { event: message.event, ref: message.ref };
        void refresh();
        break;
      case 'show':
        void showPlace(shown, message.place);
        break;
    }
  };
  const listeners = [
    webview.onDidReceiveMessage((message: unknown) => {
      if (isFromReleasePage(message)) receive(message);
      else log.warn('The release page sent a message that does not fit; it is dropped.');
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && /\/\.github\/|\/action\.ya?ml$/.test(document.uri.path)) void refresh();
    }),
  ];
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** Shows a place of the picture that the page has; a number that it does not have shows nothing. */
async function showPlace(picture: ReleasePicture | undefined, place: number): Promise<void> {
  const found = picture?.places[place];
  if (found === undefined) return;
  const { start, end } = found.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const document = await workspace.openTextDocument(Uri.parse(found.uri));
  await window.showTextDocument(document, { selection, viewColumn: ViewColumn.One });
}
