/** A table; cells may hold Markdown, and line breaks become blanks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/(?<!\\)\|/g, '\\|');
}

/** Text as code, whatever backticks it holds itself. */
export function code(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  return `\`\` ${text} \`\``;
}

/** Several names as code, with commas between; what to say when there is none. */
export function codes(names: readonly string[], none = '–'): string {
  return names.length === 0 ? none : names.map(code).join(', ');
}

/** A block of code; NUL characters, which some editors cannot show, are written out. */
export function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replaceAll('\0', '␀').trimEnd()}\n\`\`\``;
}

/** A list of points; none gives an empty text. */
export function points(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Sections of a page with an empty line between; empty ones are left out. */
export function page(...sections: readonly string[]): string {
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** A section with its heading, or nothing when it has no text. */
export function section(heading: string, ...parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text === '' ? '' : `## ${heading}\n\n${text}`;
}
