import { limits } from '../limits.ts';
import { readTree } from '../read-tree.ts';
import { inherited } from '../redirection.ts';
import type { Source } from '../source.ts';
import type { SimpleCommand } from '../syntax.ts';
import type { Shell, Word, Wrapping } from '../types.ts';
import type { Peeled } from '../wrappers/peel.ts';
import { assignAll } from './builtins.ts';
import { nestedScript, wordsSource } from './nested-script.ts';
import type { State, Surroundings, Walk } from './state.ts';

/** `bash -c '…'`, `npx -c '…'` and the like: the commands inside, in a shell of their own. */
export function walkNested(
  run: Walk,
  command: SimpleCommand,
  peeled: Peeled,
  start: State,
  around: Surroundings,
): State | undefined {
  const ofWrapper = peeled.script;
  const nested =
    ofWrapper === undefined
      ? nestedScript(run.input, peeled.program, peeled.arguments, command.heredocs)
      : { shell: 'sh' as const, source: wordsSource(run.input, ofWrapper), own: [] };
  if (nested === undefined) return undefined;
  const wrapping: readonly Wrapping[] =
    ofWrapper === undefined
      ? [{ program: peeled.program ?? '', version: undefined, words: [peeled.programWord, ...nested.own] }]
      : [];
  const assigned = peeled.assignments.map(({ value, ...rest }) => ({
    ...rest,
    word: value,
    list: undefined,
    append: false,
    exported: true,
  }));
  const scope = assignAll(assignAll(start.scope, command.assignments, true), assigned, true);
  walkSource(
    run,
    nested.source,
    nested.shell,
    { ...start, scope },
    {
      ...around,
      wrappers: [...around.wrappers, ...peeled.wrappers, ...wrapping],
      redirections: [...command.redirections, ...inherited(command.redirections, around.redirections)],
      certain: around.certain && peeled.certain,
    },
  );
  return start;
}

/** A script in words of this shell, whose assignments hold here (`eval`). */
export function walkText(run: Walk, words: readonly Word[], start: State, around: Surroundings): State {
  return walkSource(run, wordsSource(run.input, words), around.shell, start, around);
}

function walkSource(run: Walk, source: Source, shell: Shell, start: State, around: Surroundings): State {
  if (around.depth >= limits.depth / 4) {
    run.trouble('it is nested too deeply');
    return start;
  }
  const tree = readTree(shell, source);
  if (tree.trouble !== undefined) run.trouble(tree.trouble);
  const inside = { ...around, shell, depth: around.depth + 1 };
  const state = run.walk(tree.body, start, inside);
  return tree.guessed.reduce((before, guess) => run.walk(guess, before, { ...inside, certain: false }), state);
}

/** The commands of a trap run when a signal comes, or at the end. */
export function walkTrap(run: Walk, peeled: Peeled, start: State, around: Surroundings): void {
  const [script, ...signals] = peeled.arguments.filter((word) => word.text !== '--');
  // `trap - EXIT` takes a trap back, `trap '' INT` sets an empty one.
  if (script === undefined || signals.length === 0 || script.text === '' || script.text?.startsWith('-')) return;
  walkSource(run, wordsSource(run.input, [script]), around.shell, start, {
    ...around,
    conditional: true,
    outputs: undefined,
  });
}
