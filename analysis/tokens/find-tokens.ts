import type { Span } from '../text/span.ts';
import type { YamlNode, YamlScalar } from '../workflow/yaml/tree.ts';
import { isPlaceholder } from './placeholder.ts';
import { type TokenKind, tokenKinds } from './token-kinds.ts';

/** A token that stands in a file. */
export interface FoundToken {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** A word of the same letters may not go on at either end; `_` and `-` before a token are part of a name such as `NPM_TOKEN_npm_…`. */
const bounded = (pattern: string): RegExp => new RegExp(`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, 'g');

const patterns = tokenKinds.map((kind) => ({ kind, pattern: kind.pattern }));

/** The words that every token begins with: a text without any of them holds none. */
const beginnings =
  /pypi-AgE|npm_[A-Za-z0-9]{8}|rubygems_[0-9a-f]{8}|\bcio[A-Za-z0-9_]{8}|\boy2[a-z0-9]{8}|gh[pousr]_[A-Za-z0-9]{8}|github_pat_|eyJ[\w-]{8}/;

/** Whether a text may hold a token; a cheap test for files that are not read otherwise. */
export function mayHoldToken(text: string): boolean {
  return beginnings.test(text);
}

/** Every token in a value under a node, in the order of the text; names, comments and placeholders are left out. */
export function tokensIn(node: YamlNode): readonly FoundToken[] {
  const found: FoundToken[] = [];
  const seen = new Set<YamlNode>();
  const visit = (each: YamlNode): void => {
    if (seen.has(each)) return;
    seen.add(each);
    switch (each.kind) {
      case 'scalar':
        if (mayHoldToken(each.value)) found.push(...tokensOf(each));
        break;
      case 'list':
        for (const item of each.items) visit(item.value);
        break;
      case 'map':
        for (const entry of each.entries) visit(entry.value);
    }
  };
  visit(node);
  return found;
}

function tokensOf(scalar: YamlScalar): readonly FoundToken[] {
  return patterns.flatMap(({ kind, pattern }) =>
    Array.from(scalar.value.matchAll(bounded(pattern)))
      .filter(([text]) => !isPlaceholder(text))
      .map(({ 0: text, index }) => ({ kind, span: scalar.text.span(index, index + text.length) })),
  );
}
