import { limits } from '../limits.ts';
import type { Statement, SyntaxAssignment } from '../syntax.ts';
import type { Word } from '../types.ts';
import { unknownWord } from '../words.ts';
import type { Scope } from './scope.ts';
import { meet, type State, type Surroundings, type Walk } from './state.ts';

type Loop = Extract<Statement, { readonly kind: 'loop' }>;

/** Walks the body of a loop once, with what the variables may be in any of its rounds. */
export function walkLoop(run: Walk, loop: Loop, start: State, around: Surroundings): State {
  const inside = { ...around, loop: true };
  let scope = start.scope;
  // What the body assigns further down holds in the next round.
  for (const { name, word, list } of assignedIn(loop.body)) scope = scope.perhaps(name, { word, list });
  if (loop.variable !== undefined) scope = assignLoopVariable(scope, loop.variable, loop.words);
  let state: State = { ...start, scope };
  if (loop.test !== undefined) state = run.walk(loop.test, state, { ...inside, outputs: undefined });
  return meet({ ...state, scope: start.scope }, run.walk(loop.body, state, inside));
}

function assignLoopVariable(scope: Scope, name: string, words: readonly Word[] | undefined): Scope {
  const [first, ...others] = words ?? [];
  if (first === undefined || words?.some((word) => word.several)) {
    const place = first ?? { start: 0, end: 0 };
    return scope.assign(name, { word: unknownWord(place), list: undefined }, false);
  }
  let result = scope.assign(name, { word: first, list: undefined }, false);
  for (const word of others.slice(0, limits.alternatives)) result = result.perhaps(name, { word, list: undefined });
  return result;
}

/** The assignments of a statement that happen in the shell itself. */
function assignedIn(statement: Statement): readonly SyntaxAssignment[] {
  switch (statement.kind) {
    case 'command':
      return statement.words.length === 0 ? statement.assignments : statement.declared;
    case 'list':
      return statement.items.flatMap(assignedIn);
    case 'chain':
      return [statement.first, ...statement.rest.map((link) => link.statement)].flatMap(assignedIn);
    case 'branch':
      return statement.arms.flatMap(({ test, body }) => [
        ...(test === undefined ? [] : assignedIn(test)),
        ...assignedIn(body),
      ]);
    case 'loop':
    case 'redirected':
      return assignedIn(statement.body);
    case 'pipeline':
    case 'subshell':
    case 'function':
      return [];
  }
}
