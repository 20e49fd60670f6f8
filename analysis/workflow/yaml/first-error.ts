import { parseDocument, type YAMLError } from 'yaml';
import type { Span } from '../../text/span.ts';

/** An error in YAML: where it is, on one line, and the parser's words for it, without a full stop. */
export interface YamlError {
  readonly span: Span;
  readonly message: string;
}

/**
 * The first error of a YAML text, or undefined. For texts that `readYaml` has read as unsound: it parses them once more,
 * because a reading keeps no errors.
 */
export function firstYamlError(text: string): YamlError | undefined {
  const { errors } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  const error = errors.find((each) => isWrong(text, each));
  if (error === undefined) return undefined;
  const [start, end] = error.pos;
  const restOfLine = /^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;
  return { span: { start, end: Math.min(Math.max(start + 1, end), start + restOfLine) }, message: error.message };
}

/** Whether the text is wrong where the parser says so: it complains of a comment at the start of a line inside `{ }`, which YAML allows. */
export function isWrong(text: string, { code, pos: [at] }: YAMLError): boolean {
  return code !== 'MISSING_CHAR' || text.charAt(at) !== '#' || (at > 0 && text.charAt(at - 1) !== '\n');
}
