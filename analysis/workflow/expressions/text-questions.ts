import { foldCase } from './fold-case.ts';
import type { Text } from './text.ts';
import { allSame, type Truth } from './truth.ts';
import type { PartialText } from './value.ts';

/** The questions that expressions ask of two strings; GitHub ignores case in all of them. */
export type TextQuestion = 'equals' | 'contains' | 'startsWith' | 'endsWith';

/** `text` equals, contains, starts with or ends with `other`, for every pair that the two can be. */
export function askTexts(question: TextQuestion, texts: readonly Text[], others: readonly Text[]): Truth {
  return allSame(pairs());

  function* pairs(): Iterable<Truth> {
    for (const text of texts) for (const other of others) yield ask(question, text, other);
  }
}

function ask(question: TextQuestion, text: Text, other: Text): Truth {
  if (text.kind === 'known') {
    return other.kind === 'known'
      ? fromBoolean(decide(question, foldCase(text.value), foldCase(other.value)))
      : askForPartial(question, foldCase(text.value), other);
  }
  if (other.kind === 'known') return askPartial(question, text, other.value);
  return askPartials(question, text, other);
}

function decide(question: TextQuestion, text: string, other: string): boolean {
  switch (question) {
    case 'equals':
      return text === other;
    case 'contains':
      return text.includes(other);
    case 'startsWith':
      return text.startsWith(other);
    case 'endsWith':
      return text.endsWith(other);
  }
}

/** Of a partly known text: the ends that are known first, then all that is known of it. */
function askPartial(question: TextQuestion, text: PartialText, other: string): Truth {
  const answer = askEnds(question, text, foldCase(other));
  return answer === 'maybe' ? (text.language?.[question](other) ?? 'maybe') : answer;
}

function askEnds(question: TextQuestion, text: PartialText, other: string): Truth {
  const [prefix, suffix] = [foldCase(text.prefix), foldCase(text.suffix)];
  switch (question) {
    case 'equals':
      return maybeIf(frames(prefix, suffix, other) && !(other === '' && text.nonEmpty));
    case 'contains':
      return prefix.includes(other) || suffix.includes(other) ? 'yes' : 'maybe';
    case 'startsWith':
      return prefix.startsWith(other) ? 'yes' : maybeIf(other.startsWith(prefix));
    case 'endsWith':
      return suffix.endsWith(other) ? 'yes' : maybeIf(other.endsWith(suffix));
  }
}

/** A known text (in folded case), asked about one that is partly known: `no` where its ends do not occur as they would. */
function askForPartial(question: TextQuestion, text: string, other: PartialText): Truth {
  if (text === '' && other.nonEmpty) return 'no';
  const [prefix, suffix] = [foldCase(other.prefix), foldCase(other.suffix)];
  switch (question) {
    case 'equals':
      return askPartial('equals', other, text);
    case 'contains': {
      const start = text.indexOf(prefix);
      return maybeIf(start >= 0 && text.includes(suffix, start + prefix.length));
    }
    case 'startsWith':
      return maybeIf(text.startsWith(prefix) && text.includes(suffix, prefix.length));
    case 'endsWith':
      return maybeIf(text.endsWith(suffix) && text.slice(0, text.length - suffix.length).includes(prefix));
  }
}

/** Two partly known texts: only starts or ends that contradict each other tell anything. */
function askPartials(question: TextQuestion, text: PartialText, other: PartialText): Truth {
  const starts = agree(foldCase(text.prefix), foldCase(other.prefix), 'start');
  const ends = agree(foldCase(text.suffix), foldCase(other.suffix), 'end');
  switch (question) {
    case 'equals':
      return maybeIf(starts && ends);
    case 'contains':
      return 'maybe';
    case 'startsWith':
      return maybeIf(starts);
    case 'endsWith':
      return maybeIf(ends);
  }
}

function frames(prefix: string, suffix: string, text: string): boolean {
  return text.length >= prefix.length + suffix.length && text.startsWith(prefix) && text.endsWith(suffix);
}

function agree(a: string, b: string, side: 'start' | 'end'): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return side === 'start' ? long.startsWith(short) : long.endsWith(short);
}

function fromBoolean(answer: boolean): Truth {
  return answer ? 'yes' : 'no';
}

function maybeIf(possible: boolean): Truth {
  return possible ? 'maybe' : 'no';
}
