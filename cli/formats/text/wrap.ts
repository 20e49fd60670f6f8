import { widthOf } from './cells.ts';

/**
 * A text in lines of at most `width` columns, broken at blanks; a longer word has a line of its own. No line begins with
 * `::`, which GitHub Actions would read as a command.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (width === Number.POSITIVE_INFINITY) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = widthOf(word);
    const starts = line === '';
    if (!starts && used + 1 + needed > width && !word.startsWith('::')) {
      lines.push(line);
      line = word;
      used = needed;
    } else {
      line = starts ? word : `${line} ${word}`;
      used += needed + (starts ? 0 : 1);
    }
  }
  return [...lines, line];
}
