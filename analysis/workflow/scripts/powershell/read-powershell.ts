import { lineSources, type Source, sliceSource } from '../source.ts';
import type { Statement, SyntaxTree } from '../syntax.ts';
import type { Cursor } from './cursor.ts';
import { continuePipeline, readStatement, readStatements } from './statements.ts';

/**
 * Reads a PowerShell script as far as commands, their order and their variables go; expressions are not evaluated. What follows
 * a string that is never closed is read line by line. Never throws.
 */
export function readPowerShell(source: Source): SyntaxTree {
  const [first, trouble] = readAll(source);
  if (trouble === undefined || !trouble.swallows) return { body: first, guessed: [], trouble: trouble?.reason };
  // The statements in front of the line with the open string are sound.
  const line = source.text.lastIndexOf('\n', trouble.at) + 1;
  const [body] = readAll(sliceSource(source, 0, line));
  const guessed = lineSources(source, line, '`').flatMap((rest) => {
    const [statement, inside] = readAll(rest);
    return inside?.swallows ? [] : [statement];
  });
  return { body, guessed, trouble: trouble.reason };
}

interface Trouble {
  readonly reason: string;
  readonly at: number;
  readonly swallows: boolean;
}

function readAll(source: Source): readonly [Statement, Trouble | undefined] {
  const troubles: Trouble[] = [];
  const cursor: Cursor = {
    source,
    text: source.text,
    at: 0,
    depth: 0,
    trouble: (reason, at) => troubles.push({ reason, at, swallows: reason.includes('string') }),
    statements: readStatements,
    statement: readStatement,
    pipeline: continuePipeline,
  };
  const body = readStatements(cursor, undefined);
  return [body, troubles[0]];
}
