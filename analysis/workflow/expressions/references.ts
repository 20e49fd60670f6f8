import { type Expression, type ExpressionNode, type IndexNode, walk } from './syntax.ts';
import { primitiveText } from './text.ts';

/** A use of a context: `secrets.X`, `secrets['X']`, `steps.a.outputs.b`. Offsets count in the expression's source. */
export interface Reference {
  /** The context in lower case, then the names as written; `*` for `.*` and for a name that is worked out. */
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Every use of a context in an expression, in the order of the text, those in the brackets of others included. */
export function references(expression: Expression): readonly Reference[] {
  const found: Reference[] = [];
  // The node within a reference that has been reported with it.
  const inner = new Set<ExpressionNode>();
  walk(expression.root, (node) => {
    if (node.kind !== 'context' && node.kind !== 'index') return;
    if (node.kind === 'index') inner.add(node.object);
    const reference = inner.has(node) ? undefined : referenceOf(node);
    if (reference !== undefined) found.push(reference);
  });
  return found;
}

/** The reference that a node is; undefined for any other node, such as a member of what a function returns. */
export function referenceOf(node: ExpressionNode): Reference | undefined {
  const keys: string[] = [];
  let base = node;
  for (; base.kind === 'index'; base = base.object) keys.push(keyOf(base));
  if (base.kind !== 'context') return undefined;
  return { path: [base.name, ...keys.reverse()], start: node.start, end: node.end };
}

function keyOf({ key }: IndexNode): string {
  return key !== '*' && key.kind === 'literal' ? primitiveText(key.value) : '*';
}
