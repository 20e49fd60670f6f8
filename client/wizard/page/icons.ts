import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Drawn for this page on a grid of 16, in the colour of the text around. */
const SHAPES: Readonly<Record<string, SVGTemplateResult>> = {
  chevron: svg`<path d="M6 3.5 10.5 8 6 12.5"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>`,
  link: svg`<path d="M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.5 2.5 7.5 8.5"/>`,
  diff: svg`<path d="M8 2v7M4.5 5.5h7M4.5 13h7"/>`,
  check: svg`<path d="m3 8.5 3.5 3.5L13 4.5"/>`,
  add: svg`<path d="M8 3v10M3 8h10"/>`,
  save: svg`<path d="M2.5 2.5h8.5l2.5 2.5v8.5h-11zM5 2.5v4h5v-4M4.5 13.5V9h7v4.5"/>`,
  key: svg`<circle cx="5" cy="8" r="2.5"/><path d="M7.5 8h6v2.5M11 8v2"/>`,
  trash: svg`<path d="M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9M7 7v4M9 7v4"/>`,
  terminal: svg`<path d="m3 5 3.5 3L3 11M8 12h5"/>`,
  refresh: svg`<path d="M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.5V6H9.5"/>`,
  file: svg`<path d="M4 1.5h5L12 5v9.5H4zM9 1.5V5h3"/>`,
  warning: svg`<path d="M8 2.5 14 13H2zM8 6v3.5M8 11v.8"/>`,
  error: svg`<circle cx="8" cy="8" r="5.5"/><path d="m6 6 4 4M10 6l-4 4"/>`,
  'state-todo': svg`<circle cx="8" cy="8" r="5.5"/>`,
  'state-done': svg`<circle cx="8" cy="8" r="5.5"/><path d="m5.5 8.2 1.8 1.8 3.2-3.6"/>`,
  'state-unknown': svg`<circle cx="8" cy="8" r="5.5"/><path d="M6.5 6.5a1.5 1.5 0 1 1 2 1.4c-.4.2-.5.5-.5.9M8 11v.6"/>`,
};

/** A picture beside words: screen readers pass over it. */
export function icon(name: string): TemplateResult | typeof nothing {
  const shape = SHAPES[name];
  if (shape === undefined) return nothing;
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;
}
