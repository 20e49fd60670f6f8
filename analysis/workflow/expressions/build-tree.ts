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
import { placesOf, type SourcePlaces } from './source-places.ts';
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
  return build(tree, placesOf(source, tokens), 0)?.node;
}

function build(expr: Expr, places: SourcePlaces, depth: number): Placed | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (expr instanceof Literal) {
    return placed({ kind: 'literal', value: literalValue(expr.token), ...places.spanOf(expr.token) });
  }
  if (expr instanceof ContextAccess) {
    return placed({ kind: 'context', name: expr.name.lexeme.toLowerCase(), ...places.spanOf(expr.name) });
  }
  if (expr instanceof Grouping) {
    const inner = build(expr.group, places, depth + 1);
    return inner && { ...inner, start: places.opening(inner.start), end: places.closing(inner.end, ')') };
  }
  if (expr instanceof Unary) {
    const operand = build(expr.expr, places, depth + 1);
    const { start } = places.spanOf(expr.operator);
    return operand && placed({ kind: 'not', operand: operand.node, start, end: operand.end });
  }
  if (expr instanceof IndexAccess) return buildIndex(expr, places, depth);
  if (expr instanceof FunctionCall) return buildCall(expr, places, depth);
  if (expr instanceof Binary) return buildComparison(expr, places, depth);
  if (expr instanceof Logical) return buildLogic(expr, places, depth);
  return undefined;
}

function buildIndex(expr: IndexAccess, places: SourcePlaces, depth: number): Placed | undefined {
  const object = build(expr.expr, places, depth + 1);
  if (object === undefined) return undefined;
  const { start } = object;
  const opening = places.next(object.end); // A dot or a bracket.
  const endOfKey = (end: number) => (opening.character === '[' ? places.closing(end, ']') : end);
  if (expr.index instanceof Star) {
    const end = endOfKey(places.next(opening.end).end);
    return placed({ kind: 'index', object: object.node, key: '*', start, end });
  }
  const key = build(expr.index, places, depth + 1);
  return key && placed({ kind: 'index', object: object.node, key: key.node, start, end: endOfKey(key.end) });
}

function buildCall(expr: FunctionCall, places: SourcePlaces, depth: number): Placed | undefined {
  const args = buildAll(expr.args, places, depth);
  if (args === undefined) return undefined;
  const { start, end: endOfName } = places.spanOf(expr.functionName);
  const end = places.closing(args.at(-1)?.end ?? places.next(endOfName).end, ')');
  const name = expr.functionName.lexeme.toLowerCase();
  return placed({ kind: 'call', name, args: args.map(({ node }) => node), start, end });
}

function buildComparison(expr: Binary, places: SourcePlaces, depth: number): Placed | undefined {
  const left = build(expr.left, places, depth + 1);
  const right = build(expr.right, places, depth + 1);
  if (left === undefined || right === undefined) return undefined;
  const operator = expr.operator.lexeme as ComparisonOperator; // The parser makes binary nodes of nothing else.
  const span = { start: left.start, end: right.end };
  return placed({ kind: 'comparison', operator, left: left.node, right: right.node, ...span });
}

function buildLogic(expr: Logical, places: SourcePlaces, depth: number): Placed | undefined {
  const operands = buildAll(expr.args, places, depth);
  const [first, last] = [operands?.at(0), operands?.at(-1)];
  if (operands === undefined || first === undefined || last === undefined) return undefined;
  const operator = expr.operator.type === TokenType.AND ? '&&' : '||';
  const span = { start: first.start, end: last.end };
  return placed({ kind: 'logic', operator, operands: operands.map(({ node }) => node), ...span });
}

function buildAll(exprs: readonly Expr[], places: SourcePlaces, depth: number): readonly Placed[] | undefined {
  const nodes = exprs.map((expr) => build(expr, places, depth + 1)).filter((node) => node !== undefined);
  return nodes.length === exprs.length ? nodes : undefined;
}

function placed(node: ExpressionNode): Placed {
  return { node, start: node.start, end: node.end };
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
