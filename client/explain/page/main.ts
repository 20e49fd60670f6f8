import { isToReleasePage as fits } from '../../../schemas/generated/messages.ts';
import type { FromReleasePage, ShownPicture, ToReleasePage } from '../messages.ts';
import { asBefore, details } from './details.ts';
import { WIDE_FROM } from './layout.ts';
import { picture as pictureOf } from './picture.ts';

interface Editor {
  postMessage(message: FromReleasePage): void;
  setState(state: { readonly uri: string }): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const form = element('choice', HTMLFormElement);
const suggestions = element('suggestions', HTMLSelectElement);
const event = element('event', HTMLInputElement);
const ref = element('ref', HTMLInputElement);

/** What is shown, to be drawn anew when the page becomes wide or narrow. */
let shown: ShownPicture | undefined;
window.matchMedia(`(min-width: ${WIDE_FROM}px)`).addEventListener('change', draw);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToReleasePage(data)) return;
  const notice = element('notice', HTMLElement);
  if (data.type === 'failure') {
    notice.textContent = data.reason;
    return;
  }
  editor.setState({ uri: data.uri });
  show(data.picture, notice);
});
form.addEventListener('submit', (submitted) => {
  submitted.preventDefault();
  choose(event.value.trim(), ref.value.trim());
});
suggestions.addEventListener('change', () => {
  const [chosenEvent = '', ...chosenRef] = suggestions.value.split(' ');
  choose(chosenEvent, chosenRef.join(' '));
});
editor.postMessage({ type: 'ready' });

function choose(chosenEvent: string, chosenRef: string): void {
  if (chosenEvent === '' || chosenRef === '') {
    element('notice', HTMLElement).textContent = 'Name an event, and the tag or branch on which it happens.';
    return;
  }
  editor.postMessage({ type: 'choose', event: chosenEvent, ref: chosenRef });
}

function show(picture: ShownPicture, notice: HTMLElement): void {
  const { release, workflow, notStarted } = picture;
  const file = workflow.slice(workflow.lastIndexOf('/') + 1);
  element('title', HTMLElement).textContent = `${file}: ${release.event} on ${release.ref}`;
  notice.textContent = notStarted === null ? '' : `This starts nothing. ${notStarted}`;
  const options = picture.suggestions.map(
    (each) => new Option(`${each.event}, ${each.ref}`, `${each.event} ${each.ref}`),
  );
  const own = `${release.event} ${release.ref}`;
  if (!options.some(({ value }) => value === own)) options.push(new Option(`${release.event}, ${release.ref}`, own));
  suggestions.replaceChildren(...options);
  suggestions.value = own;
  // What a person is typing stays.
  if (document.activeElement !== event) event.value = release.event;
  if (document.activeElement !== ref) ref.value = release.ref;
  shown = picture;
  draw();
  const below = element('details', HTMLElement);
  const sections = details(picture, showPlace);
  asBefore(sections, below);
  below.replaceChildren(...sections);
}

function draw(): void {
  if (shown !== undefined) {
    element('picture', HTMLElement).replaceChildren(pictureOf(shown, window.innerWidth, showPlace));
  }
}

function showPlace(place: number): void {
  editor.postMessage({ type: 'show', place });
}

function element<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

function isToReleasePage(message: unknown): message is ToReleasePage {
  return fits(message) === true;
}
