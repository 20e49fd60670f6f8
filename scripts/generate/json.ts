const WIDTH = 120;

/** A value as JSON, laid out as the formatter leaves it: lists of plain values, and of such lists, on one line where they fit. */
export function prettyJson(value: unknown): string {
  return `${laidOut(value, '', 0)}\n`;
}

/** @param before characters that stand on the value's first line before it, its indent included */
function laidOut(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = onOneLine(value);
    // A comma may follow.
    if (line !== undefined && before + line.length + 1 <= WIDTH) return line;
    return `[\n${value.map((item) => inner + laidOut(item, inner, inner.length)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([name, each]) => {
    const key = `${inner}${JSON.stringify(name)}: `;
    return key + laidOut(each, inner, key.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Undefined for what holds an object. */
function onOneLine(value: unknown): string | undefined {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? undefined : JSON.stringify(value);
  const items = value.map(onOneLine);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}
