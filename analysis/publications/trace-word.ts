import type { StepRun } from '../repository/runs.ts';
import type { Span } from '../text/span.ts';
import { type Command, resolveWord, type Word, type WordPart } from '../workflow/scripts/index.ts';
import { type Scope, type Traced, traceCredential, traceSource } from './trace-credential.ts';
import { variableSeen } from './values.ts';

/** Follows a word of a command: the expressions and variables in it. A word of literals alone is a literal credential. */
export function traceWord(word: Word, command: Command, step: StepRun, steps: readonly StepRun[]): Traced {
  const resolved = resolveWord(command, word);
  const traces = resolved.parts.flatMap((part) => tracePart(part, step, steps) ?? []);
  const stored = traces.find(({ credential }) => credential.kind === 'stored' || credential.kind === 'fallback');
  const [first] = traces;
  if (stored !== undefined || first !== undefined) return stored ?? (first as Traced);
  const text = resolved.text ?? '';
  return { credential: text === '' ? { kind: 'none' } : { kind: 'literal' }, links: [] };
}

function tracePart(part: WordPart, step: StepRun, steps: readonly StepRun[]): Traced | undefined {
  switch (part.kind) {
    case 'expression':
      return traceSource(part.source, { kind: 'step', step, steps }, 0);
    case 'variable':
      return traceShellVariable(part.name, step, steps);
    case 'substitution':
      return { credential: { kind: 'unknown', reason: 'a command makes it' }, links: [] };
    case 'literal':
    case 'glob':
      return undefined;
  }
}

function traceShellVariable(name: string, step: StepRun, steps: readonly StepRun[]): Traced {
  const seen = variableSeen(step, name);
  if (seen === undefined) {
    return { credential: { kind: 'unknown', reason: `only the run itself shows ${name}` }, links: [] };
  }
  const scope: Scope =
    seen.step === undefined ? { kind: 'job', run: step.run } : { kind: 'step', step: seen.step, steps };
  const traced = traceCredential(seen.variable.value.text, scope);
  const link = {
    kind: 'variable' as const,
    file: seen.step?.file ?? step.run.workflow.file,
    variable: seen.variable,
    run: step.run,
    step: seen.step,
  };
  return { credential: traced.credential, links: [link, ...traced.links] };
}

/** The place in the file of a range of a step's script. */
export function spanInRun(step: StepRun, range: Span): Span {
  const run = step.step.run;
  return run === undefined ? step.step.map.span : run.text.span(range.start, range.end);
}
