import type { Span } from '../text/span.ts';
import { OPENING } from '../workflow/expressions/ranges.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap, YamlScalar } from '../workflow/yaml/tree.ts';
import { conditionParts, isEventGuard } from './condition-parts.ts';
import { editScalar, type ValueChange } from './edit-scalar.ts';
import { insertEntry } from './insert-entry.ts';
import { isAliased } from './node-extent.ts';
import { aliasSites } from './node-place.ts';
import { replaceScalar } from './replace-scalar.ts';
import { replaceValue } from './replace-value.ts';
import { applyEdits, replacement, type TextEdit } from './text-edit.ts';

/**
 * Makes a job or step run only when `guard` holds too: adds `if:` at its place in `order`, or joins the guard to the
 * condition there with `&&`, inside its `${{ }}`, with parentheses around an old `||`. Guards on the event stand in the
 * order of the alphabet, so that several can be added in any sequence. None when the guard is there already.
 *
 * `guard` is an expression without `${{ }}`. Undefined when the old condition is not one expression (text around `${{ }}`,
 * brackets left open) or an alias elsewhere would change with it.
 */
export function joinCondition(
  file: ActionsFile,
  map: YamlMap,
  ifEntry: YamlEntry | undefined,
  guard: string,
  order: readonly string[],
): readonly TextEdit[] | undefined {
  if (ifEntry === undefined) return insertEntry(file, map, { key: 'if', value: conditionText(guard) }, order);
  const old = ifEntry.value;
  if (old.kind !== 'scalar') return undefined;
  if (old.value.trim() === '') return replaceValue(file, map, ifEntry, conditionText(guard));
  const changes = changesFor(old, guard);
  if (changes === undefined) return undefined;
  if (changes.length === 0) return [];
  const joined = applyEdits(
    old.value,
    changes.map(({ start, end, text }) => replacement(start, end, text)),
  );
  // Written out here, the condition of the others stays as it is.
  if (isAliased(ifEntry, ifEntry.valueSpan)) return replaceValue(file, map, ifEntry, joined);
  if (aliasSites(file).some(({ target }) => target.start === old.span.start)) return undefined;
  return editScalar(file, old, changes) ?? replaceScalar(file, old, joined);
}

/** An expression that starts with `!` would be a YAML tag. */
function conditionText(guard: string): string {
  return guard.startsWith('!') ? `${OPENING} ${guard} }}` : guard;
}

function changesFor(scalar: YamlScalar, wanted: string): readonly ValueChange[] | undefined {
  const { value } = scalar;
  const inner = expressionIn(scalar);
  if (inner === undefined) return undefined;
  const parts = conditionParts(value.slice(inner.start, inner.end));
  if (parts === undefined) return undefined;
  const conjuncts = parts.conjuncts.map(({ start, end }) => ({ start: inner.start + start, end: inner.start + end }));
  const textOf = (span: Span) => value.slice(span.start, span.end);
  const guard = missingPart(wanted, conjuncts.map(textOf));
  if (guard === '') return [];
  const [first] = conjuncts;
  const last = conjuncts.at(-1);
  if (first === undefined || last === undefined || first.start === first.end) return undefined;
  if (parts.isAlternative) {
    return [
      { start: first.start, end: first.start, text: '(' },
      { start: last.end, end: last.end, text: `) && ${guard}` },
    ];
  }
  const fixed = isEventGuard(guard)
    ? conjuncts.findLastIndex((span) => !isEventGuard(textOf(span)))
    : conjuncts.length - 1;
  const smaller = conjuncts.findLastIndex((span, index) => index <= fixed || textOf(span) < guard);
  const before = conjuncts[smaller];
  return before === undefined
    ? [{ start: first.start, end: first.start, text: `${guard} && ` }]
    : [{ start: before.end, end: before.end, text: ` && ${guard}` }];
}

/** What the guard asks for that is not among the conjuncts. */
function missingPart(guard: string, conjuncts: readonly string[]): string {
  const parts = conditionParts(guard);
  if (parts === undefined || parts.isAlternative) return conjuncts.includes(`(${guard})`) ? '' : `(${guard})`;
  const texts = parts.conjuncts.map(({ start, end }) => guard.slice(start, end));
  return texts.filter((text) => !conjuncts.includes(text)).join(' && ');
}

/** The range of the expression in a condition: the whole without `${{ }}`, else what stands between them. */
export function expressionIn(scalar: YamlScalar): Span | undefined {
  const { value } = scalar;
  if (!value.includes(OPENING)) return { start: 0, end: value.length };
  const [only, ...others] = scalar.text.expressions;
  if (only === undefined || others.length > 0) return undefined;
  const around = value.slice(0, only.start) + value.slice(only.end);
  return around.trim() === '' ? { start: only.start + OPENING.length, end: only.end - 2 } : undefined;
}
