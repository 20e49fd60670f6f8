import { limits } from './limits.ts';
import { mentionsAny } from './mentions.ts';
import { readTree } from './read-tree.ts';
import { scriptSource } from './source.ts';
import type { Script, ScriptInput, Shell, Word } from './types.ts';
import { walkScript } from './walk/walk-script.ts';

export { filesWritten, inputWords } from './input-output.ts';
export { mentionsAny } from './mentions.ts';
export { flagState, hasFlag, optionValue, positionals, subcommand } from './options.ts';
export { pipedTo } from './pipes.ts';
export { resolveWord, variableOf } from './resolve.ts';
export type { Command, Script, ScriptInput, Shell, Word, WordPart } from './types.ts';
export { literalEnd, literalStart } from './words.ts';

/**
 * The commands that a `run:` would start, with their places in `input.text`. Only a script in which one of `interesting` occurs
 * as a word is read at all; the names also tell which programs are meant where a script of the project might have the same
 * name (`yarn lerna publish`). With `whole` any script is read. Never throws; the work is bounded.
 */
export function readScript(shell: Shell, input: ScriptInput, interesting: ReadonlySet<string>, whole = false): Script {
  const nothing: Script = { shell, commands: [], skipped: false, complete: false, reason: undefined };
  const ofWindows = shell === 'pwsh' || shell === 'powershell' || shell === 'cmd';
  if (!whole && !mentionsAny(ofWindows ? input.masked.toLowerCase() : input.masked, interesting)) {
    return { ...nothing, skipped: true, complete: true };
  }
  if (shell === 'python') return { ...nothing, reason: 'it is a Python script' };
  if (input.masked.length > limits.length) return { ...nothing, reason: 'it is too long' };
  const source = scriptSource(input);
  const read = (as: Shell): Script => walkScript(as, readTree(as, source), input, interesting);
  switch (shell) {
    case 'other':
      return { ...uncertain(read('bash')), shell, complete: false, reason: 'its shell is not known' };
    case 'unknown': {
      const script = read('bash');
      const alike = sameCommands(script, read('pwsh'));
      return alike
        ? { ...script, shell }
        : { ...uncertain(script), shell, complete: false, reason: 'its shell is not known' };
    }
    default:
      return read(shell);
  }
}

function uncertain(script: Script): Script {
  return { ...script, commands: script.commands.map((command) => ({ ...command, certain: false })) };
}

/** True when bash and PowerShell, the defaults of the runners, would run the same commands. */
function sameCommands(a: Script, b: Script): boolean {
  if (!a.complete || !b.complete || a.commands.length !== b.commands.length) return false;
  return a.commands.every((command, index) => {
    const other = b.commands[index];
    if (other === undefined || command.program !== other.program || command.start !== other.start) return false;
    if (command.conditional !== other.conditional || command.arguments.length !== other.arguments.length) return false;
    return command.arguments.every((word, at) => isSameWord(word, other.arguments[at]));
  });
}

function isSameWord(word: Word, other: Word | undefined): boolean {
  if (other === undefined || word.start !== other.start || word.end !== other.end || word.text !== other.text)
    return false;
  if (word.parts.length !== other.parts.length) return false;
  return word.parts.every((part, index) => {
    const twin = other.parts[index];
    if (part.kind === 'variable') return twin?.kind === 'variable' && twin.name === part.name;
    return part.kind === twin?.kind;
  });
}
