import type { YamlScalar } from './tree.ts';

/** A stretch of a scalar's value and the stretch of the file that it was decoded from. */
export interface Segment {
  readonly valueStart: number;
  readonly fileStart: number;
  readonly fileLength: number;
  /** True when both are the same, character by character; false for an escape. */
  readonly verbatim: boolean;
}

/** A piece of the source: `text` is what it decodes to. */
interface Piece {
  readonly text: string;
  readonly fileStart: number;
  readonly fileLength: number;
}

/**
 * Lines a decoded scalar up with its source. YAML folds and strips only white space between pieces, so each piece is looked
 * for behind the one before it with nothing but white space between; a piece that is not there ends the alignment with an
 * empty answer.
 */
export function alignScalar(source: string, scalar: Omit<YamlScalar, 'text'>): readonly Segment[] {
  const pieces = piecesOf(source, scalar);
  const segments: Segment[] = [];
  let done = 0;
  for (const piece of pieces) {
    const at = nextPiece(scalar.value, piece.text, done);
    if (at === undefined) return [];
    segments.push({
      valueStart: at,
      fileStart: piece.fileStart,
      fileLength: piece.fileLength,
      verbatim: piece.text.length === piece.fileLength,
    });
    done = at + piece.text.length;
  }
  return /^\s*$/.test(scalar.value.slice(done)) ? segments : [];
}

function nextPiece(value: string, piece: string, from: number): number | undefined {
  for (let at = from; at <= value.length; at++) {
    if (value.startsWith(piece, at)) return at;
    const code = value.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return undefined;
  }
  return undefined;
}

function piecesOf(source: string, scalar: Omit<YamlScalar, 'text'>): readonly Piece[] {
  const { start, end } = scalar.span;
  switch (scalar.style) {
    case 'empty':
      return [];
    case 'plain':
      return flowPieces(source, start, end, undefined);
    case 'single':
      return flowPieces(source, start + 1, end - 1, /''/y);
    case 'double':
      return flowPieces(
        source,
        start + 1,
        end - 1,
        /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[\s\S])/y,
      );
    case 'literal':
    case 'folded':
      return blockPieces(source, start, end);
  }
}

/** The lines of a flow scalar without the white space around line breaks, cut at escapes. */
function flowPieces(source: string, start: number, end: number, escape: RegExp | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  const flush = (to: number) => {
    if (to > from) pieces.push({ text: source.slice(from, to), fileStart: from, fileLength: to - from });
  };
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) {
      let last = at;
      while (last > from && isBlank(source.charCodeAt(last - 1))) last--;
      flush(last);
      while (at < end && (isBlank(source.charCodeAt(at)) || isBreak(source.charCodeAt(at)))) at++;
      from = at;
      continue;
    }
    if (escape !== undefined && (code === 92 || code === 39)) {
      escape.lastIndex = at;
      const found = escape.exec(source);
      if (found !== null) {
        flush(at);
        const text = decodeEscape(found[0]);
        if (text !== '') pieces.push({ text, fileStart: at, fileLength: found[0].length });
        at += found[0].length;
        from = at;
        continue;
      }
    }
    at++;
  }
  flush(end);
  return pieces;
}

const namedEscapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

function decodeEscape(escape: string): string {
  if (escape === "''") return "'";
  const body = escape.slice(1);
  if (/^[xuU]/.test(body) && body.length > 1)
    return String.fromCodePoint(Number.parseInt(body.slice(1), 16) % 0x110000);
  if (/^\r?\n/.test(body)) return '';
  return namedEscapes[body] ?? body;
}

/** The lines of a block scalar without their indent. */
function blockPieces(source: string, start: number, end: number): readonly Piece[] {
  const headerEnd = source.indexOf('\n', start);
  if (headerEnd < 0 || headerEnd >= end) return [];
  const lines: { start: number; end: number }[] = [];
  for (let from = headerEnd + 1; from < end; ) {
    const next = source.indexOf('\n', from);
    const stop = next < 0 || next > end ? end : next;
    const last = stop > from && source.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    lines.push({ start: from, end: last });
    from = stop + 1;
  }
  const indent = blockIndent(source, lines, source.slice(start, headerEnd), source.lastIndexOf('\n', start - 1) + 1);
  return lines.flatMap((line) => {
    const from = Math.min(line.start + indent, line.end);
    return from < line.end
      ? [{ text: source.slice(from, line.end), fileStart: from, fileLength: line.end - from }]
      : [];
  });
}

function blockIndent(
  source: string,
  lines: readonly { start: number; end: number }[],
  header: string,
  parentLine: number,
): number {
  const explicit = /^[|>][+-]?([1-9])/.exec(header);
  const indentOf = (line: { start: number; end: number }) => {
    let at = line.start;
    while (at < line.end && source.charCodeAt(at) === 32) at++;
    return at - line.start;
  };
  const filled = lines.filter((line) => source.slice(line.start, line.end).trim() !== '');
  if (explicit === null) return filled[0] === undefined ? 0 : indentOf(filled[0]);
  // An explicit indent counts from the parent's indent, which is at most that of the line the header stands on.
  const least = Math.min(...filled.map(indentOf));
  const parent = indentOf({ start: parentLine, end: source.length });
  const dashes = /^(?: *- +)+/.exec(source.slice(parentLine, parentLine + 200))?.[0].length ?? 0;
  const candidates = [parent, dashes].map((base) => base + Number(explicit[1]));
  return candidates.filter((candidate) => candidate <= least).sort((a, b) => b - a)[0] ?? least;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
