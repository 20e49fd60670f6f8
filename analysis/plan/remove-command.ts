import {
  type Continuation,
  editScalar,
  type FileEdit,
  removeItem,
  removeOption,
  removeScriptLines,
  type TextEdit,
} from '../edits/index.ts';
import type { Session } from '../publications/session.ts';
import type { Carrier, Publication } from '../publications/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Span } from '../text/span.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { literalEnd } from '../workflow/scripts/words.ts';
import { stepListOf } from './step-place.ts';

type CommandCarrier = Extract<Carrier, { readonly kind: 'command' }>;

/**
 * Takes a command out that stores a credential: a login, one that writes a file (with those that only make that file), or the
 * assignment of a variable in a script. The step goes when nothing is left of it. Undefined when the script would not be what
 * it was without it, or when it says more than the credential.
 */
export function removeCommand(
  session: Session,
  publication: Publication,
  carrier: CommandCarrier,
): readonly FileEdit[] | undefined {
  const { step, command } = carrier;
  const run = step.step.run;
  if (run === undefined) return undefined;
  const assigned = command.assignments.find((each) => each.name === carrier.name);
  if (assigned !== undefined) return inFile(step, removeOption(step.file, run, [assigned], continuationOf(command)));
  if (isPublishing(publication, carrier)) return inFile(step, withoutAssignment(command, carrier.name, step));
  if (writesMore(command, run.value)) return inFile(step, withoutTokenLines(carrier, step, publication));
  const script = session.wholeScript(step)?.commands ?? [];
  const gone = [command, ...companions(command, script)];
  const spans = gone.map((each) => pipelineOf(each, run.value));
  if (script.every((each) => spans.some((span) => within(each, span)))) {
    const list = stepListOf(step);
    const edits = list && removeItem(step.file, list, step.step.index);
    return inFile(step, edits);
  }
  return inFile(step, withoutSpans(step, spans, continuationOf(command)));
}

/** What carries a command on to the next line in the shell that reads it. */
export function continuationOf({ shell }: Command): Continuation {
  if (shell === 'cmd') return '^';
  return shell === 'pwsh' || shell === 'powershell' ? '`' : '\\';
}

function inFile({ file }: StepRun, edits: readonly TextEdit[] | undefined): readonly FileEdit[] | undefined {
  return edits && [{ path: file.path, edits }];
}

function isPublishing({ means, step }: Publication, carrier: CommandCarrier): boolean {
  return means.kind === 'command' && step.step === carrier.step.step && means.command.start === carrier.command.start;
}

