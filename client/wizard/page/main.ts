import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import { isToPage as fits } from '../../../schemas/generated/messages.ts';
import type { FromPage, ToPage } from '../messages.ts';
import { page } from './page.ts';

interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: Kept): void;
}

/** What the editor keeps for the page, so that it comes back as it was. */
interface Kept {
  readonly root: string;
  readonly open: readonly string[];
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const main = document.querySelector('main');
const notice = document.querySelector('#notice');
let shown: ToPage['view'] | undefined;
let announced = 0;
let open = openSections(editor.getState());

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToPage(data)) return;
  shown = data.view;
  show();
});
// Read out by then; it would cover what comes next.
for (const event of ['keydown', 'pointerdown'] as const) {
  window.addEventListener(event, () => notice?.replaceChildren(), { capture: true });
}
editor.postMessage({ type: 'ready' });

function show(): void {
  if (main === null || shown === undefined) return;
  const view = shown;
  // At first what is still to do is open; afterwards the person decides.
  if (view.sections.length > 0)
    open ??= new Set(view.sections.filter(({ state }) => state !== 'done').map(({ id }) => id));
  render(page(view, { open: open ?? new Set(), toggle, send }), main);
  editor.setState({ root: view.root, open: [...(open ?? [])] });
  if (notice !== null && view.notice.number !== announced) {
    announced = view.notice.number;
    notice.textContent = view.notice.text;
  }
}

function toggle(section: string, isOpen: boolean): void {
  const others = [...(open ?? [])].filter((id) => id !== section);
  open = new Set(isOpen ? [...others, section] : others);
  if (shown !== undefined) editor.setState({ root: shown.root, open: [...open] });
}

function send(message: FromPage): void {
  editor.postMessage(message);
}

function isToPage(message: unknown): message is ToPage {
  return fits(message) === true;
}

function openSections(kept: unknown): Set<string> | undefined {
  const list = (kept as { readonly open?: unknown } | undefined)?.open;
  const ids = Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  return ids.length === 0 ? undefined : new Set(ids);
}
