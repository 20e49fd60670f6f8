import { alternatives, MAX_ALTERNATIVES, oneOf } from './alternatives.ts';
import { formatNumber } from './number.ts';
import { type KnownValue, type PartialText, partialText, type Value } from './value.ts';

/** A string that is known, or of which a part is. */
export type Text = (KnownValue & { readonly value: string }) | PartialText;

/** Longer texts are cut to what is known of their start: a bound for `format` within `format`. */
const MAX_LENGTH = 100_000;

/** The strings that a value can become where GitHub needs a string. Never empty. */
export function textsOf(value: Value): readonly Text[] {
  return alternatives(value).map((alternative): Text => {
    switch (alternative.kind) {
      case 'known':
        return text(primitiveText(alternative.value));
      case 'partial':
        return alternative;
      case 'object':
        return text('Object');
      case 'list':
        return text('Array');
      case 'unknown':
        return partialText(alternative.reason, { nonEmpty: alternative.truth === 'yes' });
    }
  });
}

/** The text of a value that is no object and no list. Source: `EvaluationResult.ConvertToString` of actions/runner, 2026-11. */
export function primitiveText(value: string | number | boolean | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

/** The texts of the values, one after the other. */
export function concatenate(parts: readonly Value[]): Value {
  let results: readonly Text[] = [text('')];
  for (const part of parts) {
    const next = textsOf(part);
    const combined =
      results.length * next.length > MAX_ALTERNATIVES
        ? [join(common(results), common(next))]
        : results.flatMap((left) => next.map((right) => join(left, right)));
    results = combined.map(cut);
  }
  return oneOf(results);
}

/** What two texts have in common: a text that stands for both. */
function common(texts: readonly Text[]): Text {
  return texts.reduce((a, b) => {
    if (a.kind === 'known' && b.kind === 'known' && a.value === b.value) return a;
    return partialText(reason(a, b), {
      prefix: commonPrefix(start(a), start(b)),
      nonEmpty: isNonEmpty(a) && isNonEmpty(b),
    });
  });
}

function join(left: Text, right: Text): Text {
  if (left.kind === 'known' && right.kind === 'known') return text(left.value + right.value);
  if (right.kind === 'known' && right.value === '') return left;
  if (left.kind === 'known' && left.value === '') return right;
  return partialText(reason(left, right), {
    prefix: left.kind === 'known' ? left.value + start(right) : left.prefix,
    suffix: right.kind === 'known' ? end(left) + right.value : right.suffix,
    nonEmpty: isNonEmpty(left) || isNonEmpty(right),
  });
}

function cut(value: Text): Text {
  const { length } = value.kind === 'known' ? value.value : value.prefix + value.suffix;
  if (length <= MAX_LENGTH) return value;
  return partialText('it is too long', { prefix: start(value).slice(0, MAX_LENGTH), nonEmpty: true });
}

function start(value: Text): string {
  return value.kind === 'known' ? value.value : value.prefix;
}

function end(value: Text): string {
  return value.kind === 'known' ? value.value : value.suffix;
}

function isNonEmpty(value: Text): boolean {
  return value.kind === 'known' ? value.value !== '' : value.nonEmpty;
}

function reason(...texts: readonly Text[]): string {
  const first = texts.find((value) => value.kind === 'partial');
  return first?.kind === 'partial' ? first.reason : 'it has too many possible values';
}

/** The longest start that both have. */
function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return a.slice(0, length);
}

function text(value: string): Text {
  return { kind: 'known', value };
}
