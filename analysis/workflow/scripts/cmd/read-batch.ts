import type { Source } from '../source.ts';
import type { SyntaxTree } from '../syntax.ts';
import type { BatchCursor } from './cursor.ts';
import { readLine, readLines } from './statements.ts';

/**
 * Reads a batch script of cmd as far as commands, their order and their variables go. Labels and `goto` are not followed. Never
 * throws.
 */
export function readBatch(source: Source): SyntaxTree {
  let trouble: string | undefined;
  const cursor: BatchCursor = {
    source,
    text: source.text,
    at: 0,
    blocks: 0,
    depth: 0,
    trouble: (reason) => {
      trouble ??= reason;
    },
    line: readLine,
    lines: readLines,
  };
  return { body: readLines(cursor), guessed: [], trouble };
}
