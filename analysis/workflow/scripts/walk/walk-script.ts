import { limits } from '../limits.ts';
import type { SyntaxTree } from '../syntax.ts';
import type { Command, Script, ScriptInput, Shell } from '../types.ts';
import { Scope } from './scope.ts';
import type { State, Surroundings, Walk } from './state.ts';
import { walk } from './walk.ts';

/** The commands of a script from its structure: what runs at the top, then functions that are only named or not used at all. */
export function walkScript(
  shell: Shell,
  tree: SyntaxTree,
  input: ScriptInput,
  interesting: ReadonlySet<string>,
): Script {
  const commands: Command[] = [];
  let reason = tree.trouble;
  let statements = 0;
  const trouble = (why: string): void => {
    reason ??= why;
  };
  const run: Walk = {
    input,
    interesting,
    commands,
    functions: new Map(),
    defined: [],
    mentioned: new Set(),
    trouble,
    mayGoOn: () => {
      if (++statements > limits.statements) trouble('it has too many commands');
      return statements <= limits.statements;
    },
    walk: (statement, state, around) => walk(run, statement, state, around),
  };
  const start: State = {
    scope: new Scope(shell === 'pwsh' || shell === 'powershell' || shell === 'cmd'),
    ended: undefined,
    mayHaveExited: false,
    mayHaveReturned: false,
  };
  const state = run.walk(tree.body, start, top(shell));
  tree.guessed.reduce((before, guess) => run.walk(guess, before, { ...top(shell), certain: false }), state);
  for (const defined of run.defined) {
    if (defined.called) continue;
    const mentioned = run.mentioned.has(defined.name);
    // A function that a command is given by name may be called by it.
    const around = { ...top(defined.shell), conditional: mentioned, unreachable: !mentioned, calls: [defined.name] };
    run.walk(defined.body, { ...start, scope: mentioned ? state.scope : start.scope }, around);
  }
  return { shell, commands, skipped: false, complete: reason === undefined, reason };
}

function top(shell: Shell): Surroundings {
  return {
    shell,
    conditional: false,
    loop: false,
    unreachable: false,
    certain: true,
    wrappers: [],
    redirections: [],
    pipedFrom: [],
    outputs: undefined,
    calls: [],
    call: undefined,
    depth: 0,
  };
}
