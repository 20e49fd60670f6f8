import { commonPrefix, commonSuffix, filterLanguage, literalNames } from '../patterns/index.ts';
import { MAX_ALTERNATIVES, oneOf } from './alternatives.ts';
import { known, partialText, unknown, type Value } from './value.ts';

const prefixes = { branch: 'refs/heads/', tag: 'refs/tags/' };

/**
 * The value of `github.ref` (or `github.ref_name` for `name`) in a run that a branch or tag started which a filter lets
 * through; without a filter, any. Known or one of a few when the filter is a list of names; else a text that answers
 * `contains`, `startsWith`, `endsWith` and `==` for all its names: `contains(github.ref, '-dev-')` is `no` for
 * `[v*, !v*-dev-*]` and `yes` for `[v*-dev-*]`.
 */
export function refValue(
  kind: 'branch' | 'tag',
  patterns: readonly string[] | undefined,
  form: 'ref' | 'name' = 'ref',
): Value {
  const prefix = form === 'ref' ? prefixes[kind] : '';
  const filter = patterns ?? ['**'];
  const names = literalNames(filter);
  if (names?.length === 0) return unknown(`the filter lets no ${kind} through`);
  if (names !== undefined && names.length <= MAX_ALTERNATIVES) return oneOf(names.map((name) => known(prefix + name)));
  const start = commonPrefix(filter);
  const text = partialText(`which ${kind} it is shows only the run`, {
    prefix: prefix + start,
    // Prefix and suffix of a text may not share characters, those of a filter may; it answers for the end itself then.
    suffix: start === '' ? commonSuffix(filter) : '',
    nonEmpty: true,
  });
  const language = filterLanguage(filter, prefix);
  return language ? { ...text, language } : text;
}
