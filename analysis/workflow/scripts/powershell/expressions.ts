import type { Span } from '../../../text/span.ts';
import { peek, take } from '../cursor.ts';
import { commandStatement, listOf, type Statement, type SyntaxAssignment } from '../syntax.ts';
import type { AssignedValue, Redirection, Word } from '../types.ts';
import { literalWord, unknownWord } from '../words.ts';
import { type Cursor, skipBlanks, skipLines } from './cursor.ts';
import { readRedirection } from './redirections.ts';
import { readOperand } from './words.ts';

/** What ends an expression: the end of its line or bracket, or a pipe. */
const expressionEnd = /[\n;|)}]|&&/y;

/**
 * Reads a statement that is no command: an assignment, or a value. A value that goes into a pipe or a file is what
 * `Write-Output` would put there.
 */
export function readExpression(cursor: Cursor): Statement {
  const start = cursor.at;
  const target = readOperand(cursor);
  skipBlanks(cursor);
  const operator = take(cursor, /[-+*/%]?=(?!=)|\?\?=/y);
  if (operator !== undefined) return readAssignment(cursor, start, target.word, operator);
  const value = readValue(cursor, start, target.word);
  const before = [...target.before, ...conditional(target.blocks), ...value.before];
  const redirections: Redirection[] = [];
  let { end } = value.word;
  skipBlanks(cursor);
  while (readRedirection(cursor, redirections, before)) {
    end = redirections.at(-1)?.end ?? end;
    skipBlanks(cursor);
  }
  if (redirections.length === 0 && peek(cursor, /\s*\|(?!\|)/y) === undefined) return listOf(before);
  return writeOutput(value, before, redirections, { start: cursor.source.span(start, start).start, end });
}

interface ReadValue extends AssignedValue {
  readonly before: readonly Statement[];
}

function readAssignment(cursor: Cursor, start: number, target: Word, operator: string): Statement {
  skipLines(cursor);
  const value = readAssigned(cursor);
  const place = cursor.source.span(start, cursor.at);
  const [part] = target.parts;
  if (part?.kind !== 'variable' || part.use.kind !== 'plain' || target.parts.length > 1) return listOf(value.before);
  const plain = operator === '=' || operator === '+=';
  const assignment: SyntaxAssignment = {
    name: part.name,
    append: operator === '+=',
    exported: !part.name.startsWith('$'),
    word: plain ? value.word : unknownWord(value.word),
    list: plain ? value.list : undefined,
    ...place,
  };
  return { ...commandStatement([], [assignment], [], place), before: value.before };
}

/** The right side of an assignment: a value, an array, or the output of commands. */
function readAssigned(cursor: Cursor): ReadValue {
  const start = cursor.at;
  if (peek(cursor, /['"$@[]|\(|-?\d/y) === undefined) {
    const statement = cursor.statement(cursor);
    return { word: unknownWord(cursor.source.span(start, cursor.at)), list: undefined, before: [statement] };
  }
  if (peek(cursor, plainArray) !== undefined) {
    const list = readArray(cursor);
    return { word: unknownWord(cursor.source.span(start, cursor.at)), list, before: [] };
  }
  const first = readOperand(cursor);
  const value = readValue(cursor, start, first.word);
  const before = [...first.before, ...conditional(first.blocks), ...value.before];
  skipBlanks(cursor);
  if (peek(cursor, /\|(?!\|)/y) === undefined) return { ...value, before };
  // `$x = $y | ForEach-Object { … }`: the value goes into a pipeline, whose output is assigned.
  const pipeline = cursor.pipeline(cursor, writeOutput(value, before, [], value.word));
  return { word: unknownWord(cursor.source.span(start, cursor.at)), list: undefined, before: [pipeline] };
}

/** What `Write-Output` prints: a value that stands as a statement of its own. */
function writeOutput(
  value: ReadValue,
  before: readonly Statement[],
  redirections: readonly Redirection[],
  place: Span,
): Statement {
  const { start } = place;
  const words = [literalWord({ start, end: start }, 'Write-Output'), ...(value.list ?? [value.word])];
  return { ...commandStatement(words, [], redirections, place), before };
}

/** `@('a', "b", $c)` with nothing else in it, at the end of its statement. */
const plainArray =
  /@\((?:[\s,;]|#[^\n]*\n|'(?:[^']|'')*'|"(?:[^"`$]|`[\s\S]|\$(?!\())*"|\$\w+(?::\w+)?(?=[\s,;)]))*\)(?=[^\S\n]*(?:[\n;)}]|$))/y;

function readArray(cursor: Cursor): readonly Word[] {
  cursor.at += 2;
  const list: Word[] = [];
  for (;;) {
    take(cursor, /(?:[\s,;]|#[^\n]*)+/y);
    if (cursor.at >= cursor.text.length || take(cursor, /\)/y) !== undefined) return list;
    list.push(readOperand(cursor).word);
  }
}

/** The rest of an expression whose first value was read. Behind an operator the value is not known. */
function readValue(cursor: Cursor, start: number, first: Word): ReadValue {
  const before: Statement[] = [];
  const list: Word[] = [first];
  let known = true;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.at >= cursor.text.length || peek(cursor, expressionEnd) !== undefined) break;
    if (peek(cursor, /[*1-6]?>>?/y) !== undefined) break;
    const at = cursor.at;
    const comma = take(cursor, /,/y) !== undefined;
    if (comma) skipLines(cursor);
    else known = false;
    // An operator at the end of a line continues it.
    if (!comma && take(cursor, /--|\+\+/y) === undefined && take(cursor, /[-+*/%=!<?:]+|-\w+/y) !== undefined)
      skipLines(cursor);
    if (cursor.at >= cursor.text.length || peek(cursor, expressionEnd) !== undefined) continue;
    const next = readOperand(cursor);
    before.push(...next.before, ...conditional(next.blocks));
    list.push(next.word);
    if (cursor.at === at) cursor.at++;
  }
  const [only] = list;
  if (known && list.length === 1 && only !== undefined) return { word: only, list: undefined, before };
  return { word: unknownWord(cursor.source.span(start, cursor.at)), list: known ? list : undefined, before };
}

/** A block that is a value may run or not. */
function conditional(blocks: readonly Statement[]): readonly Statement[] {
  return blocks.map((body) => ({ kind: 'branch', arms: [{ test: undefined, body }], exhaustive: false }));
}
