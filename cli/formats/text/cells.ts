/** A piece of text that a terminal shows in one place, and the columns that it takes there. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line that it comes from. */
  readonly offset: number;
}

const tabStop = 4;

/**
 * A line of a file as it can be shown: tabs as blanks, characters that would move the cursor, change colours or reverse the
 * direction of reading replaced by visible ones. A file must not be able to make a terminal do anything.
 */
export function cellsOf(line: string): readonly Cell[] {
  if (isPlain(line)) return Array.from(line, (text, offset) => ({ text, width: 1, offset }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)) {
    const cell = segment === '\t' ? blanks(tabStop - (column % tabStop), index) : shown(segment, index);
    cells.push(cell);
    column += cell.width;
  }
  return cells;
}

/** A text as {@link cellsOf} shows it. */
export function printable(text: string): string {
  if (isPlain(text)) return text;
  return cellsOf(text)
    .map((cell) => cell.text)
    .join('');
}

/** The columns that a text takes. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** Most texts are, and taking them apart costs more than all the rest of writing a report. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function blanks(width: number, offset: number): Cell {
  return { text: ' '.repeat(width), width, offset };
}

/** Controls have pictures in Unicode; other invisible ones that steer a terminal or the direction of text have not. */
function shown(grapheme: string, offset: number): Cell {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 32) return { text: String.fromCodePoint(0x2400 + code), width: 1, offset };
  if (code === 127) return { text: '\u{2421}', width: 1, offset };
  if (/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(grapheme)) return { text: '\u{fffd}', width: 1, offset };
  return { text: grapheme, width: isWide(grapheme) ? 2 : /^\p{M}/u.test(grapheme) ? 0 : 1, offset };
}

/** East Asian wide characters and pictures. Source: Unicode 17, UAX 11, the blocks in which all or most are wide. */
function isWide(grapheme: string): boolean {
  return /^(?:\p{Emoji_Presentation}|.\u{fe0f}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}])/u.test(
    grapheme,
  );
}
