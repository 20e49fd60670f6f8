import { type LogOutputChannel, Range, Uri, ViewColumn, type Webview, window, workspace } from 'vscode';
import {
  EXPLAIN_RELEASE,
  type ExplainReleaseParams,
  type ExplainReleaseResult,
  type ReleaseChoice,
  type ReleasePicture,
} from '../../protocol/index.ts';
import { createPagePanels, type Page, type PagePanels } from '../page-panels.ts';
import type { ServerControl } from '../server-control.ts';
import { isFromReleasePage } from './check-message.ts';
import type { FromReleasePage, ToReleasePage } from './messages.ts';
import { releasePageHtml } from './page-html.ts';

/** What the pages need. */
export interface ReleaseContext {
  readonly server: ServerControl;
  readonly log: LogOutputChannel;
  /** `owner/name` of the repository of a file, when a remote tells; asked when the page opens. */
  repositoryOf(workflow: Uri): Promise<string | undefined>;
}

/** Shows releases, one page for each workflow: the URI of its file. */
export function createReleasePanels(extension: Uri, context: ReleaseContext): PagePanels {
  return createPagePanels(
    extension,
    {
      viewType: 'trustedPublishing.explainRelease',
      name: 'release',
      keptAs: 'uri',
      column: ViewColumn.Beside,
      hasForms: true,
      title: (workflow) => `Release: ${fileName(Uri.parse(workflow).path)}`,
      html: releasePageHtml,
      fits: isFromReleasePage,
      start: ({ webview }, workflow) => startPage(webview, Uri.parse(workflow), context),
    },
    context.log,
  );
}

/** One page: asks the server anew when the release or a file changes. */
function startPage(
  webview: Webview,
  workflow: Uri,
  { server, log, repositoryOf }: ReleaseContext,
): Page<FromReleasePage> {
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
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0 && /\/\.github\/|\/action\.ya?ml$/.test(document.uri.path)) void refresh();
  });
  return {
    receive(message) {
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
    },
    dispose: () => listener.dispose(),
  };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
