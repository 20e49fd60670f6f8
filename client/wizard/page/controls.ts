import type { VscodeCheckbox } from '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Check, Choice, Field, FromPage } from '../messages.ts';
import { icon } from './icons.ts';
import { prose } from './prose.ts';

type Send = (message: FromPage) => void;

/** A line to type into. What is typed is sent when the person leaves it or presses Enter. */
export function fieldPart({ label, value, hint, error, action }: Field, id: string, send: Send): TemplateResult {
  const changed = ({ currentTarget }: Event): void => {
    const typed = (currentTarget as VscodeTextfield).value;
    if (typed !== value) send({ ...action, value: typed } as FromPage);
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <vscode-textfield id=${id} .label=${describe(label, error)} .value=${live(value)} ?invalid=${error !== undefined} @change=${changed}></vscode-textfield>
      ${error === undefined ? nothing : html`<p class="text-error">${icon('error')}<span><span class="sr">error: </span>${prose(error)}</span></p>`}
      <p class="hint">${prose(hint)}</p>
    </div>
  `;
}

/** The element within has no way to be described by another one: what is wrong goes into its name. */
function describe(label: string, error: string | undefined): string {
  return error === undefined ? label : `${label}. ${error}`;
}

/** One of several: the browser's own list, which every screen reader knows. */
export function choicePart(
  { label, value, options, action }: Choice,
  id: string,
  within: string,
  send: Send,
): TemplateResult {
  const changed = ({ currentTarget }: Event): void => {
    send({ ...action, value: (currentTarget as HTMLSelectElement).value } as FromPage);
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} aria-label="${label} (${within})" @change=${changed}>
        ${options.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
      </select>
    </div>
  `;
}

/** A box to tick. */
export function checkPart({ label, on, action }: Check, _within: string, send: Send): TemplateResult {
  const changed = ({ currentTarget }: Event): void => {
    send({ ...action, on: (currentTarget as VscodeCheckbox).checked } as FromPage);
  };
  return html`<vscode-checkbox class="check" label=${label} .checked=${live(on)} @change=${changed}></vscode-checkbox>`;
}
