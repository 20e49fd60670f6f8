import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
} from '@actions/expressions/ast';
import { type Token, TokenType } from '@actions/expressions/lexer';
import type { ComparisonOperator, ExpressionNode } from './syntax.ts';

/** GitHub refuses deeper expressions; the library bounds only nesting, and chains such as `a == b == c …` nest as well. */
const MAX_DEPTH = 100;

/** A node, and the span of it with the parentheses around it. */
interface Placed {
  readonly node: ExpressionNode;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes our tree from the library's: with the place of every node, decoded strings (the library decodes only the first
 * `''` of a string), parentheses dropped, names in lower case. Undefined when it is too deep.
 */
export function buildTree(source: string, tokens: readonly Token[], tree: Expr): ExpressionNode | undefined {
  const starts = startsOf(source, tokens);
  return build(tree, 0)?.node;

  function build(expr: Expr, depth: number): Placed | undefined {
    if (depth > MAX_DEPTH) return undefined;
    if (expr instanceof Grouping) {
      const inner = build(expr.group, depth + 1);
      return inner && { node: inner.node, start: opening(inner.start), end: closing(inner.end, ')') };
    }
    if (expr instanceof Literal) {
      return placed({ kind: 'literal', value: literalValue(expr.token), ...spanOf(expr.token) });
    }
    if (expr instanceof ContextAccess) {
      return placed({ kind: 'context', name: expr.name.lexeme.toLowerCase(), ...spanOf(expr.name) });
    }
    if (expr instanceof IndexAccess) return buildIndex(expr, depth);
    if (expr instanceof FunctionCall) return buildCall(expr, depth);
    if (expr instanceof Unary) {
      const operand = build(expr.expr, depth + 1);
      const { start } = spanOf(expr.operator);
      return operand && placed({ kind: 'not', operand: operand.node, start, end: operand.end });
    }
    if (expr instanceof Binary) {
      const left = build(expr.left, depth + 1);
      const right = build(expr.right, depth + 1);
      if (left === undefined || right === undefined) return undefined;
      const operator = expr.operator.lexeme as ComparisonOperator; // The parser makes binary nodes of nothing else.
      const span = { start: left.start, end: right.end };
      return placed({ kind: 'comparison', operator, left: left.node, right: right.node, ...span });
    }
    if (expr instanceof Logical) {
      const operands = buildAll(expr.args, depth);
      const [first, last] = [operands?.at(0), operands?.at(-1)];
      if (operands === undefined || first === undefined || last === undefined) return undefined;
      const operator = expr.operator.type === TokenType.AND ? '&&' : '||';
      const span = { start: first.start, end: last.end };
      return placed({ kind: 'logic', operator, operands: operands.map(({ node }) => node), ...span });
    }
    return undefined;
  }

  function buildAll(exprs: readonly Expr[], depth: number): readonly Placed[] | undefined {
    const nodes = exprs.map((expr) => build(expr, depth + 1)).filter((node) => node !== undefined);
    return nodes.length === exprs.length ? nodes : undefined;
  }

  function buildIndex(expr: IndexAccess, depth: number): Placed | undefined {
    const object = build(expr.expr, depth + 1);
    if (object === undefined) return undefined;
    const bracketed = isBracketed(object.end);
    const { start } = object;
    if (expr.index instanceof Star) {
      const afterStar = skip(skip(object.end, 1), 1);
      const end = bracketed ? closing(afterStar, ']') : afterStar;
      return placed({ kind: 'index', object: object.node, key: '*', start, end });
    }
    const key = build(expr.index, depth + 1);
    if (key === undefined) return undefined;
    const end = bracketed ? closing(key.end, ']') : key.end;
    return placed({ kind: 'index', object: object.node, key: key.node, start, end });
  }

  function buildCall(expr: FunctionCall, depth: number): Placed | undefined {
    const placedArgs = buildAll(expr.args, depth);
    if (placedArgs === undefined) return undefined;
    const name = spanOf(expr.functionName);
    const end = closing(placedArgs.at(-1)?.end ?? skip(name.end, 1), ')');
    const args = placedArgs.map(({ node }) => node);
    return placed({ kind: 'call', name: expr.functionName.lexeme.toLowerCase(), args, start: name.start, end });
  }

  function spanOf(token: Token): { start: number; end: number } {
    const start = starts.get(token) ?? 0;
    return { start, end: start + token.lexeme.length };
  }

  /** The offset after the next `length` characters that are no blanks. */
  function skip(offset: number, length: number): number {
    let at = offset;
    while (isBlank(source.charCodeAt(at))) at++;
    return at + length;
  }

  function isBracketed(objectEnd: number): boolean {
    return source[skip(objectEnd, 1) - 1] === '[';
  }

  /** The offset after a closing bracket, which only blanks (and a last comma) part from the offset. */
  function closing(offset: number, bracket: ')' | ']'): number {
    const found = source.indexOf(bracket, offset);
    return found < 0 ? offset : found + 1;
  }

  /** The offset of the `(` before an offset. */
  function opening(offset: number): number {
    return Math.max(0, source.lastIndexOf('(', offset - 1));
  }
}

function placed(node: ExpressionNode): Placed {
  return { node, start: node.start, end: node.end };
}

/** The library gives lines and columns, and miscounts them after a string with a line break. Only blanks part tokens. */
function startsOf(source: string, tokens: readonly Token[]): ReadonlyMap<Token, number> {
  const starts = new Map<Token, number>();
  let offset = 0;
  for (const token of tokens) {
    while (isBlank(source.charCodeAt(offset))) offset++;
    starts.set(token, offset);
    offset += token.lexeme.length;
  }
  return starts;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function literalValue(token: Token): string | number | boolean | null {
  switch (token.type) {
    case TokenType.STRING:
      return token.lexeme.slice(1, -1).replaceAll("''", "'");
    case TokenType.NUMBER:
      return token.value as number; // Of the lexer, always a number for this type.
    case TokenType.TRUE:
      return true;
    case TokenType.FALSE:
      return false;
    case TokenType.NULL:
      return null;
    default:
      return token.lexeme; // The name in `object.name`.
  }
}