/** `export NAME=value`, `NAME=value` or `$env:NAME = value` on a line of its own. */
function withoutAssignment(command: Command, name: string, step: StepRun): readonly TextEdit[] | undefined {
  const run = step.step.run;
  const word = command.environment.find((each) => each.name === name)?.value;
  if (run === undefined || word === undefined) return undefined;
  const start = run.value.lastIndexOf('\n', word.start - 1) + 1;
  const end = word.end + (/^["']/.exec(run.value.slice(word.end))?.[0].length ?? 0);
  const line = run.value.slice(start, end);
  const statement = new RegExp(`^\\s*(?:(?:export|set)\\s+"?|\\$env:)?${name}\\s*=`);
  return statement.test(line) ? removeScriptLines(step.file, run, start, end) : undefined;
}

/** A file of several lines holds more than the credential, unless each line belongs to it. */
function writesMore(command: Command, script: string): boolean {
  return [command, ...command.pipedFrom].some(({ heredocs }) =>
    heredocs.some(({ start, end }) => {
      const lines = script
        .slice(start, end)
        .split('\n')
        .map((line) => line.trim());
      return lines.some((line) => line !== '' && !credentialLine.test(line));
    }),
  );
}

/** The lines of a `.npmrc` that hold the token for the registry; what else the file says stays. */
function withoutTokenLines(
  { name, command }: CommandCarrier,
  { file, step }: StepRun,
  { registry }: Publication,
): readonly TextEdit[] | undefined {
  const { run } = step;
  if (run === undefined || name !== '.npmrc' || registry === undefined) return undefined;
  const changes = [command, ...command.pipedFrom].flatMap(({ heredocs }) =>
    heredocs.flatMap(({ start, end }) =>
      Array.from(run.value.slice(start, end).matchAll(/^.*_authToken.*(?:\n|$)/gm))
        .filter(([line]) => !/\/\//.test(line) || registry.index.hosts.some((host) => line.includes(host)))
        .map(({ 0: line, index }) => ({ start: start + index, end: start + index + line.length, text: '' })),
    ),
  );
  return changes.length === 0 ? undefined : editScalar(file, run, changes);
}

/** What files with credentials are made of: sections, user names, tokens, and the list of indexes of `.pypirc`. */
const credentialLine =
  /^(?:---|\[(?:distutils|pypi|testpypi|server-login)\]|index-servers\s*=.*|(?:pypi|testpypi)|(?:username|password|repository)\s*[:=].*|:rubygems_api_key:.*|(?:\/\/)?[\w./:-]*_authToken\s*=.*|always-auth\s*=.*|registry\s*=\s*https:\/\/registry\.npmjs\.org\/?)$/;

/** Commands that only make the file which the command writes, or set who may read it: `touch`, `chmod`, `mkdir`. */
function companions(command: Command, script: readonly Command[]): readonly Command[] {
  const files = [
    ...command.redirections.map((each) => each.target),
    ...(command.program === 'tee' ? command.arguments : []),
  ]
    .map((word) => literalEnd(word))
    .filter((text) => /[\w.-]+$/.test(text));
  const folders = files.flatMap((file) => {
    const slash = file.lastIndexOf('/');
    return slash > 0 ? [file.slice(0, slash)] : [];
  });
  const alone = (paths: readonly string[]) => (each: Command) => {
    const words = each.arguments.filter((word) => !/^[-+]|^[0-7]{3,4}$|^[ugoa]*[-+=][rwx]+$/.test(word.text ?? ''));
    return words.length > 0 && words.every((word) => paths.some((path) => isSame(literalEnd(word), path)));
  };
  return script.filter((each) => {
    if (each.conditional || each === command) return false;
    if (each.program === 'touch' || each.program === 'chmod') return alone(files)(each);
    return each.program === 'mkdir' && alone(folders)(each);
  });
}

function isSame(a: string, b: string): boolean {
  return a !== '' && a.replace(/^[~/]+/, '') === b.replace(/^[~/]+/, '');
}

/** The command with those that it reads through pipes, and the texts that they read from the script, delimiters included. */
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

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whole lines where the commands stand alone, else the command with the `&&` or `;` that joins it to its neighbour. */
function withoutSpans(
  step: StepRun,
  spans: readonly Span[],
  continuation: Continuation,
): readonly TextEdit[] | undefined {
  const run = step.step.run;
  if (run === undefined) return undefined;
  const [only, ...more] = spans.map((span) => wholeBlock(run.value, span) ?? span);
  if (only === undefined || [only, ...more].some((span) => emptiesBlock(run.value, span))) return undefined;
  if (more.length === 0) {
    return removeScriptLines(step.file, run, only.start, only.end, continuation) ?? withoutJoined(step, only);
  }
  const changes = [only, ...more].map((span) => lineSpan(run.value, span));
  return changes.every((each) => each !== undefined)
    ? editScalar(
        step.file,
        run,
        changes.map((each) => ({ ...each, text: '' })).sort((a, b) => a.start - b.start),
      )
    : undefined;
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
  if (before === undefined) return undefined;
  return editScalar(step.file, run, [{ start: start - before.length, end, text: '' }]);
}

/** `if …; then COMMAND fi` as a whole, when the command is all that the condition is about. */
function wholeBlock(value: string, { start, end }: Span): Span | undefined {
  const head = /\bif\b[^\n]*?[;\n]\s*then[\s;]*$/.exec(value.slice(0, start));
  const tail = /^[\s;]*fi\b/.exec(value.slice(end));
  if (head === null || tail === null || /\b(?:fi|then)\b/.test(head[0].replace(/then[\s;]*$/, ''))) return undefined;
  return { start: head.index, end: end + tail[0].length };
}

/** True when nothing would be left between the words that open and close a block. */
function emptiesBlock(value: string, { start, end }: Span): boolean {
  return (
    /(?:\b(?:then|do|else)|\{)[\s;]*$/.test(value.slice(0, start)) &&
    /^[\s;]*(?:fi\b|done\b|else\b|elif\b|\})/.test(value.slice(end))
  );
}
