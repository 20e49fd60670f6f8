import { createAnalyzer, type Report } from '../../analysis/analyze.ts';
import { rulePage } from '../../analysis/rules/rule-page.ts';
import type { Finding, Fix } from '../../analysis/rules/types.ts';
import { type Lines, linesOf, rangeOf } from '../../analysis/text/lines.ts';
import { compareSpans, type Range, type Span } from '../../analysis/text/span.ts';
import { type Checkout, unlistedLine } from '../files/checkout.ts';
import { brokenYaml } from './broken-yaml.ts';
import type { CheckReport, ReportedFile, ReportedFinding, ReportedFix } from './report.ts';
import { reportPublications } from './report-publications.ts';

/** Analyses a repository and says what is to say about the files that were asked for. `show` makes a path of it one to show. */
export function judgeCheckout(checkout: Checkout, show: (path: string) => string): CheckReport {
  const report = createAnalyzer().analyze(checkout.repository);
  const byPath = groupedByPath(allFindings(checkout, report));
  const places = createPlaces(checkout, show);
  const publications = reportPublications(report.publications, (path) => places.lines(path));
  const files = checkout.asked.map(
    (path): ReportedFile => ({
      path: show(path),
      get lines() {
        return places.lines(path);
      },
      publications: publications.get(path) ?? [],
      findings: (byPath.get(path) ?? [])
        .toSorted((a, b) => compareSpans(a.span, b.span))
        .map((finding) => reportedFinding(finding, places)),
    }),
  );
  const asked = new Set(checkout.asked);
  const published = report.publications.filter(({ file }) => asked.has(file.path));
  const distinct = new Set(published.map(({ file, span, registry }) => `${span.start} ${registry?.id} ${file.path}`));
  const failures = [
    ...checkout.unlisted.map((each) => unlistedLine(each, checkout, show)),
    ...report.failures.map((each) => failureLine(each, show)),
  ];
  return { files, publications: distinct.size, failures };
}

function allFindings({ repository, asked, unreadable }: Checkout, report: Report): readonly Finding[] {
  const broken = asked.flatMap((path) => {
    const file = repository.files.get(path);
    return file === undefined ? [] : (brokenYaml(file) ?? []);
  });
  return [...unreadable, ...broken, ...report.findings];
}

function groupedByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group === undefined) groups.set(finding.path, [finding]);
    else group.push(finding);
  }
  return groups;
}

interface Places {
  show(path: string): string;
  lines(path: string): Lines;
  range(path: string, span: Span): Range;
}

function createPlaces({ repository }: Checkout, show: (path: string) => string): Places {
  const known = new Map<string, Lines>();
  const lines = (path: string): Lines => {
    const result = known.get(path) ?? linesOf(repository.files.get(path)?.text ?? '');
    known.set(path, result);
    return result;
  };
  return { show, lines, range: (path, span) => rangeOf(lines(path), span) };
}

function reportedFinding(finding: Finding, places: Places): ReportedFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    url: rulePage(finding.rule),
    range: places.range(finding.path, finding.span),
    related: finding.related.map(({ path, span, message }) => ({
      path: places.show(path),
      range: places.range(path, span),
      message,
    })),
    fixes: finding.fixes.map((fix) => reportedFix(fix, places)),
  };
}

function reportedFix(fix: Fix, places: Places): ReportedFix {
  return {
    title: fix.title,
    safe: fix.safety === 'safe',
    changes: () =>
      (fix.edits() ?? []).map(({ path, edits }) => ({
        path: places.show(path),
        replacements: edits.map(({ span, text }) => ({ range: places.range(path, span), text })),
      })),
  };
}

function failureLine({ rule, path, error }: Report['failures'][number], show: (path: string) => string): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `the rule ${rule} failed on ${show(path)}, please report it: ${reason.replaceAll(/\s+/g, ' ')}`;
}
