import type { ActionsFile } from '../workflow/model.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { readsAs, rewriteBlock, shifted } from './block-scalar.ts';
import { decodeScalar } from './decode-scalar.ts';
import { placeOf } from './node-place.ts';
import { escapeDouble, isPrintable } from './scalar-source.ts';
import { applyEdits, orderEdits, replacement, type TextEdit } from './text-edit.ts';

/** Replaces a range of a scalar's decoded value. Offsets are UTF-16 code units into that value. */
export interface ValueChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Changes parts of a scalar's value where they stand in the file, and nothing around them. Undefined when that cannot be
 * done safely: the source, so edited, would not be read as the changed value (a folded line break is in the way, a comment
 * or a mapping would arise, the quotes cannot hold the text).
 */
export function editScalar(
  file: ActionsFile,
  scalar: YamlScalar,
  changes: readonly ValueChange[],
): readonly TextEdit[] | undefined {
  const wanted = applyEdits(
    scalar.value,
    changes.map(({ start, end, text }) => replacement(start, end, text)),
  );
  if (wanted === scalar.value) return [];
  switch (scalar.style) {
    case 'empty':
      return undefined;
    case 'literal':
      return rewriteBlock(file, scalar, wanted);
    case 'folded': {
      const edits = editsInPlace(scalar, changes, (text) => (text.includes('\n') ? undefined : text));
      return edits !== undefined && readsAs(file, scalar, edits, wanted) ? edits : undefined;
    }
    case 'plain':
      return checkedInline(file, scalar, editsInPlace(scalar, changes, plainPart), wanted);
    case 'single':
      return checkedInline(file, scalar, editsInPlace(scalar, changes, singlePart), wanted);
    case 'double':
      return checkedInline(file, scalar, editsInPlace(scalar, changes, escapeDouble), wanted);
  }
}

/** `editScalar` for one range. */
export function replaceInScalar(
  file: ActionsFile,
  scalar: YamlScalar,
  start: number,
  end: number,
  text: string,
): readonly TextEdit[] | undefined {
  return editScalar(file, scalar, [{ start, end, text }]);
}

function editsInPlace(
  scalar: YamlScalar,
  changes: readonly ValueChange[],
  encode: (text: string) => string | undefined,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { start, end, text } of changes) {
    const source = encode(text);
    if (source === undefined) return undefined;
    const from = scalar.text.span(start, start).start;
    const to = end > start ? sourceEnd(scalar, end) : from;
    if (to < from) return undefined;
    edits.push(replacement(from, to, source));
  }
  return orderEdits(edits);
}

/** Where the source of a value ends before an offset: behind the indent, when the last character is a folded line break. */
function sourceEnd({ value, text }: YamlScalar, end: number): number {
  const own = text.span(end - 1, end).end;
  const folded = value[end - 1] === ' ' && end < value.length;
  return folded ? Math.max(own, text.span(end, end + 1).start) : own;
}

function checkedInline(
  file: ActionsFile,
  scalar: YamlScalar,
  edits: readonly TextEdit[] | undefined,
  wanted: string,
): readonly TextEdit[] | undefined {
  const { start, end } = scalar.span;
  if (edits === undefined || edits.some((edit) => edit.span.start < start || edit.span.end > end)) return undefined;
  const source = applyEdits(file.text.slice(start, end), shifted(edits, -start));
  const context = placeOf(file, scalar)?.inFlow ? 'flow' : 'block';
  return decodeScalar(source, context) === wanted ? edits : undefined;
}

function plainPart(text: string): string | undefined {
  return isPrintable(text) && !text.includes('\n') ? text : undefined;
}

function singlePart(text: string): string | undefined {
  return plainPart(text)?.replaceAll("'", "''");
}
