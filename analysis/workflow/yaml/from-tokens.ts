import type { CST } from 'yaml';
import type { Span } from '../../text/span.ts';
import { emptyScalar, scalarNode, trimmedSpan } from './scalar-node.ts';
import { endBehind, isBlank, isBlock, isKey, missingPlace, type Props, propsOf } from './token-parts.ts';
import { decodedValue, resolvedScalar, styleOf } from './token-scalars.ts';
import type { YamlEntry, YamlItem, YamlNode, YamlTree } from './tree.ts';

/**
 * The tree of a text straight from the tokens of yaml's parser: the quick way for the YAML that people write. Undefined as soon as
 * anything is out of the ordinary (an error, a tag, a directive, an explicit key, a second document); yaml's composer has the word
 * on these. A test holds that both ways give the same tree.
 */
export function treeFromTokens(text: string, tokens: readonly CST.Token[]): YamlTree | undefined {
  let document: CST.Document | undefined;
  for (const token of tokens) {
    if (token.type === 'document' && document === undefined) document = token;
    else if (!isBlank(token)) return undefined;
  }
  if (document?.value === undefined || document.end?.every(isBlank) === false) return undefined;
  const start = propsOf(document.start, 'doc-start', true);
  if (start === undefined || start.anchor !== undefined) return undefined;
  if (start.found && isBlock(document.value) && !start.newline) return undefined;
  const builder = new TokenBuilder(text);
  const { node } = builder.node(document.value, undefined, 0);
  if (builder.isUnusual) return undefined;
  return { root: node.kind === 'scalar' && node.value === '' ? undefined : node, hasAliases: builder.hasAliases };
}

/** A node, where it is written (an alias: there), and where the next one may begin: behind the blanks that follow it. */
interface Placed {
  readonly node: YamlNode;
  readonly span: Span;
  readonly end: number;
}

/** Deeper nesting is left to the composer and its bounds. */
const deepest = 400;

class TokenBuilder {
  readonly #text: string;
  /** The node that each anchor names so far, as the tree is built in the order of the text; undefined while it is being built. */
  readonly #anchors = new Map<string, YamlNode | undefined>();
  hasAliases = false;
  /** Whether anything was met that is the composer's; what was built is then worthless. */
  isUnusual = false;

  constructor(text: string) {
    this.#text = text;
  }

  node(token: CST.Token, anchor: string | undefined, depth: number): Placed {
    if (anchor === undefined) return this.#build(token, false, depth + 1);
    this.#anchors.set(anchor, undefined);
    const placed = this.#build(token, true, depth + 1);
    this.#anchors.set(anchor, placed.node);
    return placed;
  }

