import { html, type TemplateResult } from 'lit';

/** A text with `code` between back-ticks. It is text and never markup, whatever a file's names hold. */
export function prose(text: string): readonly (string | TemplateResult)[] {
  const parts = text.split('`');
  // An odd number of back-ticks: one of them is only itself.
  if (parts.length % 2 === 0) return [text];
  return parts.map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
}
