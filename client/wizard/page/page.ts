import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FromPage, Section, SectionState, View } from '../messages.ts';
import { block, tonedText } from './blocks.ts';
import { icon } from './icons.ts';

/** What the page's parts work with. */
export interface PageContext {
  /** Ids of the sections that are open. */
  readonly open: ReadonlySet<string>;
  toggle(section: string, isOpen: boolean): void;
  send(message: FromPage): void;
}

/** The whole page. */
export function page(view: View, context: PageContext): TemplateResult {
  return html`
    <header>
      <h1>${view.title}</h1>
      <p class="intro">${view.intro}</p>
      ${view.warning === undefined ? nothing : tonedText('warning', view.warning)}
    </header>
    ${view.busy ? html`<div class="busy" role="progressbar" aria-label="Working"></div>` : nothing}
    ${repeat(
      view.sections,
      ({ id }) => id,
      (section) => sectionPart(section, context),
    )}
  `;
}

const STATES: Readonly<Record<SectionState, string>> = { todo: 'to do', done: 'done', unknown: 'cannot know' };

function sectionPart({ id, title, state, blocks }: Section, context: PageContext): TemplateResult {
  const toggled = ({ currentTarget }: Event): void => context.toggle(id, (currentTarget as HTMLDetailsElement).open);
  return html`
    <details class="section" id="section-${id}" ?open=${context.open.has(id)} @toggle=${toggled}>
      <summary>
        <span class="chevron">${icon('chevron')}</span>
        <h2>${title}</h2>
        <span class="state state-${state}">${icon(`state-${state}`)}${STATES[state]}</span>
      </summary>
      <div class="body">${blocks.map((each) => block(each, context.send))}</div>
    </details>
  `;
}
