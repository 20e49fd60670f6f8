import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, Block, Button, FromPage, Leaf, Tone, ValueRow } from '../messages.ts';
import { checkPart, choicePart, fieldPart } from './controls.ts';
import { icon } from './icons.ts';
import { prose } from './prose.ts';

export type Send = (message: FromPage) => void;

/** One block of a section. */
export function block(each: Block, send: Send): TemplateResult {
  if (each.kind !== 'group') return leaf(each, send);
  const label = idOf(each.id);
  return html`
    <div class="group" role="group" aria-labelledby=${label}>
      <h3 id=${label}>${each.title}${each.badge === undefined ? nothing : html`<span class="badge">${each.badge}</span>`}</h3>
      ${each.blocks.map((inner) => leaf(inner, send, each.title))}
    </div>
  `;
}

/** @param within the title of the group around it, for names that would be ambiguous alone */
function leaf(each: Leaf, send: Send, within = ''): TemplateResult {
  switch (each.kind) {
    case 'text':
      return tonedText(each.tone, each.text);
    case 'list':
      return html`<ul>${each.items.map((item) => html`<li>${prose(item)}</li>`)}</ul>`;
    case 'values':
      return html`<dl class="values">${repeat(
        each.rows,
        ({ label }) => label,
        (row) => valueRow(row, within, send),
      )}</dl>`;
    case 'code':
      return html`
        <figure>
          <figcaption>${each.label}</figcaption>
          <div class="code"><code tabindex="0" aria-label=${each.label}>${each.text}</code>${each.copy === undefined ? nothing : copyButton(`the command (${within})`, each.copy, send)}</div>
        </figure>`;
    case 'field':
      return fieldPart(each, idOf(each.id), send);
    case 'choice':
      return choicePart(each, idOf(each.id), within, send);
    case 'check':
      return each.beside === undefined
        ? checkPart(each, within, send)
        : html`<div class="check-row">${checkPart(each, within, send)}${buttonPart(each.beside, `${within}: ${each.label}`, send)}</div>`;
    case 'buttons':
      return buttonsPart(each.buttons, within, send);
  }
}

/** A running text in its tone. */
export function tonedText(tone: Tone, words: string): TemplateResult {
  return html`<p class="text-${tone}">${toneIcon(tone)}<span>${prose(words)}</span></p>`;
}

function toneIcon(tone: string): TemplateResult | typeof nothing {
  return tone === 'warning' || tone === 'error' ? html`<span class="sr">${tone}: </span>${icon(tone)}` : nothing;
}

function valueRow({ label, value, remark, hint, error, copy }: ValueRow, within: string, send: Send): TemplateResult {
  return html`
    <div class="row">
      <dt>${label}</dt>
      <dd>
        <span class="value">
          ${remark ? html`<em>${value}</em>` : html`<code>${value}</code>`}
          ${copy === undefined ? nothing : copyButton(`${label} (${within})`, copy, send)}
        </span>
        ${error === undefined ? nothing : html`<p class="text-error">${icon('error')}<span><span class="sr">error: </span>${error}</span></p>`}
        <p class="hint">${prose(hint)}</p>
      </dd>
    </div>
  `;
}

function copyButton(what: string, action: Action, send: Send): TemplateResult {
  return html`<button type="button" class="icon-button" aria-label="Copy ${what}" title="Copy" @click=${() => send(whole(action))}>${icon('copy')}</button>`;
}

function buttonsPart(all: readonly Button[], within: string, send: Send): TemplateResult {
  const reasons = [...new Set(all.flatMap(({ unavailable }) => unavailable || []))];
  return html`
    <div class="buttons">${all.map((one) => buttonPart(one, within, send))}</div>
    ${reasons.map((reason) => html`<p class="hint reason">${prose(reason)}</p>`)}
  `;
}

function buttonPart(
  { label, icon: name, style, unavailable, action }: Button,
  within: string,
  send: Send,
): TemplateResult {
  const isOff = unavailable !== undefined;
  return html`
    <vscode-button ?secondary=${style === 'secondary'} ?disabled=${isOff} title=${unavailable || nothing} aria-label=${within === '' ? nothing : `${label} (${within})`} @click=${() => !isOff && send(whole(action))}>
      ${name === 'none' ? nothing : html`<span slot="content-before" class="button-icon">${icon(name)}</span>`}${label}
    </vscode-button>
  `;
}

/** A button's action is a whole message: nothing is entered. */
function whole(action: Action): FromPage {
  return action as FromPage;
}

/** An id of the document: what ids of the view are made of may hold anything. */
function idOf(id: string): string {
  return `id-${id.replaceAll(/[^\w-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}`)}`;
}
