import { limits } from '../limits.ts';
import { programName } from '../program-name.ts';
import { inherited } from '../redirection.ts';
import { resolveIn } from '../resolve.ts';
import type { SimpleCommand } from '../syntax.ts';
import type { Shell, Word } from '../types.ts';
import { unknownWord } from '../words.ts';
import type { Peeled } from '../wrappers/peel.ts';
import { assignAll, localNames } from './builtins.ts';
import type { ScriptFunction, State, Surroundings, Walk } from './state.ts';

/** The function that a word calls, if any. */
export function functionOf(run: Walk, word: Word, shell: Shell): ScriptFunction | undefined {
  if (run.functions.size === 0) return undefined;
  const name = word.text ?? programName(word, shell);
  return name === undefined ? undefined : run.functions.get(functionKey(name, shell));
}

/** Notes the functions that a command may call because it is given their names. */
export function noteMentions(run: Walk, words: readonly Word[], shell: Shell): void {
  if (run.functions.size === 0) return;
  for (const { text } of words.slice(1)) {
    const key = text === undefined ? undefined : functionKey(text, shell);
    if (key !== undefined && run.functions.has(key)) run.mentioned.add(key);
  }
}

/** The names of PowerShell's functions ignore case. */
function functionKey(name: string, shell: Shell): string {
  return shell === 'bash' || shell === 'sh' ? name : name.toLowerCase();
}

/** Runs a function of the script where it is called, with its arguments. */
export function callFunction(
  run: Walk,
  called: ScriptFunction,
  command: SimpleCommand,
  words: readonly Word[],
  start: State,
  around: Surroundings,
): State {
  called.called = true;
  if (around.calls.includes(called.name) || around.calls.length >= limits.depth / 4) return start;
  const scope = withArguments(assignAll(start.scope, command.assignments, true), words.slice(1));
  const end = run.walk(
    called.body,
    { ...start, scope },
    {
      ...around,
      shell: called.shell,
      calls: [...around.calls, called.name],
      call: around.call ?? command,
      redirections: [...command.redirections, ...inherited(command.redirections, around.redirections)],
    },
  );
  const own = ['@', ...command.assignments.map(({ name }) => name), ...localsOf(called)];
  return {
    scope: end.scope.restore(own, start.scope),
    ended: end.ended === 'return' ? undefined : end.ended,
    mayHaveExited: end.mayHaveExited,
    mayHaveReturned: start.mayHaveReturned,
  };
}

function localsOf(called: ScriptFunction): readonly string[] {
  const names: string[] = [];
  const body = called.body;
  const items = body.kind === 'list' ? body.items : [body];
  for (const item of items) if (item.kind === 'command') names.push(...localNames(item));
  return names;
}

/** `$@`, of which `$1` and the others are elements. */
function withArguments(scope: State['scope'], words: readonly Word[]): State['scope'] {
  const place = words[0] ?? { start: 0, end: 0 };
  return scope.assign('@', { word: unknownWord(place), list: words.map((word) => resolveIn(scope, word)) }, false);
}

/** `shift` and `set -- …` change the arguments. */
export function setArguments(peeled: Peeled, state: State, bash: boolean): State {
  if (!bash) return state;
  if (peeled.program === 'shift') {
    const list = state.scope.get('@')?.list;
    const count = peeled.arguments.length === 0 ? 1 : Number(peeled.arguments[0]?.text);
    if (list === undefined || !Number.isInteger(count)) return state;
    return { ...state, scope: withArguments(state.scope, list.slice(count)) };
  }
  const dashes = peeled.program === 'set' ? peeled.arguments.findIndex((word) => word.text === '--') : -1;
  return dashes < 0 ? state : { ...state, scope: withArguments(state.scope, peeled.arguments.slice(dashes + 1)) };
}
