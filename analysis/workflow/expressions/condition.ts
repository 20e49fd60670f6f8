import { type Context, evaluate } from './evaluate.ts';
import { parseExpression } from './parse-expression.ts';
import { OPENING } from './ranges.ts';
import { type StatusFunction, statusFunctions } from './status-functions.ts';
import type { Expression } from './syntax.ts';
import { interpolateParts, parseTemplate, type TemplatePart } from './template.ts';
import type { Truth } from './truth.ts';
import { truth } from './truthiness.ts';

/** The text of an `if:`. */
export type Condition =
  /** Blank: GitHub takes it for `success()`. */
  | { readonly kind: 'empty' }
  /** One expression, with or without `${{ }}`; its source starts at `start` in the text. */
  | { readonly kind: 'expression'; readonly expression: Expression; readonly start: number }
  /**
   * Something stands beside the `${{ }}`, be it a line break: GitHub makes a string of the whole, and a string that is not
   * empty is true. Source: github.com/rhysd/actionlint issue 272 and github.com/actions/runner issue 1173, 2026-11.
   */
  | { readonly kind: 'text'; readonly parts: readonly TemplatePart[] }
  /** GitHub refuses it. */
  | { readonly kind: 'broken' };

/** Reads the text of an `if:`. Never throws. */
export function parseCondition(text: string): Condition {
  const parts = text.includes(OPENING) ? parseTemplate(text) : [];
  const [only] = parts;
  if (parts.length > 1) return { kind: 'text', parts };
  if (only?.kind === 'expression') return fromExpression(only.expression, only.start + OPENING.length);
  if (text.trim() === '') return { kind: 'empty' };
  return fromExpression(parseExpression(text), 0);
}

function fromExpression(expression: Expression | undefined, start: number): Condition {
  return expression ? { kind: 'expression', expression, start } : { kind: 'broken' };
}

/**
 * Whether an `if:` lets its job or step run. That GitHub puts `success() &&` before a condition without a status function
 * is left to the caller; a blank condition is `yes` here. What cannot be read is `maybe`.
 */
export function conditionHolds(condition: Condition, context: Context): Truth {
  switch (condition.kind) {
    case 'empty':
      return 'yes';
    case 'expression':
      return truth(evaluate(condition.expression, context));
    case 'text':
      return truth(interpolateParts(condition.parts, context));
    case 'broken':
      return 'maybe';
  }
}

/** The status functions that an `if:` calls; with none, GitHub puts `success() &&` before it. */
export function statusFunctionsOfCondition(text: string | Condition): readonly StatusFunction[] {
  const condition = typeof text === 'string' ? parseCondition(text) : text;
  switch (condition.kind) {
    case 'expression':
      return statusFunctions(condition.expression);
    case 'text':
      return condition.parts.flatMap((part) =>
        part.kind === 'expression' && part.expression ? statusFunctions(part.expression) : [],
      );
    case 'empty':
    case 'broken':
      return [];
  }
}
