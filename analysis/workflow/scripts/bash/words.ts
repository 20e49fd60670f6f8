import type {
  WordPart as BashPart,
  Word as BashWord,
  DoubleQuotedChild,
  ParameterExpansionPart,
  ParsedScript,
} from 'unbash';
import type { Source } from '../source.ts';
import type { VariableUse, Word, WordPart } from '../types.ts';
import { expressionPart, expressionsWithin, literalParts, makeWord } from '../words.ts';

/** Takes the scripts of `$(…)`, backticks and `<(…)` as they are met. */
export type NestedScripts = (script: ParsedScript) => void;

type VariableName = { readonly start: number; readonly end: number; readonly text: string };

/** A word of the parser as a word of the script. `splits`: the shell splits what is not quoted (it does not in an assignment). */
export function bashWord(source: Source, word: BashWord, splits: boolean, nested: NestedScripts): Word {
  const parts: WordPart[] = [];
  const { pos, end } = word;
  if (word.parts === undefined) parts.push(...literalParts(source, pos, end, false, decodeBare));
  else for (const part of word.parts) parts.push(...bashParts(source, part, nested));
  return makeWord(
    source.span(pos, end),
    parts,
    parts.some((part) => becomesSeveral(part, splits)),
  );
}

/** The text of a heredoc, in which only `$`, a backtick and `\` mean anything, and nothing when the delimiter is quoted. */
export function heredocWord(
  source: Source,
  body: { readonly pos: number; readonly end: number; readonly parts: readonly BashPart[] | undefined },
  quoted: boolean,
  nested: NestedScripts,
): Word {
  const parts: WordPart[] = [];
  if (quoted || body.parts === undefined) {
    parts.push(...literalParts(source, body.pos, body.end, true, quoted ? asIs : decodeHeredoc));
  } else {
    for (const part of body.parts) {
      if (part.type === 'Literal') parts.push(...literalParts(source, part.pos, part.end, true, decodeHeredoc));
      else parts.push(...bashParts(source, part, nested).map((own): WordPart => ({ ...own, quoted: true })));
    }
  }
  return makeWord(source.span(body.pos, body.end), parts, false);
}

function bashParts(source: Source, part: BashPart, nested: NestedScripts): readonly WordPart[] {
  const { pos, end } = part;
  switch (part.type) {
    case 'Literal':
      return literalParts(source, pos, end, false, decodeBare);
    case 'SingleQuoted':
      return literalParts(source, pos + 1, source.text[end - 1] === "'" && end - 1 > pos ? end - 1 : end, true, asIs);
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.flatMap((child) => quotedParts(source, child, nested));
    case 'AnsiCQuoted':
      if (expressionsWithin(source, pos, end).length > 0) return literalParts(source, pos + 2, end - 1, true, asIs);
      return [{ kind: 'literal', text: part.value, quoted: true, ...source.span(pos, end) }];
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return [{ kind: 'glob', text: source.text.slice(pos, end), quoted: false, ...source.span(pos, end) }];
    case 'ProcessSubstitution':
      if (part.script !== undefined && part.script.source === undefined) nested(part.script);
      return [{ kind: 'substitution', quoted: false, ...source.span(pos, end) }];
    default:
      return expansionParts(source, part, false, nested);
  }
}

function quotedParts(source: Source, part: DoubleQuotedChild, nested: NestedScripts): readonly WordPart[] {
  if (part.type === 'Literal') return literalParts(source, part.pos, part.end, true, decodeDoubleQuoted);
  return expansionParts(source, part, true, nested);
}

type Expansion = Exclude<DoubleQuotedChild, { readonly type: 'Literal' }>;

function expansionParts(source: Source, part: Expansion, quoted: boolean, nested: NestedScripts): readonly WordPart[] {
  const { pos, end } = part;
  switch (part.type) {
    case 'SimpleExpansion':
      return variableParts(source, { start: pos + 1, end, text: source.text.slice(pos + 1, end) }, pos, quoted);
    case 'ParameterExpansion': {
      // A name that an expression completes (`${X_${{ … }}}`) is not known.
      if (expressionsWithin(source, part.parameterPos, part.parameterEnd).length > 0) break;
      const use = parameterUse(source, part, nested);
      return [{ kind: 'variable', name: part.parameter, use, quoted, ...source.span(pos, end) }];
    }
    case 'CommandExpansion':
      // A script between backticks with escapes has offsets of its own: it is left out.
      if (part.script !== undefined && part.script.source === undefined) nested(part.script);
      break;
    case 'ArithmeticExpansion':
      break;
  }
  return [{ kind: 'substitution', quoted, ...source.span(pos, end) }];
}

/** `$NAME`; the masked text of an expression right behind it was taken for a part of the name. */
function variableParts(source: Source, name: VariableName, start: number, quoted: boolean): readonly WordPart[] {
  const [expression] = expressionsWithin(source, name.start, name.end);
  if (expression === undefined) {
    const use: VariableUse = name.text === '@' || name.text === '*' ? { kind: 'list', skip: 0 } : { kind: 'plain' };
    return [{ kind: 'variable', name: name.text, use, quoted, ...source.span(start, name.end) }];
  }
  const known = source.text.slice(name.start, expression.start);
  const place = source.span(start, expression.start);
  return [
    known === ''
      ? { kind: 'literal', text: '$', quoted, ...place }
      : { kind: 'variable', name: known, use: { kind: 'plain' }, quoted, ...place },
    expressionPart(source, expression, quoted),
    ...literalParts(source, expression.end, name.end, quoted, asIs),
  ];
}

function parameterUse(source: Source, part: ParameterExpansionPart, nested: NestedScripts): VariableUse {
  const { prefix, operation, parameter } = part;
  const index = part.index?.text;
  if (prefix !== undefined) return { kind: 'derived' };
  if (index !== undefined && index !== '@' && index !== '*') return { kind: 'derived' };
  const whole = index !== undefined || parameter === '@' || parameter === '*';
  if (operation === undefined) return whole ? { kind: 'list', skip: 0 } : { kind: 'plain' };
  if (whole && operation.type === 'Slice' && operation.length === undefined && /^\s*\d+$/.test(operation.offset.text)) {
    // The arguments count from 1, elements of an array from 0.
    const offset = Number(operation.offset.text);
    return { kind: 'list', skip: index === undefined ? Math.max(offset - 1, 0) : offset };
  }
  if (operation.type !== 'Default' || whole) return { kind: 'derived' };
  const emptyCounts = operation.operator.startsWith(':');
  switch (operation.operator) {
    case '?':
    case ':?':
      return { kind: 'plain' };
    case '+':
    case ':+':
      return { kind: 'alternative', operand: bashWord(source, operation.operand, true, nested), emptyCounts };
    default:
      return { kind: 'default', operand: bashWord(source, operation.operand, true, nested), emptyCounts };
  }
}

function becomesSeveral(part: WordPart, splits: boolean): boolean {
  if (part.kind === 'variable' && part.use.kind === 'list') return true;
  return splits && !part.quoted && part.kind !== 'literal';
}

function asIs(raw: string): string {
  return raw;
}

function decodeBare(raw: string): string {
  return raw.includes('\\') ? raw.replace(/\\(?:\n|([\s\S]))/g, '$1') : raw;
}

function decodeDoubleQuoted(raw: string): string {
  return raw.includes('\\') ? raw.replace(/\\(?:\n|([$`"\\]))/g, '$1') : raw;
}

function decodeHeredoc(raw: string): string {
  return raw.includes('\\') ? raw.replace(/\\(?:\n|([$`\\]))/g, '$1') : raw;
}
