import {
  type Command,
  readScript,
  type Script,
  type ScriptInput,
  type Shell,
  type Word,
} from '../../analysis/workflow/scripts/index.ts';

/** The programs that the tests look for. */
export const programs: ReadonlySet<string> = new Set(
  'cargo dotnet gem jsr lerna npm nuget pnpm poetry semantic-release twine uv yarn'.split(' '),
);

/** The text of a `run:` as the caller hands it over: its expressions masked. */
export function scriptInput(text: string): ScriptInput {
  const expression = /\$\{\{[\s\S]*?\}\}/g;
  return {
    text,
    masked: text.replace(expression, (match) => 'x'.repeat(match.length)),
    expressions: [...text.matchAll(expression)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      source: match[0],
    })),
  };
}

export function read(shell: Shell, text: string): Script {
  return readScript(shell, scriptInput(text), programs);
}

/**
 * The commands of a script, one line each: `program argument …`, the value of a word where it is known and its text in the script
 * where it is not; in front what is peculiar: `?` conditional, `*` loop, `-` unreachable, `~` not certain; behind the pipe,
 * redirections and heredocs.
 */
export function lines(shell: Shell, text: string): readonly string[] {
  return read(shell, text).commands.map((command) => line(text, command));
}

export function line(text: string, command: Command): string {
  const marks = [
    command.conditional && '?',
    command.loop && '*',
    command.unreachable && '-',
    !command.certain && '~',
  ].filter((mark) => mark !== false);
  return [
    ...(marks.length > 0 ? [`${marks.join('')}:`] : []),
    ...command.assignments.map(({ name, value }) => `${name}=${shown(text, value)}`),
    command.program ?? `(${shown(text, command.programWord)})`,
    ...command.arguments.map((word) => shown(text, word)),
    ...command.redirections.map(
      ({ descriptor, operator, target }) => `${descriptor ?? ''}${operator}${shown(text, target)}`,
    ),
    ...command.heredocs.map(({ body }) => `<<${JSON.stringify(text.slice(body.start, body.end))}`),
    ...command.pipedFrom.map(({ program }) => `<|${program}`),
  ].join(' ');
}

/** The value of a word, or its text in the script. */
export function shown(text: string, word: Word): string {
  if (word.text === undefined) return text.slice(word.start, word.end);
  return word.text === '' || /\s/.test(word.text) ? JSON.stringify(word.text) : word.text;
}

/** The first command of that program. */
export function commandOf(script: Script, program: string): Command {
  const found = script.commands.find((command) => command.program === program);
  if (found === undefined)
    throw new Error(`no ${program} in ${script.commands.map((command) => command.program).join(' ')}`);
  return found;
}

/** The parts of a word: text, `$NAME`, `${{ … }}`, `$(…)` or `*`, in `"` when quoted. */
export function parts(word: Word): readonly string[] {
  return word.parts.map((part) => {
    const quote = part.quoted ? '"' : '';
    switch (part.kind) {
      case 'literal':
        return `${quote}${part.text}${quote}`;
      case 'variable':
        return `${quote}$${part.name}${part.use.kind === 'plain' ? '' : `:${part.use.kind}`}${quote}`;
      case 'expression':
        return `${quote}${part.source}${quote}`;
      case 'substitution':
        return `${quote}$()${quote}`;
      case 'glob':
        return `${quote}*${part.text}${quote}`;
    }
  });
}
