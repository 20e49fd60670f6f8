import { type Analyzer, createAnalyzer } from '../../analysis/analyze.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { rules } from '../../analysis/rules/index.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { lineEnd, lineOf, linesOf, rangeOf } from '../../analysis/text/lines.ts';
import { pageOfRule } from './pages.ts';

/** The example of a rule's page, with what the program says of it. */
export interface RuleExample {
  readonly path: string;
  readonly before: string;
  /** `before` with a comment line of carets under the place of the finding. */
  readonly marked: string;
  readonly after: string | undefined;
  readonly others: readonly (readonly [path: string, text: string])[];
  readonly finding: Finding;
  /** The text that is marked; its first line when there are several. */
  readonly place: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Runs the examples of all rules, by the rule's id. */
export function runExamples(): ReadonlyMap<string, RuleExample> {
  const usual = createAnalyzer();
  const offToo = createAnalyzer(rules);
  return new Map(rules.map((rule) => [rule.id, runExample(rule.severity === 'off' ? offToo : usual, rule)]));
}

/** @throws when the rule finds nothing in its own example */
function runExample(analyzer: Analyzer, rule: Rule): RuleExample {
  const { path = '.github/workflows/release.yml', before, after, others = {} } = pageOfRule(rule).example;
  const texts = [[path, before] as const, ...Object.entries(others)];
  const finding = analyzer.analyze(repositoryOf(texts)).findings.find((each) => each.rule === rule.id);
  if (finding === undefined) throw new Error(`${rule.id} finds nothing in the example of its page`);
  const lines = linesOf(before);
  const line = lineOf(lines, finding.span.start);
  const end = Math.min(finding.span.end, lineEnd(lines, line));
  return {
    path,
    before,
    marked: withCarets(before, { start: finding.span.start, end }),
    after,
    others: Object.entries(others),
    finding,
    place: before.slice(finding.span.start, end),
    line: line + 1,
  };
}

/** Carets under a span of one line. A `#` makes the line a comment where there is room for one. */
function withCarets(text: string, span: { readonly start: number; readonly end: number }): string {
  const lines = linesOf(text);
  const { start, end } = rangeOf(lines, span);
  const carets = '^'.repeat(Math.max(1, end.character - start.character));
  const mark = start.character === 0 ? carets : `#${' '.repeat(start.character - 1)}${carets}`;
  const after = lineEnd(lines, start.line);
  return `${text.slice(0, after)}\n${mark}${text.slice(after)}`;
}
