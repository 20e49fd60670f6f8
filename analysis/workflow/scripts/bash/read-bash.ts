import { type Statement as BashStatement, type ParsedScript, type ParseError, parse } from 'unbash';
import { lineSources, type Source } from '../source.ts';
import { nothing, type Statement, type SyntaxTree } from '../syntax.ts';
import { type Conversion, convertStatements } from './statements.ts';

/**
 * Reads a bash (or POSIX sh) script. What follows a syntax error that swallows the rest (a quote that is never closed) is read
 * line by line. Never throws.
 */
export function readBash(source: Source): SyntaxTree {
  const reasons: string[] = [];
  const conversion: Conversion = { source, trouble: (reason) => reasons.push(reason) };
  const script = tryParse(source.text);
  if (script === undefined) return { body: nothing, guessed: linesFrom(source, 0), trouble: 'it has syntax errors' };
  const [error] = script.errors ?? [];
  if (error === undefined) {
    const body = convertStatements(conversion, script.commands, 0);
    return { body, guessed: [], trouble: reasons[0] };
  }
  const sound = script.commands.filter((statement) => isSound(statement, error.pos));
  const body = convertStatements(conversion, sound, 0);
  // Only what is never closed swallows the rest; after other errors (an `if` without its `fi`) the parser finds its way.
  const guessed = script.errors?.some(swallows)
    ? linesFrom(source, sound.at(-1)?.end ?? 0)
    : [convertStatements(conversion, script.commands.slice(sound.length), 0)];
  return { body, guessed, trouble: error.message };
}

function swallows(error: ParseError): boolean {
  return error.message.startsWith('unterminated');
}

function isSound(statement: BashStatement, error: number): boolean {
  return statement.end > statement.pos && statement.end <= error;
}

/** Every line from an offset on as a script of its own; lines that swallow what follows are left out. */
function linesFrom(source: Source, from: number): readonly Statement[] {
  return lineSources(source, from, '\\').flatMap((line) => {
    const script = tryParse(line.text);
    if (script === undefined || script.errors?.some(swallows)) return [];
    return [convertStatements({ source: line, trouble: () => {} }, script.commands, 0)];
  });
}

function tryParse(text: string): ParsedScript | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