  #build(token: CST.Token, anchored: boolean, depth: number): Placed {
    if (depth > deepest) return this.#unusual(token);
    switch (token.type) {
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return this.#flowScalar(token, anchored);
      case 'block-scalar':
        return this.#blockScalar(token, anchored);
      case 'alias':
        return anchored ? this.#unusual(token) : this.#alias(token);
      case 'block-map':
        return this.#map(token, anchored, depth);
      case 'block-seq':
        return this.#list(token, anchored, depth);
      case 'flow-collection':
        return this.#flow(token, anchored, depth);
      default:
        return this.#unusual(token);
    }
  }

  #map(token: CST.BlockMap, anchored: boolean, depth: number): Placed {
    const entries: YamlEntry[] = [];
    let end = token.offset;
    let behind: number | undefined;
    for (const { start, key, sep, value } of token.items) {
      const before = propsOf(start, undefined, true);
      if (before === undefined || before.anchor !== undefined) return this.#unusual(token);
      if (sep === undefined && (key ?? undefined) === undefined) {
        behind = behindTokens(start, end);
        continue;
      }
      const props = sep && propsOf(sep, 'map-value-ind', false);
      if (sep === undefined || props?.found !== true || !isKey(key) || key.indent !== token.indent) {
        return this.#unusual(token);
      }
      if (behind !== undefined || (isBlock(value) && !startsOnNewLine(props))) return this.#unusual(token);
      const placed = this.#value(value, sep, props, depth);
      end = placed.end;
      entries.push(this.#entry(key, placed));
    }
    const span = trimmedSpan(this.#text, token.offset, end);
    return { node: { kind: 'map', span, flow: false, entries, anchored }, span, end: behind ?? end };
  }

  #list(token: CST.BlockSequence, anchored: boolean, depth: number): Placed {
    const items: YamlItem[] = [];
    let end = token.offset;
    let behind: number | undefined;
    for (const { start, value } of token.items) {
      const props = propsOf(start, 'seq-item-ind', true);
      if (props === undefined) return this.#unusual(token);
      if (!props.found && props.anchor === undefined && value === undefined) {
        behind = behindTokens(start, end);
        continue;
      }
      if (!props.found) return this.#unusual(token);
      if (isBlock(value) && props.anchor !== undefined && !props.newlineBehindAnchor) return this.#unusual(token);
      const placed = this.#value(value, start, props, depth);
      end = placed.end;
      items.push({ value: placed.node, span: placed.span });
    }
    const span = trimmedSpan(this.#text, token.offset, end);
    return { node: { kind: 'list', span, flow: false, items, anchored }, span, end: behind ?? end };
  }

  #flow(token: CST.FlowCollection, anchored: boolean, depth: number): Placed {
    const isMap = token.start.source === '{';
    const entries: YamlEntry[] = [];
    const items: YamlItem[] = [];
    for (const [index, { start, key, sep, value }] of token.items.entries()) {
      const comma = start.findIndex(({ type }) => type === 'comma');
      const blanks = comma < 0 ? start : start.toSpliced(comma, 1);
      const isLast = index === token.items.length - 1;
      const isEmpty = (key ?? undefined) === undefined && sep === undefined && value === undefined;
      // A comma stands in front of every item but the first; behind the last one may follow nothing.
      if (!blanks.every(isBlank) || (index === 0 ? comma >= 0 : comma < 0) || (isEmpty && !isLast)) {
        return this.#unusual(token);
      }
      if (isEmpty) continue;
      if (isBlock(value)) return this.#unusual(token);
      if (!isMap) {
        if (value === undefined || sep !== undefined) return this.#unusual(token);
        const placed = this.node(value, undefined, depth);
        items.push({ value: placed.node, span: placed.span });
        continue;
      }
      const props = sep && propsOf(sep, 'map-value-ind', false);
      if (sep === undefined || props?.found !== true || props.anchor !== undefined || !isKey(key)) {
        return this.#unusual(token);
      }
      entries.push(this.#entry(key, this.#value(value, sep, props, depth)));
    }
    const [close, ...rest] = token.end;
    const end = close && endBehind(close.offset + 1, rest);
    if (end === undefined || close?.source !== (isMap ? '}' : ']')) return this.#unusual(token);
    const span = { start: token.offset, end: close.offset + 1 };
    const node: YamlNode = isMap
      ? { kind: 'map', span, flow: true, entries, anchored }
      : { kind: 'list', span, flow: true, items, anchored };
    return { node, span, end };
  }

  #entry(key: CST.FlowScalar, { node, span }: Placed): YamlEntry {
    const read = this.#flowScalar(key, false);
    const name = read.node.kind === 'scalar' ? read.node.value : '';
    return { key: name, keySpan: read.span, value: node, valueSpan: span };
  }

  /** The value behind a key or a dash, or the empty one that stands there for it. */
  #value(token: CST.Token | undefined, before: readonly CST.SourceToken[], props: Props, depth: number): Placed {
    if (token !== undefined) return this.node(token, props.anchor, depth);
    const last = before.at(-1);
    if (last === undefined || props.anchor !== undefined) return this.#unusual(last);
    const behind = last.offset + last.source.length;
    const node = emptyScalar(this.#text, missingPlace(behind, before));
    return { node, span: node.span, end: props.comment ? behind : node.span.end };
  }

  #flowScalar(token: CST.FlowScalar, anchored: boolean): Placed {
    const { offset, source } = token;
    const end = endBehind(offset + source.length, token.end);
    const value = decodedValue(token);
    if (end === undefined || value === undefined) return this.#unusual(token);
    const span = trimmedSpan(this.#text, offset, offset + source.length);
    const style = span.start === span.end ? 'empty' : styleOf(token);
    return { node: scalarNode(this.#text, span, style, value, anchored), span, end };
  }

  #blockScalar(token: CST.BlockScalar, anchored: boolean): Placed {
    const resolved = resolvedScalar(token);
    if (resolved === undefined) return this.#unusual(token);
    const [start, end] = resolved.range;
    const span = trimmedSpan(this.#text, start, end);
    const style = resolved.type === 'BLOCK_FOLDED' ? 'folded' : 'literal';
    return { node: scalarNode(this.#text, span, style, resolved.value, anchored), span, end };
  }

  #alias(token: CST.FlowScalar): Placed {
    const { offset, source } = token;
    const name = source.slice(1);
    const end = endBehind(offset + source.length, token.end);
    const target = this.#anchors.get(name);
    // One that names what it stands in is the composer's.
    const isOpen = target === undefined && this.#anchors.has(name);
    if (end === undefined || name === '' || name.endsWith(':') || isOpen) return this.#unusual(token);
    this.hasAliases = true;
    return {
      node: target ?? emptyScalar(this.#text, offset),
      span: { start: offset, end: offset + source.length },
      end,
    };
  }

  #unusual(token: CST.Token | undefined): Placed {
    this.isUnusual = true;
    const node = emptyScalar(this.#text, token?.offset ?? 0);
    return { node, span: node.span, end: node.span.end };
  }
}

/** The offset behind comments that no entry follows; the collection around ends there. */
function behindTokens(tokens: readonly CST.SourceToken[], offset: number): number {
  const last = tokens.at(-1);
  return last === undefined ? offset : last.offset + last.source.length;
}

function startsOnNewLine({ anchor, newline, newlineBehindAnchor }: Props): boolean {
  return anchor === undefined ? newline : newlineBehindAnchor;
}
