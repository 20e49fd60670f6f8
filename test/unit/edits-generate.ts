/** Options of one generated text, drawn once so that it has a style of its own. */
interface Style {
  readonly step: number;
  readonly listOffset: number;
  readonly gap: number;
  readonly comments: boolean;
  readonly blanks: boolean;
  readonly anchors: boolean;
}

/** A value: what stands behind its key or dash, and the lines below. */
interface Written {
  readonly inline: string;
  readonly lines: readonly string[];
}

const keys = ['name', 'on', 'with', 'env', 'if', 'run', 'uses', 'permissions', 'id', 'steps', 'x-y', "'q'", '"d d"'];
const plains = ['a', 'ubuntu-latest', 'make all', '${{ a.b }}', '1.10', 'true', "it's", 'a:b', 'x#y', 'v1.2', 'ä€😀'];
const quotes = ["''", "'it''s'", '"a\\tb\\u00e9"', '"${{ x }}: y"', "'# no comment'", '" lead"'];
const scriptLines = ['make all', '# not a comment', '', 'echo "a: b" \\', '  deeper', 'if x; then', 'fi'];

/**
 * A random YAML text whose root is a block map, in one of many styles. Every comment in it has a name of its own (`#c1#`,
 * `#c2#` …), so that a lost one can be told. `random` gives whole numbers below a bound.
 */
export function generateYaml(random: (below: number) => number): string {
  const style: Style = {
    step: [2, 2, 4, 3][random(4)] ?? 2,
    listOffset: [0, 2, 4][random(3)] ?? 2,
    gap: random(5) === 0 ? 3 : 1,
    comments: random(3) > 0,
    blanks: random(2) > 0,
    anchors: random(3) === 0,
  };
  const lines = new Generator(random, style).map(0, 3, 2 + random(4));
  let text = `${lines.join('\n')}\n`;
  if (random(6) === 0) text = text.slice(0, -1);
  if (random(4) === 0) text = text.replaceAll('\n', '\r\n');
  return random(8) === 0 ? `\ufeff${text}` : text;
}

class Generator {
  readonly #random: (below: number) => number;
  readonly #style: Style;
  readonly #anchors: string[] = [];
  #named = 0;

  constructor(random: (below: number) => number, style: Style) {
    this.#random = random;
    this.#style = style;
  }

