import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';
import { conditionParts } from './condition-parts.ts';
import { editScalar } from './edit-scalar.ts';
import { expressionIn } from './join-condition.ts';
import { isAliased } from './node-extent.ts';
import { removeEntry } from './remove-entry.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Takes the parts of a condition out that `&&` joins and a test picks; `if:` goes with the last of them. None when it picks none;
 * undefined when the condition is written in a way that no edit here understands.
 */
export function removeConjuncts(
  file: ActionsFile,
  map: YamlMap,
  ifEntry: YamlEntry,
  picks: (source: string) => boolean,
): readonly TextEdit[] | undefined {
  const scalar = ifEntry.value;
  const inner = scalar.kind === 'scalar' ? expressionIn(scalar) : undefined;
  if (scalar.kind !== 'scalar' || inner === undefined) return [];
  const parts = conditionParts(scalar.value.slice(inner.start, inner.end));
  if (parts === undefined || parts.isAlternative) return [];
  const conjuncts = parts.conjuncts.map(({ start, end }) => ({ start: inner.start + start, end: inner.start + end }));
  const left = conjuncts.filter(({ start, end }) => !picks(scalar.value.slice(start, end)));
  const [first, last] = [left[0], left.at(-1)];
  if (left.length === conjuncts.length) return [];
  if (isAliased(ifEntry, ifEntry.valueSpan)) return undefined;
  if (first === undefined || last === undefined) return removeEntry(file, map, ifEntry);
  // What is left keeps its own text; a part goes with the `&&` and the blanks behind it, the last ones with those before.
  const gone = conjuncts.flatMap((conjunct, index) => {
    if (left.includes(conjunct)) return [];
    const next = conjuncts.slice(index + 1).find((each) => left.includes(each));
    const before = conjuncts.slice(0, index).findLast((each) => left.includes(each));
    if (next !== undefined)
      return [{ start: conjunct.start, end: conjuncts[index + 1]?.start ?? next.start, text: '' }];
    const start = conjuncts[index - 1]?.end ?? before?.end ?? conjunct.start;
    return [{ start, end: conjunct.end, text: '' }];
  });
  return editScalar(file, scalar, gone);
}
