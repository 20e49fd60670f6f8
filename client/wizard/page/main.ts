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
  /** Sections that have been shown. */
  readonly known: readonly string[];
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const main = document.querySelector('main');
const notice = document.querySelector('#notice');
let shown: ToPage['view'] | undefined;
let announced = 0;
let open = keptIds('open');
const known = keptIds('known');

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
  // A new section is open while it is to do; afterwards the person decides.
  for (const { id, state } of view.sections) {
    if (!known.has(id) && state !== 'done') open.add(id);
    known.add(id);
  }
  render(page(view, { open, toggle, send }), main);
  keep();
  if (notice !== null && view.notice.number !== announced) {
    announced = view.notice.number;
    notice.textContent = view.notice.text;
  }
}

function toggle(section: string, isOpen: boolean): void {
  const others = [...open].filter((id) => id !== section);
  open = new Set(isOpen ? [...others, section] : others);
  keep();
}

function keep(): void {
  if (shown !== undefined) editor.setState({ root: shown.root, open: [...open], known: [...known] });
}

function send(message: FromPage): void {
  editor.postMessage(message);
}

function isToPage(message: unknown): message is ToPage {
  return fits(message) === true;
}

function keptIds(of: 'open' | 'known'): Set<string> {
  const list = (editor.getState() as { readonly [Key in typeof of]?: unknown } | undefined)?.[of];
  return new Set(Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
}
