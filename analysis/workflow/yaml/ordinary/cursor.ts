import type { YamlNode } from '../tree.ts';

/** UTF-16 code units that mean something in YAML. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const DOUBLE = 34;
export const HASH = 35;
export const SINGLE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const QUESTION = 63;

/** Says that the text holds something that is not ordinary: yaml's composer has the word on it. */
export class Unusual extends Error {}

/** True for a blank, the end of a line (with `\r` in front), and the end of the text, whose code unit is not a number. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB || Number.isNaN(code);
}

/** A place in a text that is read line by line. Every `\r` of the text stands in front of a `\n`. */
export class Cursor {
  readonly text: string;
  at = 0;
  /** Where the line begins. */
  lineStart = 0;
  /** The column of the node that begins at `at`; -1 at the end of the text. */
  column = 0;
  /** Whether there was a comment on the way to this line. */
  crossedComment = false;
  /** The node that each anchor names so far; undefined while that node is being read. */
  readonly anchors = new Map<string, YamlNode | undefined>();
  hasAliases = false;

  constructor(text: string) {
    this.text = text;
  }

  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Whether what stands here is the indicator of a list's item. */
  get isAtDash(): boolean {
    return this.code === DASH && isBlank(this.text.charCodeAt(this.at + 1));
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  /** Whether nothing follows on the line, a comment aside. */
  get isAtLineEnd(): boolean {
    const { code } = this;
    return code === LF || code === CR || Number.isNaN(code) || (code === HASH && this.#isBehindSpace);
  }

  /** Goes to the first line that says anything, beginning with the one that starts at `lineStart`. */
  toContent(lineStart: number): void {
    const { text } = this;
    for (let start = lineStart; ; ) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === LF) start = at + 1;
      else if (code === CR) start = at + 2;
      else if (code === HASH) {
        this.crossedComment = true;
        start = this.#nextLine(at);
      } else {
        this.#arrive(start, at);
        return;
      }
    }
  }

  /** Goes from the end of a node, which nothing but a comment may follow on its line, to the next line that says anything. */
  endLine(): void {
    this.crossedComment = false;
    this.skipSpaces();
    if (!this.isAtLineEnd) throw new Unusual();
    if (this.code === HASH) this.crossedComment = true;
    this.toContent(this.#nextLine(this.at));
  }

  get #isBehindSpace(): boolean {
    return this.text.charCodeAt(this.at - 1) === SPACE || this.at === this.lineStart;
  }

  #nextLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end + 1;
  }

  #arrive(lineStart: number, at: number): void {
    this.lineStart = lineStart;
    this.at = at;
    this.column = at < this.text.length ? at - lineStart : -1;
    if (this.column !== 0 || !isMarker(this.text, at)) return;
    if (!/^\.\.\.\s*(?:#.*(?:\n\s*|$))*$/.test(this.text.slice(at))) throw new Unusual();
    this.column = -1;
  }
}

/** Whether a document begins or ends here. */
function isMarker(text: string, at: number): boolean {
  return (text.startsWith('---', at) || text.startsWith('...', at)) && isBlank(text.charCodeAt(at + 3));
}
