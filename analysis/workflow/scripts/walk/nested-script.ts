import { mappedSource, type Source } from '../source.ts';
import type { Heredoc, ScriptInput, Shell, Word } from '../types.ts';

/** A script inside a command, and how it is run. */
export interface NestedScript {
  readonly shell: Shell;
  readonly source: Source;
  /** What runs it: the shell's own words. */
  readonly own: readonly Word[];
}

const shells: Readonly<Record<string, Shell>> = {
  bash: 'bash',
  sh: 'sh',
  dash: 'sh',
  ash: 'sh',
  zsh: 'bash',
  pwsh: 'pwsh',
  powershell: 'powershell',
  cmd: 'cmd',
};

/** The script that `bash -c '…'`, `pwsh -Command …`, `cmd /c …` or `bash <<EOF` runs; undefined when it is none of them. */
export function nestedScript(
  input: ScriptInput,
  program: string | undefined,
  words: readonly Word[],
  heredocs: readonly Heredoc[],
): NestedScript | undefined {
  const shell = program === undefined ? undefined : shells[program.toLowerCase()];
  if (shell === undefined) return undefined;
  const at = scriptOptionAt(shell, words);
  const option = words[at];
  if (option === undefined) {
    const [heredoc] = heredocs;
    // `bash script.sh <<EOF` reads the text as its input, not as its script.
    const reads = words.every((word) => word.text?.startsWith('-'));
    if (heredoc === undefined || !reads) return undefined;
    return { shell, source: wordsSource(input, [heredoc.body]), own: words };
  }
  // bash -c takes one word, PowerShell and cmd all that follow.
  const script = shell === 'bash' || shell === 'sh' ? words.slice(at + 1, at + 2) : words.slice(at + 1);
  if (script.length === 0 || script.every((word) => word.parts.every((part) => part.kind !== 'literal')))
    return undefined;
  return { shell, source: wordsSource(input, script), own: words.slice(0, at + 1) };
}

/** The place of the option behind which the script stands, -1 when there is none. */
function scriptOptionAt(shell: Shell, words: readonly Word[]): number {
  if (shell === 'cmd') return words.findIndex((word) => /^\/[ck]$/i.test(word.text ?? ''));
  if (shell !== 'bash' && shell !== 'sh') {
    return words.findIndex((word) => /^[-/](?:c|command|commandwithargs|cwa)$/i.test(word.text ?? ''));
  }
  for (let at = 0; at < words.length; at++) {
    const text = words[at]?.text ?? '';
    // What is no option is the file of a script.
    if (!/^[-+]./.test(text)) return -1;
    if (/^-[a-zA-Z]*c$/.test(text)) return at;
    if (/^[-+][a-zA-Z]*[oO]$|^--(?:rcfile|init-file)$/.test(text)) at++;
  }
  return -1;
}

/** The text of words, put together with blanks, as the source of a script. Quotes and escapes of the outer shell are gone. */
export function wordsSource(input: ScriptInput, words: readonly Word[]): Source {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const take = (character: string, start: number, end: number): void => {
    text += character;
    starts.push(start);
    ends.push(end);
  };
  for (const word of words) {
    if (text !== '') take(' ', word.start, word.start);
    for (const part of word.parts) {
      const raw = input.masked.slice(part.start, part.end);
      const decoded = part.kind === 'literal' ? part.text : raw;
      let done = 0;
      for (const character of decoded) {
        // The characters in front of it are its escape. A decoded one (`\n`) is not there: it stays where the last one was.
        const at = raw.indexOf(character, done);
        const next = at >= 0 && at - done <= 3 ? at + character.length : done;
        for (let unit = 0; unit < character.length; unit++)
          take(character[unit] ?? '', part.start + done, part.start + next);
        done = next;
      }
    }
  }
  return mappedSource(text, starts, ends, input.expressions);
}
