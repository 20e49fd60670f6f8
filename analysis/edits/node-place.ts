import { contains, type Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../workflow/yaml/tree.ts';
import { isAliased } from './node-extent.ts';

/** Where a node is written. `inFlow` is true when a flow collection stands around it. */
export type NodePlace =
  | { readonly kind: 'root'; readonly inFlow: false }
  | { readonly kind: 'value'; readonly map: YamlMap; readonly entry: YamlEntry; readonly inFlow: boolean }
  | { readonly kind: 'item'; readonly list: YamlList; readonly index: number; readonly inFlow: boolean };

/** Finds the place where a node of the file's tree is written; undefined for a node of another tree, or a key. */
export function placeOf(file: ActionsFile, node: YamlNode): NodePlace | undefined {
  let at: YamlNode = file.root;
  if (at === node) return { kind: 'root', inFlow: false };
  let inFlow = false;
  while (at.kind !== 'scalar') {
    inFlow ||= at.flow;
    const next: NodePlace | undefined = childAround(at, node.span, inFlow);
    if (next === undefined || next.kind === 'root') return undefined;
    const child: YamlNode | undefined = next.kind === 'value' ? next.entry.value : next.list.items[next.index]?.value;
    if (child === node) return next;
    if (child === undefined) return undefined;
    at = child;
  }
  return undefined;
}

function childAround(parent: YamlMap | YamlList, span: Span, inFlow: boolean): NodePlace | undefined {
  if (parent.kind === 'map') {
    const entry = parent.entries.find(
      (entry) => !isAliased(entry, entry.valueSpan) && contains(entry.value.span, span),
    );
    return entry && { kind: 'value', map: parent, entry, inFlow };
  }
  const index = parent.items.findIndex((item) => !isAliased(item, item.span) && contains(item.value.span, span));
  return index < 0 ? undefined : { kind: 'item', list: parent, index, inFlow };
}

/** The nodes of a tree, each once, parents before children, in the order of the text. */
export function* nodesOf(root: YamlNode): Generator<YamlNode> {
  const seen = new Set<YamlNode>();
  const open: YamlNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    yield node;
    if (node.kind === 'map') for (const entry of node.entries.toReversed()) open.push(entry.value);
    if (node.kind === 'list') for (const item of node.items.toReversed()) open.push(item.value);
  }
}

/** An alias: where it stands, and where the node that it names is written. */
export interface AliasSite {
  readonly site: Span;
  readonly target: Span;
}

/** The aliases of a file that stand in the place of a value or an item. */
export function aliasSites(file: ActionsFile): readonly AliasSite[] {
  if (!file.text.includes('*') || !file.text.includes('&')) return [];
  const sites: AliasSite[] = [];
  for (const node of nodesOf(file.root)) {
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (isAliased(entry, entry.valueSpan)) sites.push({ site: entry.valueSpan, target: entry.value.span });
      }
    } else if (node.kind === 'list') {
      for (const item of node.items) {
        if (isAliased(item, item.span)) sites.push({ site: item.span, target: item.value.span });
      }
    }
  }
  return sites;
}

/**
 * True when the nodes that start in the spans (ends included) may not go, since an alias elsewhere names one of them. The
 * place of `kept` is in the spans, its anchor is not.
 */
export function losesAnchor(file: ActionsFile, removed: readonly Span[], kept?: YamlNode): boolean {
  const inside = ({ start }: Span) => removed.some((one) => one.start <= start && start <= one.end);
  return aliasSites(file).some(({ site, target }) => target !== kept?.span && inside(target) && !inside(site));
}

/** True when an alias stands in an entry, or names something in it. */
export function hasAlias(file: ActionsFile, { keySpan, valueSpan }: YamlEntry): boolean {
  const inside = (offset: number) => keySpan.start <= offset && offset < valueSpan.end;
  return aliasSites(file).some(({ site, target }) => inside(site.start) || inside(target.start));
}
