import { OddParts } from './odd-yaml-parts.ts';
import { beginnings, endings, keys, quotes } from './odd-yaml-pieces.ts';

/** Random texts that look like YAML as people and generators write it, most of them valid, each with some odd turns. */
export function oddYaml(random: (below: number) => number): string {
  return new OddYaml(random).document();
}

class OddYaml extends OddParts {
  readonly #step = this.pick([2, 2, 2, 4, 1, 3]);
  #anchors = 0;

  document(): string {
    const front = this.rare(8) ? this.pick(beginnings) : '';
    const base = this.odd(20) ? 1 + this.random(3) : 0;
    const body = this.rare(4) ? this.#list(base, 0) : this.#map(base, 0);
    const behind = this.rare(8) ? this.pick(endings) : '';
    let text = front + body + behind;
    if (this.rare(6)) text = text.replace(/\r?\n$/, '');
    if (this.rare(6)) text = text.replace(/\n/g, '\r\n');
    else if (this.odd(15)) text = text.replace(/\n/g, () => (this.rare(3) ? '\r\n' : '\n'));
    return text;
  }

  #map(column: number, depth: number, first = true): string {
    let result = '';
    for (let left = 1 + this.random(3); left > 0; left--) {
      const pad = first && depth > 0 && result === '' ? '' : this.pad(column);
      result += `${pad}${this.#key()}${this.#value(column, depth)}${this.between(column)}`;
    }
    return result;
  }

  #key(): string {
    const key = this.rare(3) ? this.pick(keys) : this.pick(['a', 'b', 'c', 'd', 'e']);
    if (this.odd(60))
      return this.pick([
        `? ${key}\n: `,
        `*a1 :`,
        `&k ${key}:`,
        `[a]:`,
        `{a: b}:`,
        `!!str ${key}:`,
        `? ${key}:`,
        `${key}`,
      ]);
    return `${key}${this.pick([':', ':', ':', ':', ':', ' :', '  :', '\t:', ':\t'].slice(0, this.odd(8) ? 9 : 5))}`;
  }

  #list(column: number, depth: number): string {
    let result = '';
    for (let left = 1 + this.random(3); left > 0; left--) {
      const pad = result === '' && depth > 0 ? '' : this.pad(column);
      result += `${pad}-${this.#item(column, depth)}${this.between(column)}`;
    }
    return result;
  }

  #item(column: number, depth: number): string {
    if (depth < 4 && this.rare(3)) {
      const gap = this.rare(6) ? 1 + this.random(4) : 1;
      const space = this.odd(40) ? '\t' : ' '.repeat(gap);
      const anchor = this.odd(30) ? `&i${this.random(3)} ` : '';
      const inner = column + 1 + gap;
      return space + anchor + (this.rare(4) ? this.#list(inner, depth + 1) : this.#map(inner, depth + 1));
    }
    return this.#value(column, depth);
  }

  /** What stands behind the colon or dash, with its line break. */
  #value(column: number, depth: number): string {
    const anchor = this.rare(8) ? ` &a${this.#anchors++ % 5}` : '';
    switch (this.random(depth > 4 ? 6 : 10)) {
      case 0:
        return `${anchor}${this.end()}`;
      case 1:
      case 2:
        return `${anchor}${this.gap()}${this.plain(column)}${this.end()}`;
      case 3:
        return `${anchor}${this.gap()}${this.pick(quotes)}${this.end()}`;
      case 4:
        return `${anchor}${this.gap()}${this.block(column)}`;
      case 5:
        return this.rare(2)
          ? `${this.gap()}*a${this.random(5)}${this.end()}`
          : `${anchor}${this.gap()}${this.flow(column, 0)}${this.end()}`;
      case 6:
        return `${anchor}${this.end()}${this.fill(column)}${this.pad(column + 1 + this.random(3))}${this.rare(2) ? this.plain(column) : this.pick(quotes)}${this.end()}`;
      case 7: {
        const inner = column + (this.rare(3) ? 0 : this.#step);
        return `${anchor}${this.end()}${this.fill(inner)}${this.pad(inner)}${this.#list(inner, depth + 1)}`;
      }
      default: {
        const inner = column + (this.odd(30) ? this.random(3) : this.#step);
        return `${anchor}${this.end()}${this.fill(inner)}${this.pad(inner)}${this.#map(inner, depth + 1)}`;
      }
    }
  }
}
