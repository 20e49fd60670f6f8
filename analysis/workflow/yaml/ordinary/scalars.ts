import { CST } from 'yaml';
import { scalarNode } from '../scalar-node.ts';
import type { YamlScalar } from '../tree.ts';
import {
  COLON,
  COMMA,
  CR,
  type Cursor,
  DASH,
  DOUBLE,
  HASH,
  isBlank,
  LF,
  QUESTION,
  SINGLE,
  SPACE,
  TAB,
  Unusual,
} from './cursor.ts';

/** A scalar on one line, and what stands behind it. */
export interface LineScalar {
  readonly style: 'plain' | 'single' | 'double';
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Longer keys are refused by YAML. */
const longestKey = 1000;

/** With these no plain scalar begins: they are indicators, or reserved. */
const indicators = new Set(Array.from('\t,[]{}#&*!|>\'"%@`', (each) => each.charCodeAt(0)));

/** Reads the scalar that begins here, as far as it stands on this line; leaves the cursor behind it. */
export function lineScalar(cursor: Cursor, inFlow: boolean): LineScalar {
  const { code } = cursor;
  if (code === SINGLE || code === DOUBLE) return quoted(cursor, code);
  mayBegin(cursor, inFlow);
  const start = cursor.at;
  const end = inFlow ? flowEnd(cursor.text, start) : plainEnd(cursor.text, start);
  cursor.at = end;
  return { style: 'plain', start, end, value: cursor.text.slice(start, end) };
}

/** Whether a colon makes the scalar a key; the cursor then goes behind the colon. */
export function isKey(cursor: Cursor, { start, end }: LineScalar): boolean {
  const { text } = cursor;
  let at = end;
  while (text.charCodeAt(at) === SPACE) at++;
  if (text.charCodeAt(at) !== COLON || !isBlank(text.charCodeAt(at + 1))) return false;
  if (end - start > longestKey) throw new Unusual();
  cursor.at = at + 1;
  return true;
}

/** The node of a scalar that was read as the value of something at column `parent`; a plain one may go on in the next lines. */
export function scalarValue(cursor: Cursor, scalar: LineScalar, parent: number): YamlScalar {
  const { start, style } = scalar;
  cursor.endLine();
  if (style !== 'plain' || cursor.column <= parent || cursor.crossedComment) return nodeOf(cursor.text, scalar);
  let { end } = scalar;
  while (cursor.column > parent && !cursor.crossedComment) {
    end = plainEnd(cursor.text, cursor.at);
    cursor.at = end;
    cursor.endLine();
  }
  const source = cursor.text.slice(start, end);
  return scalarNode(cursor.text, { start, end }, style, decoded('scalar', source), false);
}

export function nodeOf(text: string, { start, end, style, value }: LineScalar): YamlScalar {
  return scalarNode(text, { start, end }, start === end ? 'empty' : style, value, false);
}

/** What the library makes of the source of a scalar; one that it complains of is unusual. */
function decoded(type: CST.FlowScalar['type'], source: string): string {
  return resolved({ type, offset: 0, indent: 0, source });
}

/** As `decoded`, for any token. */
export function resolved(token: CST.FlowScalar | CST.BlockScalar): string {
  const scalar = CST.resolveAsScalar(token, false, () => {
    throw new Unusual();
  });
  if (scalar === null) throw new Unusual();
  return scalar.value;
}

function mayBegin({ text, at, code }: Cursor, inFlow: boolean): void {
  if (indicators.has(code)) throw new Unusual();
  if (code !== DASH && code !== QUESTION && code !== COLON) return;
  const next = text.charCodeAt(at + 1);
  if (isBlank(next) || (inFlow && isFlowIndicator(next))) throw new Unusual();
}

/** The end of what stands on the line, without the blanks behind it: up to a comment or a colon with a blank. */
function plainEnd(text: string, start: number): number {
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code > COLON) end = at + 1;
    else if (code === SPACE || code === TAB) {
      if (text.charCodeAt(at + 1) === HASH) return end;
    } else if (code === LF || code === CR || Number.isNaN(code)) return end;
    else if (code === COLON && isBlank(text.charCodeAt(at + 1))) return end;
    else end = at + 1;
  }
}

function flowEnd(text: string, start: number): number {
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === LF || code === CR || Number.isNaN(code) || isFlowIndicator(code)) return end;
    if (code === COLON && (isBlank(next) || isFlowIndicator(next))) return end;
    if (code === SPACE || code === TAB) {
      if (next === HASH) return end;
    } else end = at + 1;
  }
}

/** `,`, `[`, `]`, `{` or `}`. */
function isFlowIndicator(code: number): boolean {
  return code === COMMA || code === 91 || code === 93 || code === 123 || code === 125;
}

function quoted(cursor: Cursor, quote: number): LineScalar {
  const { text, at: start } = cursor;
  const isSingle = quote === SINGLE;
  const end = closing(text, start, isSingle ? "'" : '"');
  const source = text.slice(start, end);
  if (source.includes('\n')) throw new Unusual();
  cursor.at = end;
  const inner = source.slice(1, -1);
  const style = isSingle ? 'single' : 'double';
  if (!inner.includes(isSingle ? "'" : '\\')) return { style, start, end, value: inner };
  return { style, start, end, value: decoded(isSingle ? 'single-quoted-scalar' : 'double-quoted-scalar', source) };
}

/** The offset behind the quote that closes the one at `start`. */
function closing(text: string, start: number, quote: '"' | "'"): number {
  for (let from = start + 1; ; ) {
    const at = text.indexOf(quote, from);
    if (at < 0) throw new Unusual();
    if (quote === "'" && text.charCodeAt(at + 1) === SINGLE) from = at + 2;
    else if (quote === '"' && isEscaped(text, at)) from = at + 1;
    else return at + 1;
  }
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === 92) before--;
  return (at - before) % 2 === 1;
}
