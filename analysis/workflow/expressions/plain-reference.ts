import type { ExpressionNode } from './syntax.ts';

/** Longer chains are left to the parser, which keeps to GitHub's bounds. */
const longest = 200;

/** Words that are literals wherever they stand. */
const literal = /^(?:true|false|null|nan|infinity)$/i;

/**
 * The tree of `secrets.TOKEN`, `steps.build.outputs.path` and the like, which nearly all expressions are: names with dots between
 * them. Undefined for anything else, of which the parser has the word. A test holds that it says the same.
 */
export function plainReference(source: string): ExpressionNode | undefined {
  if (source.length > longest || !/^\s*[a-z_][\w-]*(?:\.[a-z_][\w-]*)*\s*$/i.test(source)) return undefined;
  let root: ExpressionNode | undefined;
  for (const { 0: name, index: start } of source.matchAll(/[\w-]+/g)) {
    if (literal.test(name)) return undefined;
    const end = start + name.length;
    root =
      root === undefined
        ? { kind: 'context', name: name.toLowerCase(), start, end }
        : { kind: 'index', object: root, key: { kind: 'literal', value: name, start, end }, start: root.start, end };
  }
  return root;
}
