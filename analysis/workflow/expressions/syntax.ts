/** A parsed `${{ }}` or `if:`. */
export interface Expression {
  /** The text between the delimiters; the offsets of the nodes are UTF-16 code units into it. */
  readonly source: string;
  readonly root: ExpressionNode;
}

/** The syntax tree. Spans do not include parentheses around a node. */
export type ExpressionNode = LiteralNode | ContextNode | IndexNode | CallNode | NotNode | ComparisonNode | LogicNode;

interface LiteralNode extends NodeSpan {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

interface ContextNode extends NodeSpan {
  readonly kind: 'context';
  /** In lower case, since GitHub ignores case there. */
  readonly name: string;
}

/** `object.key`, `object['key']`, `object[key]`, `object.*` or `object[*]`. */
export interface IndexNode extends NodeSpan {
  readonly kind: 'index';
  readonly object: ExpressionNode;
  readonly key: ExpressionNode | '*';
}

export interface CallNode extends NodeSpan {
  readonly kind: 'call';
  /** In lower case. A function that GitHub does not have (yet) is a call as well. */
  readonly name: string;
  readonly args: readonly ExpressionNode[];
}

interface NotNode extends NodeSpan {
  readonly kind: 'not';
  readonly operand: ExpressionNode;
}

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';

interface ComparisonNode extends NodeSpan {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

/** `a && b && c` is one node with three operands. */
export interface LogicNode extends NodeSpan {
  readonly kind: 'logic';
  readonly operator: '&&' | '||';
  readonly operands: readonly ExpressionNode[];
}

interface NodeSpan {
  readonly start: number;
  readonly end: number;
}

/** Calls `visit` for a node and everything below it, parents first. */
export function walk(node: ExpressionNode, visit: (node: ExpressionNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

function childrenOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'literal':
    case 'context':
      return [];
    case 'index':
      return node.key === '*' ? [node.object] : [node.object, node.key];
    case 'call':
      return node.args;
    case 'not':
      return [node.operand];
    case 'comparison':
      return [node.left, node.right];
    case 'logic':
      return node.operands;
  }
}
