import type { CST } from 'yaml';

/** What stands in front of a node: white space, comments, the indicator (`:`, `-`, `---`), an anchor. */
export interface Props {
  /** True when the indicator is there. */
  readonly found: boolean;
  /** The anchor's name. */
  readonly anchor: string | undefined;
  readonly newline: boolean;
  readonly newlineBehindAnchor: boolean;
  readonly comment: boolean;
}

/**
 * Reads what stands in front of a node; undefined when anything else is there, or in an order that the composer would complain of:
 * a tag, a tab, a second anchor, a comment without a blank in front.
 * @param fromLineStart whether the tokens begin at the start of a line
 */
export function propsOf(
  tokens: readonly CST.SourceToken[],
  indicator: CST.SourceToken['type'] | undefined,
  fromLineStart: boolean,
): Props | undefined {
  let found = false;
  let anchor: string | undefined;
  let newline = false;
  let newlineBehindAnchor = false;
  let comment = false;
  let blankBefore = fromLineStart;
  let needsBlank = false;
  for (const { type, source } of tokens) {
    if (needsBlank && type !== 'space' && type !== 'newline') return undefined;
    needsBlank = false;
    switch (type) {
      case 'space':
        if (source.includes('\t')) return undefined;
        blankBefore = true;
        break;
      case 'newline':
        newline = true;
        newlineBehindAnchor = anchor !== undefined;
        blankBefore = true;
        break;
      case 'comment':
        if (!blankBefore) return undefined;
        comment = true;
        break;
      case 'anchor':
        if (anchor !== undefined || source.length < 2 || source.endsWith(':')) return undefined;
        anchor = source.slice(1);
        needsBlank = true;
        blankBefore = false;
        break;
      case indicator:
        if (found || anchor !== undefined) return undefined;
        found = true;
        blankBefore = false;
        break;
      default:
        return undefined;
    }
  }
  return needsBlank ? undefined : { found, anchor, newline, newlineBehindAnchor, comment };
}

/** True for what separates tokens and means nothing. */
export function isBlank({ type }: CST.Token): boolean {
  return type === 'space' || type === 'newline' || type === 'comment';
}

/** The offset behind tokens that stand behind a node that ends at `offset`; undefined when they are not all blank. */
export function endBehind(offset: number, tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  let end = offset;
  for (const token of tokens ?? []) {
    if (!isBlank(token)) return undefined;
    end += token.source.length;
  }
  return end;
}

/** Where a value that is missing would stand: behind the last token in front of it that is not blank, and the spaces after that. */
export function missingPlace(offset: number, before: readonly CST.SourceToken[]): number {
  let at = before.length - 1;
  let place = offset;
  for (; at >= 0; at--) {
    const token = before[at];
    if (token === undefined || !isBlank(token)) break;
    place -= token.source.length;
  }
  if (at < 0) return place;
  for (let next = before[++at]; next?.type === 'space'; next = before[++at]) place += next.source.length;
  return place;
}

/** A key as people write it: a scalar on one line. */
export function isKey(token: CST.Token | null | undefined): token is CST.FlowScalar {
  return (
    (token?.type === 'scalar' || token?.type === 'single-quoted-scalar' || token?.type === 'double-quoted-scalar') &&
    token.source !== '' &&
    !token.source.includes('\n') &&
    token.end?.every(({ type }) => type === 'space') !== false
  );
}

/** True for a map or a list that is written by indentation. */
export function isBlock(token: CST.Token | undefined): token is CST.BlockMap | CST.BlockSequence {
  return token?.type === 'block-map' || token?.type === 'block-seq';
}
