import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar } from 'yaml';
import type { Span } from '../../text/span.ts';
import { emptyScalar, scalarNode, trimmedSpan } from './scalar-node.ts';
import type { YamlEntry, YamlNode, YamlScalar, YamlTree } from './tree.ts';

/** The tree of a document as yaml's composer made it, with what it made of errors. Deeper nesting than `deepest` is cut. */
export function treeFromDocument(text: string, document: Document.Parsed, deepest: number): YamlTree {
  const builder = new DocumentBuilder(text, deepest);
  const contents: Node | null = document.contents;
  if (contents === null) return { root: undefined, hasAliases: false };
  const root = builder.node(contents);
  return {
    root: root.kind === 'scalar' && root.value === '' ? undefined : root,
    hasAliases: builder.hasAliases,
  };
}

/** Turns the library's nodes into the tree; a node that aliases share is made once, so expansion costs nothing. */
class DocumentBuilder {
  readonly #text: string;
  readonly #deepest: number;
  readonly #made = new Map<Node, YamlNode>();
  readonly #open = new Set<Node>();
  /** The node that each anchor names so far, as the tree is built in the order of the text. */
  readonly #anchors = new Map<string, Node>();
  /** True as soon as an alias was met. */
  hasAliases = false;

  constructor(text: string, deepest: number) {
    this.#text = text;
    this.#deepest = deepest;
  }

  node(node: Node, depth = 0): YamlNode {
    const made = this.#made.get(node);
    if (made !== undefined) return made;
    if (this.#open.has(node) || depth > this.#deepest) return this.#emptyAt(startOf(node));
    this.#open.add(node);
    if (!isAlias(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    const result = this.#build(node, depth + 1);
    this.#open.delete(node);
    this.#made.set(node, result);
    return result;
  }

  #build(node: Node, depth: number): YamlNode {
    if (isAlias(node)) {
      this.hasAliases = true;
      const target = this.#anchors.get(node.source);
      return target === undefined ? this.#emptyAt(startOf(node)) : this.node(target, depth);
    }
    const whole = this.#spanOf(node);
    const anchored = node.anchor !== undefined;
    if (isMap(node)) {
      const flow = node.flow === true;
      const entries = node.items.flatMap((pair) => this.#entry(pair as Pair<Node, Node | null>, depth));
      const span = flow ? whole : this.#upTo(whole, entries.at(-1)?.valueSpan);
      return { kind: 'map', span, flow, entries, anchored };
    }
    if (isSeq(node)) {
      const flow = node.flow === true;
      const items = node.items.map((item) => {
        const value = this.node(item as Node, depth);
        return { value, span: this.#placeOf(item as Node, value) };
      });
      const span = flow ? whole : this.#upTo(whole, items.at(-1)?.span);
      return { kind: 'list', span, flow, items, anchored };
    }
    return isScalar(node) ? this.#scalar(node, whole, anchored) : this.#emptyAt(whole.start);
  }

  #entry(pair: Pair<Node, Node | null>, depth: number): readonly YamlEntry[] {
    const key = pair.key as Node | null;
    if (key === null) return [];
    const keyNode = this.node(key, depth);
    if (keyNode.kind !== 'scalar') return [];
    const keySpan = this.#spanOf(key);
    const value = pair.value === null ? this.#emptyAt(keySpan.end) : this.node(pair.value, depth);
    const valueSpan = pair.value === null ? value.span : this.#placeOf(pair.value, value);
    const lines = keyNode.style === 'plain' ? linesOf(this.#text, keySpan) : [];
    const [own, ...above] = lines.toReversed();
    if (own === undefined || above.length === 0) return [{ key: keyNode.value, keySpan, value, valueSpan }];
    // A key that is being typed and has no colon yet: for YAML it goes on in the key of the next line.
    const unfinished = above.toReversed().map((span): YamlEntry => {
      const nothing = this.#emptyAt(span.end);
      return { key: this.#text.slice(span.start, span.end), keySpan: span, value: nothing, valueSpan: nothing.span };
    });
    return [...unfinished, { key: this.#text.slice(own.start, own.end), keySpan: own, value, valueSpan }];
  }

  #scalar(node: Scalar, span: Span, anchored: boolean): YamlScalar {
    const value = typeof node.value === 'string' ? node.value : '';
    const style = span.start === span.end ? 'empty' : styleOf(node);
    return scalarNode(this.#text, span, style, value, anchored);
  }

  #emptyAt(offset: number): YamlScalar {
    return emptyScalar(this.#text, offset);
  }

  /** A collection written by indentation ends with its last value; the library counts comments behind it in. */
  #upTo(whole: Span, last: Span | undefined): Span {
    return last === undefined ? whole : trimmedSpan(this.#text, whole.start, last.end);
  }

  /** Where a node is written: an alias stands elsewhere than what it names. */
  #placeOf(node: Node, built: YamlNode): Span {
    return isAlias(node) ? this.#spanOf(node) : built.span;
  }

  #spanOf(node: Node): Span {
    const range = node.range;
    return range ? trimmedSpan(this.#text, range[0], range[1]) : { start: 0, end: 0 };
  }
}

/** The lines of a part of the text, blanks around them and empty ones aside. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/g), ({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function styleOf(node: Scalar): YamlScalar['style'] {
  switch (node.type) {
    case Scalar.BLOCK_LITERAL:
      return 'literal';
    case Scalar.BLOCK_FOLDED:
      return 'folded';
    case Scalar.QUOTE_DOUBLE:
      return 'double';
    case Scalar.QUOTE_SINGLE:
      return 'single';
    default:
      return 'plain';
  }
}
