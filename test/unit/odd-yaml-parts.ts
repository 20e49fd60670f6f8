import { comments, headers, plains, quotes, scriptLines } from './odd-yaml-pieces.ts';

/** Scalars, brackets and what stands between them, with odd turns. */
export class OddParts {
  readonly random: (below: number) => number;
  /** So many times rarer the odd turns are than in the wildest text. */
  readonly #calm: number;

  constructor(random: (below: number) => number) {
    this.random = random;
    this.#calm = [1, 2, 4, 8][random(4)] ?? 1;
  }

  rare(one: number): boolean {
    return this.random(one) === 0;
  }

  odd(one: number): boolean {
    return this.random(one * this.#calm) === 0;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.random(from.length)] as T;
  }

  gap(): string {
    return this.odd(12) ? this.pick(['  ', '    ', '\t', ' \t', '']) : ' ';
  }

  pad(column: number): string {
    if (this.odd(250)) return '\t';
    return ' '.repeat(this.odd(80) ? column + 1 : column);
  }

  end(): string {
    const comment = this.rare(6) ? this.pick(this.odd(1) ? comments : comments.slice(0, 4)) : '';
    const blanks = this.odd(15) ? this.pick([' ', '  ', '\t', ' \t']) : '';
    return `${comment}${blanks}\n`;
  }

  /** Lines that say nothing. */
  fill(column: number): string {
    if (!this.rare(6)) return '';
    const indent = this.pick([0, column, column, column + 1, column + 4, Math.max(0, column - 1)]);
    return this.pick([
      '\n',
      '  \n',
      '\t\n',
      ' \t\n',
      `${' '.repeat(indent)}# c\n`,
      `${' '.repeat(indent)}# c\n\n`,
      `${' '.repeat(indent)}#\n`,
      `${' '.repeat(column + 3)}\n`,
    ]);
  }

  between(column: number): string {
    return this.rare(3) ? this.fill(column) : '';
  }

  plain(column: number): string {
    let result = this.odd(2) ? this.pick(plains) : this.pick(['b', 'c d', '1']);
    while (this.odd(5)) {
      result += `${this.pick(['', ' ', '\t'])}\n${this.rare(4) ? this.pick(['\n', '  \n', '\t\n', '   # c\n']) : ''}${' '.repeat(column + this.random(4))}${this.pick(plains)}`;
    }
    return result;
  }

  block(column: number): string {
    let result = `${this.pick(this.odd(1) ? headers : headers.slice(0, 6))}${this.odd(30) ? ' ' : ''}\n`;
    const indent = column + 1 + this.random(3);
    for (let left = this.random(6); left > 0; left--) {
      const line = this.pick(this.odd(2) ? scriptLines : scriptLines.slice(0, 7));
      const pad = ' '.repeat(this.odd(20) ? this.random(indent + 2) : indent);
      result += line.trim() === '' && this.rare(2) ? `${line}\n` : `${pad}${line}\n`;
    }
    return result + (this.rare(4) ? this.fill(indent) : '');
  }

  flow(column: number, depth: number): string {
    const isMap = this.rare(2);
    const parts: string[] = [];
    for (let left = this.random(4); left > 0; left--) {
      parts.push(
        this.#break(column) +
          (isMap ? this.#flowPair(column, depth) : this.#flowNode(column, depth)) +
          this.#break(column),
      );
    }
    const tail = this.rare(5) ? ',' : '';
    return `${isMap ? '{' : '['}${parts.join(',')}${tail}${this.#break(column)}${isMap ? '}' : ']'}`;
  }

  #flowPair(column: number, depth: number): string {
    const key = this.pick(['a', 'b', '"c"', "'d'", 'e f', 'x:y', '*a1 ', '', 'g#h']);
    const colon = this.pick([': ', ': ', ': ', ':', ' : ', ':\n    ', '']);
    return `${key}${colon}${this.rare(8) ? '' : this.#flowNode(column, depth)}`;
  }

  #flowNode(column: number, depth: number): string {
    switch (this.odd(1) ? this.random(8) : 5 + this.random(3)) {
      case 0:
        return depth < 3 ? this.flow(column, depth + 1) : '[]';
      case 1:
        return this.pick(quotes);
      case 2:
        return this.pick([
          `*a${this.random(5)}`,
          `*a${this.random(5)} `,
          `&a${this.random(5)} b`,
          '!x y',
          '|',
          '- a',
          '? a',
        ]);
      case 3:
        return this.pick(plains);
      case 4:
        return this.rare(4) ? this.#flowPair(column, depth) : 'c';
      default:
        return this.pick(['a', '1', 'b c', 'v*', '-1', 'a:b', '#', 'a\n    b']);
    }
  }

  #break(column: number): string {
    if (!this.odd(6)) return this.rare(2) ? ' ' : '';
    return `${this.pick(['', ' ', ' # c', '# c', '\t'])}\n${this.rare(6) ? '\n' : ''}${' '.repeat(column + this.random(4))}`;
  }
}
