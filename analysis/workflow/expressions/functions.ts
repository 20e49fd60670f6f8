import { alternatives, oneOf } from './alternatives.ts';
import { equals } from './comparison.ts';
import { formatTexts } from './format.ts';
import { parseJson } from './json.ts';
import { concatenate, textsOf } from './text.ts';
import { askTexts, type TextQuestion } from './text-questions.ts';
import { allSame, type Truth } from './truth.ts';
import { fromTruth, known, partialText, unknown, type Value } from './value.ts';

type BuiltIn = (args: readonly Value[]) => Value;

/**
 * The functions of GitHub that depend on their arguments alone; names in lower case. `case` and the status functions are
 * not among them, since they are evaluated differently. Source: the functions of actions/runner and of
 * @actions/expressions, 2026-11.
 */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['contains', ([search, item]) => ask('contains', search, item)],
  ['startswith', ([search, item]) => ask('startsWith', search, item)],
  ['endswith', ([search, item]) => ask('endsWith', search, item)],
  ['format', ([pattern, ...values]) => overEach(pattern, (text) => formatTexts(text, values))],
  ['join', ([items, separator]) => join(items, separator)],
  ['fromjson', ([text]) => overEach(text, parseJson)],
  ['tojson', ([value]) => toJson(value)],
  ['hashfiles', () => partialText('only the run shows the hash of files')],
]);

function ask(question: TextQuestion, search: Value | undefined, item: Value | undefined): Value {
  if (search === undefined || item === undefined) return missing();
  return fromTruth(allSame(answers(search, item)));

  function* answers(searched: Value, sought: Value): Iterable<Truth> {
    for (const each of alternatives(searched)) {
      for (const other of alternatives(sought)) {
        if (each.kind === 'list' && question === 'contains') yield listContains(each.items, each.complete, other);
        else if (each.kind === 'unknown' || other.kind === 'unknown') yield 'maybe';
        else if (isCollection(each) || isCollection(other)) yield 'no';
        else yield askTexts(question, textsOf(each), textsOf(other));
      }
    }
  }
}

function listContains(items: readonly Value[], complete: boolean, item: Value): Truth {
  let answer: Truth = complete ? 'no' : 'maybe';
  for (const each of items) {
    const same = equals(each, item);
    if (same === 'yes') return 'yes';
    if (same === 'maybe') answer = 'maybe';
  }
  return answer;
}

function isCollection(value: Value): boolean {
  return value.kind === 'object' || value.kind === 'list';
}

/** Applies a function to the text of a value, which has to be known, and joins the results. */
function overEach(value: Value | undefined, apply: (text: string) => Value): Value {
  if (value === undefined) return missing();
  return oneOf(textsOf(value).map((text) => (text.kind === 'known' ? apply(text.value) : unknown(text.reason))));
}

function join(items: Value | undefined, separator: Value = known(',')): Value {
  if (items === undefined) return missing();
  const between = oneOf(alternatives(separator).map((each) => (isCollection(each) ? known(',') : each)));
  return oneOf(
    alternatives(items).map((each) => {
      if (each.kind === 'object') return known('');
      if (each.kind === 'unknown') return partialText(each.reason);
      if (each.kind !== 'list') return concatenate([each]);
      if (!each.complete) return partialText('only the run shows every item of the list');
      return concatenate(each.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])));
    }),
  );
}

function toJson(value: Value | undefined): Value {
  if (value === undefined) return missing();
  return oneOf(
    alternatives(value).map((each) =>
      each.kind === 'known' && (typeof each.value !== 'number' || Number.isFinite(each.value))
        ? known(JSON.stringify(each.value))
        : partialText('the JSON of it is not worked out', { nonEmpty: true }),
    ),
  );
}

/** The parser has counted the arguments. */
function missing(): Value {
  return unknown('an argument is missing');
}
