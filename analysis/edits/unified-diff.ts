import { compareLines, type LineChange, splitLines } from './compare-lines.ts';

const contextLines = 3;

/**
 * The difference of two texts of one file as `git diff` writes it, empty when there is none. An undefined text stands for a
 * file that does not exist. The path is given with `/`. Ends with a line break.
 */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  const beforeLines = splitLines(before ?? '');
  const afterLines = splitLines(after ?? '');
  const changes = compareLines(beforeLines, afterLines);
  if (changes.length === 0) return '';
  const from = before === undefined ? '/dev/null' : named(`a/${path}`);
  const to = after === undefined ? '/dev/null' : named(`b/${path}`);
  const hunks = hunksOf(changes).map((hunk) => hunkText(hunk, beforeLines, afterLines));
  return `--- ${from}\n+++ ${to}\n${hunks.join('')}`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * A name in a header as git writes it (`quote_c_style` in its quote.c, read 2026-11): quoted where it would not end, or not
 * be read, as it is; with a tab after one that has a blank, which otherwise ends the name for GNU patch.
 */
function named(name: string): string {
  // Control characters of one byte; those of two have an encoding of two bytes, which need not be escaped.
  const special = /["\\]|(?![\u{80}-\u{9f}])\p{Cc}/gu;
  if (name.search(special) < 0) return name.includes(' ') ? `${name}\t` : name;
  const octal = (character: string): string => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  return `"${name.replace(special, (character) => escapes[character] ?? octal(character))}"`;
}

/** Groups changes whose context would touch. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk !== undefined && last !== undefined && change.beforeStart - last.beforeEnd <= 2 * contextLines)
      hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(hunk: readonly LineChange[], before: readonly string[], after: readonly string[]): string {
  const first = hunk[0] as LineChange;
  const last = hunk.at(-1) as LineChange;
  const lead = Math.min(contextLines, first.beforeStart);
  const trail = Math.min(contextLines, before.length - last.beforeEnd);
  const lines: string[] = [];
  let done = first.beforeStart - lead;
  for (const change of hunk) {
    lines.push(...before.slice(done, change.beforeStart).map((line) => marked(' ', line)));
    lines.push(...before.slice(change.beforeStart, change.beforeEnd).map((line) => marked('-', line)));
    lines.push(...after.slice(change.afterStart, change.afterEnd).map((line) => marked('+', line)));
    done = change.beforeEnd;
  }
  lines.push(...before.slice(done, done + trail).map((line) => marked(' ', line)));
  const old = rangeText(first.beforeStart - lead, last.beforeEnd + trail);
  const now = rangeText(first.afterStart - lead, last.afterEnd + trail);
  return `@@ -${old} +${now} @@\n${lines.join('')}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Lines are counted from 1; an empty range names the line before it. */
function rangeText(start: number, end: number): string {
  const count = end - start;
  if (count === 1) return `${start + 1}`;
  return count === 0 ? `${start},0` : `${start + 1},${count}`;
}
