import { take } from '../cursor.ts';
import type { Statement } from '../syntax.ts';
import type { WordPart } from '../types.ts';
import { expressionPart, expressionsWithin, literalParts } from '../words.ts';
import { readNested } from './brackets.ts';
import type { Cursor } from './cursor.ts';

/** `$name`, `${name}`, `$env:NAME`, `$(…)`, or a plain `$`. */
export function readDollar(cursor: Cursor, quoted: boolean, before: Statement[]): readonly WordPart[] {
  const start = cursor.at;
  if (cursor.text[start + 1] === '(') return [{ ...readNested(cursor, 2, ')', before), quoted }];
  const match = take(cursor, /\$(?:\{[^}\n]*\}|(?:\w+:(?=\w))?\w+|[$?^])/y);
  if (match === undefined) {
    cursor.at++;
    return literalParts(cursor.source, start, cursor.at, quoted, (raw) => raw);
  }
  const [expression] = expressionsWithin(cursor.source, start, cursor.at);
  const end = expression === undefined ? cursor.at : Math.min(cursor.at, expression.start);
  const place = cursor.source.span(start, end);
  const name = variableName(cursor.text.slice(start + 1, end).replace(/^\{|\}$/g, ''));
  const known: WordPart =
    name === '$'
      ? { kind: 'literal', text: '$', quoted, ...place }
      : { kind: 'variable', name, use: { kind: 'plain' }, quoted, ...place };
  if (expression === undefined) return [known];
  // The masked text of an expression right behind the name was taken for a part of it.
  const rest = literalParts(cursor.source, expression.end, Math.max(cursor.at, expression.end), quoted, (raw) => raw);
  cursor.at = Math.max(cursor.at, expression.end);
  return [known, expressionPart(cursor.source, expression, quoted), ...rest];
}

/** A variable of the environment has its bare name, others their `$`; scopes do not matter here. */
function variableName(name: string): string {
  const [, drive, rest] = /^(\w+):(.+)$/.exec(name) ?? [];
  if (drive === undefined || rest === undefined) return `$${name}`;
  return drive.toLowerCase() === 'env' ? rest : `$${rest}`;
}
