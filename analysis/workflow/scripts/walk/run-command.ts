import { contains } from '../../../text/span.ts';
import { inherited } from '../redirection.ts';
import { resolveIn } from '../resolve.ts';
import type { SimpleCommand } from '../syntax.ts';
import type { Command, Word } from '../types.ts';
import { type Peeled, peel } from '../wrappers/peel.ts';
import { applyBuiltin, assignAll } from './builtins.ts';
import { expandWords } from './expand.ts';
import { callFunction, functionOf, noteMentions, setArguments } from './functions.ts';
import { walkNested, walkText, walkTrap } from './nested.ts';
import type { State, Surroundings, Walk } from './state.ts';

/** Runs one simple command: its substitutions, the command itself or what it calls, and what it does to the state. */
export function runCommand(run: Walk, command: SimpleCommand, start: State, around: Surroundings): State {
  if (!run.mayGoOn()) return start;
  for (const nested of command.before)
    run.walk(nested, start, { ...around, outputs: undefined, redirections: [], pipedFrom: [] });
  const words = expandWords(start.scope, command.words, around.shell);
  const [first] = words;
  if (first === undefined) return { ...start, scope: assignAll(start.scope, command.assignments, false) };
  noteMentions(run, words, around.shell);
  const called = functionOf(run, first, around.shell);
  if (called !== undefined) return callFunction(run, called, command, words, start, around);
  return runProgram(run, command, words, start, around);
}

function runProgram(
  run: Walk,
  command: SimpleCommand,
  words: readonly Word[],
  start: State,
  around: Surroundings,
): State {
  const known = words.map((word, index) => (index === 0 ? resolveIn(start.scope, word) : word));
  const peeled = peel(known, around.shell, run.interesting);
  if (peeled === undefined) return start;
  const inside = walkNested(run, command, peeled, start, around);
  if (inside !== undefined) return inside;
  const program = peeled.program?.toLowerCase();
  const bash = around.shell === 'bash' || around.shell === 'sh';
  if (program === 'eval' && bash) return walkText(run, peeled.arguments, start, around);
  if ((program === 'invoke-expression' || program === 'iex') && !bash) {
    return walkText(run, peeled.arguments, start, around);
  }
  emit(run, command, peeled, words[0], start, around);
  if (program === 'trap' && bash) walkTrap(run, peeled, start, around);
  const scope = applyBuiltin(start.scope, command, words, around.shell);
  const state = scope === start.scope ? start : { ...start, scope };
  return endOf(peeled, setArguments(peeled, state, bash), around);
}

function emit(
  run: Walk,
  command: SimpleCommand,
  peeled: Peeled,
  first: Word | undefined,
  state: State,
  around: Surroundings,
): void {
  const own = command.redirections;
  // A function that runs its arguments (`retry npm publish`): the command stands where the function is called.
  const { call } = around;
  const handedOver = call !== undefined && contains(call, peeled.programWord) && !contains(command, peeled.programWord);
  const place = handedOver ? call : command;
  const emitted: Command = {
    start: place.start,
    end: place.end,
    program: peeled.program,
    // The name may come from a variable: the word is the one in the script.
    programWord: peeled.wrappers.length === 0 ? (first ?? peeled.programWord) : peeled.programWord,
    arguments: peeled.arguments,
    wrappers: [...around.wrappers, ...peeled.wrappers],
    assignments: [
      ...command.assignments.map(({ name, word, start, end }) => ({ name, value: word, start, end })),
      ...peeled.assignments,
    ],
    redirections: [...own, ...inherited(own, around.redirections)],
    heredocs: command.heredocs,
    pipedFrom: around.pipedFrom,
    conditional: around.conditional || (state.ended === undefined && (state.mayHaveExited || state.mayHaveReturned)),
    loop: around.loop,
    unreachable: around.unreachable || state.ended !== undefined,
    certain: around.certain && peeled.certain,
    environment: state.scope.list(),
    shell: around.shell,
  };
  run.commands.push(emitted);
  around.outputs?.push(emitted);
}

/** What ends a script, a function or a way through it. */
function endOf(peeled: Peeled, state: State, around: Surroundings): State {
  if (state.ended !== undefined) return state;
  const replaced = peeled.wrappers.some((wrapping) => wrapping.program === 'exec');
  switch (peeled.program?.toLowerCase()) {
    case 'exit': {
      const code = peeled.arguments.find((word) => !/^\/b$/i.test(word.text ?? ''))?.text;
      const failure = code !== undefined && /^-?\d+$/.test(code) && Number(code) !== 0;
      return { ...state, ended: failure ? 'failure' : 'exit' };
    }
    case 'return':
      return { ...state, ended: around.calls.length > 0 ? 'return' : 'exit' };
    case 'throw':
      return { ...state, ended: 'failure' };
    case 'goto':
      return around.shell === 'cmd' && /^:?eof$/i.test(peeled.arguments[0]?.text ?? '')
        ? { ...state, ended: 'exit' }
        : state;
    default:
      return replaced ? { ...state, ended: 'exit' } : state;
  }
}