  map(indent: number, depth: number, count: number): readonly string[] {
    const lines: string[] = [];
    for (const key of this.#some(keys, count)) {
      lines.push(...this.#above(indent));
      const value = this.#value(indent, this.#style.step, depth, true);
      lines.push(`${' '.repeat(indent)}${key}:${value.inline === '' ? '' : ` ${value.inline}`}`, ...value.lines);
      if (value.lines.length > 0 && !isScript(value) && this.#chance(6))
        lines.push(...this.#comment(indent + this.#style.step));
    }
    return lines;
  }

  #list(indent: number, depth: number): readonly string[] {
    const { gap } = this.#style;
    const lines: string[] = [];
    const count = 1 + this.#random(3);
    for (let index = 0; index < count; index++) {
      lines.push(...this.#above(indent));
      const content = indent + 1 + gap;
      if (depth > 0 && this.#chance(2)) {
        const [first = '', ...rest] = this.map(content, depth - 1, 1 + this.#random(3)).filter(
          (line) => line.trim() !== '',
        );
        // A comment would be the first line; then the dash stands alone.
        if (first.trim().startsWith('#')) lines.push(`${' '.repeat(indent)}-`, first, ...rest);
        else lines.push(`${' '.repeat(indent)}-${' '.repeat(gap)}${first.trimStart()}`, ...rest);
        continue;
      }
      const value = this.#value(indent, 1 + gap, 0, false);
      lines.push(
        `${' '.repeat(indent)}-${' '.repeat(gap)}${value.inline === '' ? "''" : value.inline}`,
        ...value.lines,
      );
    }
    return lines;
  }

  #value(indent: number, step: number, depth: number, inMap: boolean): Written {
    const { anchors, listOffset } = this.#style;
    if (anchors && this.#anchors.length > 0 && this.#chance(6))
      return { inline: `*${this.#pick(this.#anchors)}`, lines: [] };
    const name = anchors && this.#chance(4) ? `a${++this.#named}` : undefined;
    const anchor = name === undefined ? '' : `&${name} `;
    const kind = this.#random(depth > 0 ? 12 : 6);
    let written: Written;
    if (kind < 2) written = { inline: anchor + this.#pick(plains) + this.#trailing(), lines: [] };
    else if (kind === 2) written = { inline: anchor + this.#pick(quotes) + this.#trailing(), lines: [] };
    else if (kind === 3) written = this.#flow(anchor, indent + step);
    else if (kind === 4) written = this.#script(anchor, indent + step);
    else if (kind === 5)
      written =
        inMap && anchor === '' ? { inline: this.#trailing().trim(), lines: [] } : this.#flow(anchor, indent + step);
    else if (kind < 9) {
      const lines = this.map(indent + step, depth - 1, 1 + this.#random(3));
      written = { inline: (anchor + this.#trailing().trim()).trim(), lines };
    } else {
      const offset = inMap ? listOffset : step;
      written = { inline: (anchor + this.#trailing().trim()).trim(), lines: this.#list(indent + offset, depth - 1) };
    }
    if (name !== undefined) this.#anchors.push(name);
    return written;
  }

  #flow(anchor: string, indent: number): Written {
    const elements = Array.from(
      { length: this.#random(4) },
      () => `${this.#pick(['a', 'b', 'c', 'd'])}${++this.#named}`,
    );
    const isMap = this.#chance(2);
    const texts = elements.map((element) =>
      isMap ? `${element}: ${this.#pick(['read', "'w, x'", '{ y: z }'])}` : element,
    );
    const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
    if (texts.length > 0 && this.#chance(3)) {
      const last = texts.length - 1;
      const comma = (index: number) => (index < last || this.#chance(2) ? ',' : '');
      const pad = ' '.repeat(indent);
      const lines = texts.flatMap((text, index) => [
        ...(this.#chance(4) ? this.#comment(indent) : []),
        `${pad}${text}${comma(index)}${this.#trailing()}`,
      ]);
      return {
        inline: `${anchor}${open}`,
        lines: [...lines, `${' '.repeat(Math.max(1, indent - 2))}${close}${this.#trailing()}`],
      };
    }
    const blank = this.#chance(2) || texts.length === 0 ? '' : ' ';
    const comma = texts.length > 0 && this.#chance(5) ? ',' : '';
    return {
      inline: `${anchor}${open}${blank}${texts.join(', ')}${comma}${blank}${close}${this.#trailing()}`,
      lines: [],
    };
  }

  #script(anchor: string, indent: number): Written {
    const header = this.#pick(['|', '|', '|-', '>', '>-', '|+', '| # shell']);
    const lines = ['make', ...Array.from({ length: this.#random(4) }, () => this.#pick(scriptLines)), 'end'];
    return { inline: anchor + header, lines: lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)) };
  }

  #above(indent: number): readonly string[] {
    const blank = this.#style.blanks && this.#chance(3) ? [''] : [];
    if (!this.#style.comments || !this.#chance(5)) return blank;
    const gap = this.#chance(4) ? [''] : [];
    return [...blank, ...this.#comment(indent), ...(this.#chance(3) ? this.#comment(indent) : []), ...gap];
  }

  #comment(indent: number): readonly string[] {
    return this.#style.comments ? [`${' '.repeat(indent)}# #c${++this.#named}#`] : [];
  }

  #trailing(): string {
    return this.#style.comments && this.#chance(6) ? ` # #c${++this.#named}#` : '';
  }

  #chance(of: number): boolean {
    return this.#random(of) === 0;
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#random(from.length)] as T;
  }

  #some<T>(from: readonly T[], count: number): readonly T[] {
    const left = [...from];
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(this.#random(left.length), 1)[0] as T,
    );
  }
}

function isScript(value: Written): boolean {
  return /[|>][-+]?(?: #.*)?$/.test(value.inline);
}

/** The names of the comments in a generated text. */
export function commentNames(text: string): readonly string[] {
  return [...text.matchAll(/#c\d+#/g)].map((match) => match[0]);
}
