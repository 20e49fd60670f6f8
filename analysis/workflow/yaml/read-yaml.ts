import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from 'yaml';
import type { Span } from '../../text/span.ts';
import { expandedSize } from './expanded-size.ts';
import { scalarText } from './scalar-text.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './tree.ts';

/** What reading a YAML text gives: its tree (absent when the text is empty), or the reason why there is none. */
export type YamlReading =
  | { readonly kind: 'tree'; readonly root: YamlNode | undefined; readonly sound: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

/** Texts above this many UTF-16 code units are not read; GitHub itself refuses workflows above 1 MB (as of 2026-11). */
export const largestText = 2_000_000;
/** Deeper nesting is not read; workflows in the field have fewer than 20 levels. */
const deepestNesting = 200;

/** Aliases that expand to more nodes are not followed: whoever walks over the tree would walk for ever. */
const largestExpansion = 100_000;

/**
 * Reads a YAML text tolerantly: a broken line costs its own part and no more (`sound` is then false). Only the first document
 * of a stream is read, as GitHub does. Never throws; a text past a bound is refused with one plain reason.
 */
export function readYaml(text: string): YamlReading {
  if (text.length > largestText) {
    return { kind: 'refused', reason: `the file is larger than ${largestText / 1_000_000} million characters` };
  }
  if (text.includes('\0')) return { kind: 'refused', reason: 'the file holds a NUL character, so it is not a text' };
  if (tooDeep(text)) return { kind: 'refused', reason: `the file nests deeper than ${deepestNesting} levels` };
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      strict: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const builder = new Builder(text, document);
    const root = builder.root();
    if (root !== undefined && builder.hasAliases && expandedSize(root) > largestExpansion) {
      return { kind: 'refused', reason: `its aliases expand to more than ${largestExpansion} parts` };
    }
    return { kind: 'tree', root, sound: document.errors.length === 0 };
  } catch (error) {
    return {
      kind: 'refused',
      reason: error instanceof RangeError ? 'the file nests too deep' : 'the YAML parser gave up',
    };
  }
}

/** Flow brackets or leading `- - -` deeper than the bound; the parser recurses on them. Linear in the text. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  const indents: number[] = [];
  let lineStart = true;
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      lineStart = true;
      column = 0;
      continue;
    }
    if (lineStart && (code === 32 || code === 45 || code === 63)) {
      column++;
      continue;
    }
    if (lineStart) {
      lineStart = false;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
      indents.push(column);
      if (indents.length > deepestNesting || column > deepestNesting * 16) return true;
    }
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    if (deepest > deepestNesting * 10) return true;
  }
  return false;
}

/** Turns the library's nodes into the tree; a node that aliases share is made once, so expansion costs nothing. */
class Builder {
  readonly #text: string;
  readonly #document: Document.Parsed;
  readonly #made = new Map<Node, YamlNode>();
  readonly #open = new Set<Node>();
  /** The node that each anchor names so far, as the tree is built in the order of the text. */
  readonly #anchors = new Map<string, Node>();
  /** True as soon as an alias was met. */
  hasAliases = false;

  constructor(text: string, document: Document.Parsed) {
    this.#text = text;
    this.#document = document;
  }

  root(): YamlNode | undefined {
    const contents = this.#document.contents as Node | null;
    if (contents === null) return undefined;
    const node = this.#node(contents);
    return node.kind === 'scalar' && node.value === '' ? undefined : node;
  }

  #node(node: Node, depth = 0): YamlNode {
    const made = this.#made.get(node);
    if (made !== undefined) return made;
    if (this.#open.has(node) || depth > deepestNesting * 2) return this.#emptyAt(spanOf(node).start);
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
      return target === undefined ? this.#emptyAt(spanOf(node).start) : this.#node(target, depth);
    }
    const span = this.#trimmed(spanOf(node));
    if (isMap(node)) {
      const entries = node.items.flatMap((pair) => this.#entry(pair as Pair<Node, Node | null>, depth));
      return {
        kind: 'map',
        span,
        flow: node.flow === true,
        entries,
        anchored: node.anchor !== undefined,
      } satisfies YamlMap;
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => ({
        value: this.#node(item as Node, depth),
        span: this.#trimmed(spanOf(item as Node)),
      }));
      return { kind: 'list', span, flow: node.flow === true, items, anchored: node.anchor !== undefined };
    }
    return isScalar(node) ? this.#scalar(node, span) : this.#emptyAt(span.start);
  }

  #entry(pair: Pair<Node, Node | null>, depth: number): readonly YamlEntry[] {
    const key = pair.key as Node | null;
    if (key === null) return [];
    const keyNode = this.#node(key, depth);
    if (keyNode.kind !== 'scalar') return [];
    const keySpan = this.#trimmed(spanOf(key));
    const value = pair.value === null ? this.#emptyAt(keySpan.end) : this.#node(pair.value, depth);
    const valueSpan = pair.value === null ? value.span : this.#trimmed(spanOf(pair.value));
    return [{ key: keyNode.value, keySpan, value, valueSpan }];
  }

  #scalar(node: Scalar, span: Span): YamlScalar {
    const value = typeof node.value === 'string' ? node.value : '';
    const style = span.start === span.end ? 'empty' : styleOf(node);
    return this.#withText({ kind: 'scalar', span, style, value, anchored: node.anchor !== undefined });
  }

  #emptyAt(offset: number): YamlScalar {
    return this.#withText({
      kind: 'scalar',
      span: { start: offset, end: offset },
      style: 'empty',
      value: '',
      anchored: false,
    });
  }

  #withText(scalar: Omit<YamlScalar, 'text'>): YamlScalar {
    let text: YamlScalar['text'] | undefined;
    const source = this.#text;
    return {
      ...scalar,
      get text() {
        text ??= scalarText(source, scalar);
        return text;
      },
    };
  }

  /** The span without white space at its end: a block scalar or collection ends behind its last line break. */
  #trimmed(span: Span): Span {
    let end = span.end;
    while (end > span.start && isSpace(this.#text.charCodeAt(end - 1))) end--;
    return end === span.end ? span : { start: span.start, end };
  }
}

function spanOf(node: Node): Span {
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
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

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
