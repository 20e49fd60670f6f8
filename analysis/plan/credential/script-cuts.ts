import { type Continuation, editScalar, removeScriptLines, type TextEdit } from '../../edits/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Span } from '../../text/span.ts';
import type { Command } from '../../workflow/scripts/index.ts';

/** What carries a command on to the next line in the shell that reads it. */
export function continuationOf({ shell }: Command): Continuation {
  if (shell === 'cmd') return '^';
  return shell === 'pwsh' || shell === 'powershell' ? '`' : '\\';
}

/**
 * All of a script that goes with a command: the commands that it reads through pipes, the texts that they read from the script
 * (delimiters included), and the `if` around it when it holds nothing else. Offsets count in the script.
 */
export function extentOf(command: Command, script: string): Span {
  return withIf(pipelineOf(command, script), script);
}

/** A part of a script, or the `if` around it when that holds nothing else. */
export function withIf(span: Span, script: string): Span {
  return wholeBlock(script, span) ?? span;
}

/**
 * Parts of a script with the `{ …; }` or `( … )` around them that would be left with nothing inside, and what it is piped or
 * redirected to.
 */
export function withGroups(spans: readonly Span[], script: string): readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const grouped: Span[] = [];
  for (const span of sorted) {
    const last = grouped.at(-1);
    const covered = last !== undefined && span.start < last.end;
    if (covered) grouped[grouped.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else grouped.push(groupAt(sorted, span, script) ?? span);
  }
  return joinedSpans(grouped, script);
}

/** Parts that `&&` or `;` joins on one line, as one. */
function joinedSpans(spans: readonly Span[], script: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : script.slice(last.end, span.start);
    if (last !== undefined && /^[ \t]*(?:&&|;)[ \t]*$/.test(between))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The group that opens right before a part and holds nothing but parts that go. */
function groupAt(spans: readonly Span[], first: Span, script: string): Span | undefined {
  const opened = /[({]\s*$/.exec(script.slice(0, first.start));
  if (opened === null) return undefined;
  const start = opened.index;
  const close = opened[0].startsWith('{') ? '}' : ')';
  // A pipe behind the group is part of the command that reads it.
  if (script.slice(first.start, first.end).includes(`${close} |`)) return { start, end: first.end };
  let end = first.start;
  for (const span of spans.filter((each) => each.start >= first.start)) {
    if (script.slice(end, span.start).replace(/[;\s]/g, '') !== '') break;
    end = Math.max(end, span.end);
  }
  const closed = new RegExp(`^[;\\s]*\\${close}(?:[ \\t]*(?:\\d?>>?)[ \\t]*\\S+)*`).exec(script.slice(end));
  return closed === null ? undefined : { start, end: end + closed[0].length };
}

/**
 * Takes parts of a step's script out: whole lines where they stand alone, else a part with the `&&` or `;` that joins it to its
 * neighbour. Undefined where the rest would be another script.
 */
export function withoutParts(
  step: StepRun,
  spans: readonly Span[],
  continuation: Continuation,
): readonly TextEdit[] | undefined {
  const run = step.step.run;
  const [only, ...more] = spans;
  if (run === undefined || only === undefined) return undefined;
  // Only the POSIX shells allow no empty block.
  if (continuation === '\\' && spans.some((span) => emptiesBlock(run.value, span)))
    return more.length === 0 ? withoutBranch(step, only) : undefined;
  if (more.length === 0) {
    return removeScriptLines(step.file, run, only.start, only.end, continuation) ?? withoutJoined(step, only);
  }
  const changes = spans.map((span) => lineSpan(run.value, span));
  return changes.every((each) => each !== undefined)
    ? editScalar(
        step.file,
        run,
        changes.map((each) => ({ ...each, text: '' })).sort((a, b) => a.start - b.start),
      )
    : undefined;
}

function pipelineOf(command: Command, script: string): Span {
  const all = [command, ...command.pipedFrom];
  const ends = all.flatMap((each) => [
    each.end,
    ...each.heredocs.map(({ end }) => {
      const delimiter = script.slice(end).search(/\S/);
      const line = script.indexOf('\n', end + Math.max(0, delimiter));
      return line < 0 ? script.length : line;
    }),
  ]);
  return { start: Math.min(...all.map((each) => each.start)), end: Math.max(...ends) };
}

/** The lines of a command that has them to itself, with the line break behind. */
function lineSpan(value: string, { start, end }: Span): Span | undefined {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const last = value.slice(end - 1, end) === '\n' ? end - 1 : value.indexOf('\n', end);
  const to = last < 0 ? value.length : last + 1;
  const alone =
    value.slice(from, start).trim() === '' &&
    value
      .slice(end, to)
      .replace(/^\s*;?\s*(?:#.*)?$/, '')
      .trim() === '';
  return alone ? { start: from, end: to } : undefined;
}

function withoutJoined(step: StepRun, { start, end }: Span): readonly TextEdit[] | undefined {
  const run = step.step.run;
  if (run === undefined) return undefined;
  const behind = /^[ \t]*(?:&&|;(?!;))[ \t]*(?:\\\n[ \t]*)?/.exec(run.value.slice(end))?.[0];
  const before = /(?:[ \t]*\\\n)?[ \t]*(?:&&|;)[ \t]*$/.exec(run.value.slice(0, start))?.[0];
  if (behind !== undefined && behind !== '')
    return editScalar(step.file, run, [{ start, end: end + behind.length, text: '' }]);
  const ofCase = /^[ \t]*;;/.test(run.value.slice(end)) ? /(?<=\))[ \t]*$/.exec(run.value.slice(0, start)) : null;
  if (before === undefined)
    return ofCase ? editScalar(step.file, run, [{ start: ofCase.index, end, text: '' }]) : undefined;
  return editScalar(step.file, run, [{ start: start - before.length, end, text: '' }]);
}

/** `if …; then COMMAND fi` as a whole, when the command is all that the condition is about. */
function wholeBlock(value: string, { start, end }: Span): Span | undefined {
  const head = /\bif\b[^\n]*?[;\n]\s*then[\s;]*$/.exec(value.slice(0, start));
  const tail = /^[\s;]*fi\b/.exec(value.slice(end));
  if (head === null || tail === null || /\b(?:fi|then)\b/.test(head[0].replace(/then[\s;]*$/, ''))) return undefined;
  return { start: head.index, end: end + tail[0].length };
}

/**
 * Takes out what is all that a block holds: an `else` goes with it, and any other block keeps a command that does nothing, since
 * the shell allows no empty one.
 */
function withoutBranch(step: StepRun, { start, end }: Span): readonly TextEdit[] | undefined {
  const run = step.step.run;
  if (run === undefined) return undefined;
  const { value } = run;
  const other = /(?:;[ \t]*|[ \t]*)\belse[\s;]*$/.exec(value.slice(0, start));
  if (other === null || !/^[\s;]*fi\b/.test(value.slice(end)))
    return editScalar(step.file, run, [{ start, end, text: ':' }]);
  const ownLine = other.index === 0 || value[other.index - 1] === '\n';
  const rest = ownLine ? (/^[ \t]*;?[ \t]*\n/.exec(value.slice(end))?.[0].length ?? 0) : 0;
  return editScalar(step.file, run, [{ start: other.index, end: end + rest, text: '' }]);
}

/** True when nothing would be left between the words that open and close a block. */
function emptiesBlock(value: string, { start, end }: Span): boolean {
  return (
    /(?:\b(?:then|do|else)|\{)[\s;]*$/.test(value.slice(0, start)) &&
    /^[\s;]*(?:fi\b|done\b|else\b|elif\b|\})/.test(value.slice(end))
  );
}
