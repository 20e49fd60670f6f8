import { takesOutput } from './redirection.ts';
import type { Command, Word } from './types.ts';

/** A file that a command writes, and the words that it puts there as far as they stand in the script. */
export interface FileWrite {
  readonly file: Word;
  readonly text: readonly Word[];
  /** The words that the text is made from, by a program that rewrites its input (`base64 -d`); `text` where there is none. */
  readonly source: readonly Word[];
  readonly append: boolean;
}

/**
 * The files that a command writes by a redirection of its output, by `tee`, or by PowerShell's `Out-File`, `Set-Content` and
 * `Add-Content`: `echo "$X" > ~/.npmrc`, `cat > .pypirc <<EOF`, `… | tee -a "$GITHUB_ENV"`.
 */
export function filesWritten(command: Command): readonly FileWrite[] {
  const redirected = command.redirections.filter(takesOutput).map(
    ({ operator, target }): FileWrite => ({
      file: target,
      text: outputWords(command),
      source: sourceWords(command),
      append: operator.endsWith('>>'),
    }),
  );
  return [...redirected, ...writtenByName(command)];
}

function writtenByName(command: Command): readonly FileWrite[] {
  const { program, arguments: words } = command;
  switch (program) {
    case 'tee': {
      const append = words.some((word) => word.text === '-a' || word.text === '--append');
      const files = words.filter((word) => word.text === undefined || !word.text.startsWith('-'));
      return files.map((file) => ({ file, text: inputWords(command), source: sourceOfInput(command), append }));
    }
    case 'tee-object':
    case 'out-file':
    case 'set-content':
    case 'sc':
    case 'add-content':
    case 'ac': {
      const { file, value } = contentArguments(words, program);
      if (file === undefined) return [];
      const append =
        program === 'add-content' || program === 'ac' || words.some((word) => /^-append$/i.test(word.text ?? ''));
      const text = value === undefined ? inputWords(command) : [value];
      return [{ file, text, source: value === undefined ? sourceOfInput(command) : [value], append }];
    }
    default:
      return [];
  }
}

/** `-Path file -Value text`, or both by their place. */
function contentArguments(
  words: readonly Word[],
  program: string,
): { file: Word | undefined; value: Word | undefined } {
  let file: Word | undefined;
  let value: Word | undefined;
  const others: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    const option = word.text?.toLowerCase() ?? '';
    if (/^-(?:file)?path$|^-literalpath$/.test(option)) file = words[++index];
    else if (/^-(?:value|inputobject)$/.test(option)) value = words[++index];
    else if (/^-(?:encoding|width|stream|filter|include|exclude)$/.test(option)) index++;
    else if (!option.startsWith('-')) others.push(word);
  }
  if (file === undefined) file = others.shift();
  if (value === undefined && program !== 'out-file' && program !== 'tee-object') value = others[0];
  return { file, value };
}

/** The words of the script that a command gets through its input: a pipe from `echo`, `<<EOF`, `<<< "$X"`. */
export function inputWords(command: Command): readonly Word[] {
  const heredocs = command.heredocs.map(({ body }) => body);
  const strings = command.redirections.filter(({ operator }) => operator === '<<<').map(({ target }) => target);
  if (heredocs.length > 0 || strings.length > 0) return [...heredocs, ...strings];
  return command.pipedFrom.flatMap(outputWords);
}

/** What a command prints, be it rewritten on the way. */
function sourceWords(command: Command): readonly Word[] {
  return rewriters.has(command.program ?? '') ? sourceOfInput(command) : outputWords(command);
}

function sourceOfInput(command: Command): readonly Word[] {
  const own = inputWords(command);
  return own.length > 0 ? own : command.pipedFrom.flatMap(sourceWords);
}

/** Programs that print what they read, in another form. */
const rewriters: ReadonlySet<string> = new Set(['base64', 'openssl', 'jq', 'tr', 'sed', 'envsubst', 'gunzip']);

/** The words that a command prints; empty when it makes its output itself. */
function outputWords(command: Command): readonly Word[] {
  switch (command.program) {
    case 'echo':
    case 'write-output':
      return command.arguments.filter((word) => word.text === undefined || !/^-[neE]+$/.test(word.text));
    case 'printf':
      return command.arguments;
    case 'cat':
    case 'tee':
      return command.arguments.length === 0 || command.program === 'tee' ? inputWords(command) : [];
    default:
      return [];
  }
}
