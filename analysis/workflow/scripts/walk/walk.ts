import { isOutput } from '../redirection.ts';
import type { Statement } from '../syntax.ts';
import type { Command } from '../types.ts';
import { walkLoop } from './loop.ts';
import { prepares } from './preparation.ts';
import { runCommand } from './run-command.ts';
import { meet, type State, type Surroundings, type Walk } from './state.ts';

/** Walks a statement in the order of its execution and gives the state behind it. */
export function walk(run: Walk, statement: Statement, state: State, around: Surroundings): State {
  switch (statement.kind) {
    case 'command':
      return runCommand(run, statement, state, around);
    case 'list':
      return statement.items.reduce((before, item) => walk(run, item, before, around), state);
    case 'chain':
      return walkChain(run, statement, state, around);
    case 'pipeline':
      return walkPipeline(run, statement.stages, state, around);
    case 'branch':
      return walkBranch(run, statement, state, around);
    case 'loop':
      return walkLoop(run, statement, state, around);
    case 'subshell':
      walk(run, statement.body, state, around);
      return state;
    case 'redirected': {
      const redirections = [...statement.redirections, ...around.redirections];
      return walk(run, statement.body, state, { ...around, redirections });
    }
    case 'function': {
      const added = { name: statement.name, body: statement.body, shell: around.shell, called: false };
      run.functions.set(statement.name, added);
      run.defined.push(added);
      return state;
    }
  }
}

type Chain = Extract<Statement, { readonly kind: 'chain' }>;
type Branch = Extract<Statement, { readonly kind: 'branch' }>;

function walkChain(run: Walk, chain: Chain, start: State, around: Surroundings): State {
  let state = walk(run, chain.first, start, around);
  let sure = prepares(chain.first);
  for (const { operator, statement } of chain.rest) {
    if (operator === 'and' && sure) {
      state = walk(run, statement, state, around);
    } else {
      state = meet(state, walk(run, statement, state, { ...around, conditional: true }));
    }
    if (operator === 'and') sure &&= prepares(statement);
  }
  return state;
}

function walkPipeline(run: Walk, stages: readonly Statement[], state: State, around: Surroundings): State {
  let pipedFrom = around.pipedFrom;
  let after = state;
  for (const [index, stage] of stages.entries()) {
    const last = index === stages.length - 1;
    const outputs: Command[] = [];
    const inside: Surroundings = {
      ...around,
      pipedFrom,
      outputs: last ? around.outputs : outputs,
      redirections: around.redirections.filter((redirection) => (isOutput(redirection) ? last : index === 0)),
    };
    after = walk(run, stage, state, inside);
    pipedFrom = outputs;
  }
  // PowerShell runs a pipeline where it stands, bash each stage in a subshell.
  return around.shell === 'pwsh' || around.shell === 'powershell' ? after : state;
}

function walkBranch(run: Walk, branch: Branch, start: State, around: Surroundings): State {
  const ends: State[] = [];
  let state = start;
  for (const [index, { test, body }] of branch.arms.entries()) {
    if (test !== undefined) {
      const outside = { ...around, outputs: undefined, redirections: [] };
      state = walk(run, test, state, index === 0 ? outside : { ...outside, conditional: true });
    }
    ends.push(walk(run, body, state, { ...around, conditional: true }));
  }
  const [first = state, ...others] = ends;
  return branch.exhaustive ? meet(first, ...others) : meet(state, ...ends);
}
