import type { Span } from '../../text/span.ts';
import type { Word } from '../../workflow/scripts/index.ts';

/** `publish() {`, `function publish {`, at the beginning of a command. */
const definition =
  /(?<![\w./-])(?:function[ \t]+)?([A-Za-z_][\w-]*)[ \t]*(?:\(\)\s*|(?<=function[ \t]+[\w-]+)[ \t]+)\{(?=\s)/g;

/** One word of a command: quoted, an expression, a variable, or plain. */
const word = String.raw`(?:"(?:[^"\\]|\\.)*"|'[^']*'|\$\{\{[^}]*\}\}|\$\{\w+\}|\$\w+|[\w./:@%+,=~-])+`;

/** `$1` of a function or script. */
export function isParameter({ parts }: Word): boolean {
  return parts.some((part) => part.kind === 'variable' && /^(?:\d+|[@*])$/.test(part.name));
}

/**
 * The words by which the calls of a function of the script fill the parameter that a word of it (`"$1"`) stands for. Undefined when it
 * cannot be told that the function makes nothing else of it, or when another argument would take its place.
 */
export function argumentsFor(script: string, parameter: Span): readonly Span[] | undefined {
  const called = functionAround(script, parameter);
  const number = Number(/^["']?\$\{?([1-9])\}?["']?$/.exec(script.slice(parameter.start, parameter.end))?.[1]);
  if (called === undefined || !(number > 0)) return undefined;
  const body = script.slice(called.body.start, called.body.end);
  const used = Array.from(body.matchAll(/\$\{?([1-9@*#])/g), (match) => match[1] ?? '');
  const isLast = used.every((each) => /\d/.test(each) && Number(each) <= number);
  if (!isLast || used.filter((each) => each === String(number)).length > 1 || /\bshift\b/.test(body)) return undefined;
  const outside = [...script.matchAll(new RegExp(`(?<![\\w./-])${called.name}(?![\\w./-])`, 'g'))].filter(
    ({ index }) => (index < called.start || index >= called.body.end) && !isInComment(script, index),
  );
  const calls = outside.map(({ index }) => lastArgument(script, index, called.name.length, number));
  return calls.length > 0 && calls.every((each) => each !== undefined) ? calls : undefined;
}

/** Whether the line is one comment. */
function isInComment(script: string, at: number): boolean {
  return /^[ \t]*#/.test(script.slice(script.lastIndexOf('\n', at - 1) + 1, at));
}

interface FunctionText {
  readonly name: string;
  readonly start: number;
  /** Between the braces. */
  readonly body: Span;
}

function functionAround(script: string, { start, end }: Span): FunctionText | undefined {
  const found = [...script.slice(0, start).matchAll(definition)].at(-1);
  if (found?.[1] === undefined) return undefined;
  const open = found.index + found[0].length;
  const close = closingBrace(script, open);
  return close === undefined || close < end
    ? undefined
    : { name: found[1], start: found.index, body: { start: open, end: close } };
}

/** Where the brace closes that is open at an offset: it stands where a command may begin. */
function closingBrace(script: string, from: number): number | undefined {
  let depth = 1;
  for (const { 0: brace, index } of script.slice(from).matchAll(/(?<=[\s;&|({]|^)\{(?=\s)|(?<=[\n;][ \t]*)\}/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return from + index;
  }
  return undefined;
}

/** The last argument of a call that has so many, each of them one word. */
function lastArgument(script: string, start: number, length: number, count: number): Span | undefined {
  const before = script.slice(script.lastIndexOf('\n', start - 1) + 1, start);
  if (!/(?:^|[;&|(]|(?:^|\s)(?:!|then|do|else|if|elif|while|until))[ \t]*$/.test(before)) return undefined;
  const given = new RegExp(`^(?:[ \\t]+${word}){${count - 1}}[ \\t]+(${word})(?=[ \\t]*(?:$|[\\n;)&|#]))`).exec(
    script.slice(start + length),
  );
  const last = given?.[1];
  if (given === null || last === undefined) return undefined;
  const end = start + length + given[0].length;
  return { start: end - last.length, end };
}
