import { mintingActions } from '../registries/index.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Span } from '../text/span.ts';
import { type Command, resolveWord, type Word, type WordPart } from '../workflow/scripts/index.ts';
import { traceCredential, traceSource } from './trace-credential.ts';
import { plain, type Scope, type StepScope, strongest, type Traced, unknownTrace } from './traced.ts';
import { variableSeen } from './values.ts';

/** Follows a word of a command: the expressions and variables in it. A word of literals alone is a literal credential. */
export function traceWord(word: Word, command: Command, scope: StepScope, hops = 0): Traced {
  const resolved = resolveWord(command, word);
  const traces = resolved.parts.flatMap((part) => tracePart(part, command, scope, hops) ?? []);
  return strongest(traces) ?? plain(resolved.text ?? '');
}

function tracePart(part: WordPart, command: Command, scope: StepScope, hops: number): Traced | undefined {
  switch (part.kind) {
    case 'expression':
      return traceSource(part.source, scope, hops);
    case 'variable': {
      const own = traceVariableNamed(part.name, scope, hops);
      if (part.use.kind !== 'default' || own.credential.kind !== 'unknown') return own;
      // `${TOKEN:-x}` of a variable that is set nowhere.
      const operand = part.use.operand;
      return hops > mostDefaults ? own : traceWord(operand, command, scope, hops + 1);
    }
    case 'substitution':
      return unknownTrace('a command makes it');
    case 'literal':
    case 'glob':
      return undefined;
  }
}

const mostDefaults = 4;

/** The credential in a variable that the commands of a step see: by `env:`, by an earlier script, or by a minting step. */
export function traceVariableNamed(name: string, scope: StepScope, hops = 0): Traced {
  const { step, steps } = scope;
  const seen = variableSeen(step, name);
  const written = seen?.level === 'step' ? undefined : scope.written?.(name, scope, hops + 1, undefined);
  if (written !== undefined) return written;
  if (seen === undefined) return mintedAs(name, step, steps) ?? unknownTrace(`only the run itself shows ${name}`);
  const inner: Scope = seen.step === undefined ? { kind: 'job', run: step.run } : { ...scope, step: seen.step };
  const traced = traceCredential(seen.variable.value.text, inner, hops + 1);
  const link = {
    kind: 'variable' as const,
    file: seen.step?.file ?? step.run.workflow.file,
    variable: seen.variable,
    run: step.run,
    step: seen.step,
  };
  return { credential: traced.credential, links: [link, ...traced.links] };
}

/** A variable that an earlier minting step exports. */
function mintedAs(name: string, step: StepRun, steps: readonly StepRun[]): Traced | undefined {
  for (const each of steps.slice(0, Math.max(0, steps.indexOf(step))).toReversed()) {
    const target = each.step.uses?.target;
    const found = target?.kind === 'repository' ? mintingActions(target.slug, target.path) : [];
    const minting = found.find(({ action }) => action.exports.includes(name));
    if (minting !== undefined)
      return { credential: { kind: 'minted', step: each, minting: minting.action }, links: [] };
  }
  return undefined;
}

/** The place in the file of a range of a step's script. */
export function spanInRun(step: StepRun, range: Span): Span {
  const run = step.step.run;
  return run === undefined ? step.step.map.span : run.text.span(range.start, range.end);
}
