import type { Expr } from '@actions/expressions/ast';
import { Lexer, type Token, TokenType } from '@actions/expressions/lexer';
import { Parser } from '@actions/expressions/parser';
import { buildTree } from './build-tree.ts';
import { plainReference } from './plain-reference.ts';
import type { Expression } from './syntax.ts';

/**
 * GitHub refuses longer expressions, and deeper ones below. Source: `ExpressionConstants` of actions/runner (MaxLength,
 * MaxDepth), 2026-11. The library's parser keeps to both.
 */
const MAX_LENGTH = 21_000;

/**
 * Parses the text of an expression, without its `${{ }}`. Undefined when GitHub would refuse it: empty, broken, or past
 * its bounds of length and depth. Never throws.
 *
 * Contexts and functions that are not known are let through and have unknown values: GitHub may have added them since.
 */
export function parseExpression(source: string): Expression | undefined {
  if (source.length > MAX_LENGTH) return undefined;
  const reference = plainReference(source);
  if (reference !== undefined) return { source, root: reference };
  try {
    const { tokens } = new Lexer(source).lex();
    const tree = parse(tokens);
    const root = tree && buildTree(source, tokens, tree);
    return root && { source, root };
  } catch {
    // Lexer and parser say only by throwing that a text is no expression.
    return undefined;
  }
}

function parse(tokens: Token[]): Expr | undefined {
  const contexts: string[] = [];
  const functions: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== TokenType.IDENTIFIER || tokens[index - 1]?.type === TokenType.DOT) continue;
    const isCall = tokens[index + 1]?.type === TokenType.LEFT_PAREN;
    (isCall ? functions : contexts).push(token.lexeme);
  }
  const unchecked = functions.map((name) => ({ name, minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER }));
  // Declared as never undefined, but a text of blanks has no tree.
  return new Parser(tokens, contexts, unchecked).parse() as Expr | undefined;
}
