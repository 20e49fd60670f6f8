import { atLeast } from '../../../analysis/rules/judge.ts';
import { rulePage } from '../../../analysis/rules/rule-page.ts';
import type { Position } from '../../../analysis/text/span.ts';
import type { CheckReport, ReportedFile, ReportedFinding } from '../../report/report.ts';
import { summaryOf } from '../summary.ts';
import { printable } from './cells.ts';
import { excerptOf } from './excerpt.ts';
import { type Style, styleFor } from './style.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Columns; undefined when the output is no terminal: messages are then not broken, so that they can be searched. */
  readonly width: number | undefined;
}

/** Lines of a file that are longer than this are cut around the place, terminal or not. */
const widestExcerpt = 160;

/** The report for people to read: each finding with the line it is about, what else belongs to it, and whether it can be fixed. */
export function formatText(report: CheckReport, { color, width }: TextOptions): string {
  const style = styleFor(color);
  const blocks = report.files.flatMap((file) => file.findings.map((finding) => block(file, finding, style, width)));
  const summary = [summaryOf(report), ...fixableIn(report), ...pageHint(report)];
  return `${[...blocks, summary.join('\n')].join('\n\n')}\n`;
}

function block(file: ReportedFile, finding: ReportedFinding, style: Style, width: number | undefined): string {
  const { severity, rule, message, range, related, fixes } = finding;
  const place = style.strong(placeText(file.path, range.start));
  const word = style.severity(severity, severity);
  const lines = [`${place}  ${word}  ${style.faint(rule)}`];
  lines.push(...wrap(printable(message), (width ?? Number.POSITIVE_INFINITY) - 2).map((line) => `  ${line}`));
  if (file.lines.text !== '') {
    const number = String(range.start.line + 1).padStart(5);
    const { source, marks } = excerptOf(
      file.lines,
      range,
      Math.max(20, Math.min(width ?? widestExcerpt, widestExcerpt) - 8),
    );
    lines.push(style.faint(`${number} |`) + (source === '' ? '' : ` ${source}`));
    lines.push(`${style.faint('      |')} ${style.severity(severity, marks)}`);
  }
  for (const { path, range: at, message: words } of related) {
    lines.push(`  ${style.faint('see')} ${placeText(path, at.start)}  ${printable(words)}`);
  }
  const [best] = fixes;
  if (best !== undefined) {
    const options = [...(best.safe ? [] : ['--unsafe']), ...(isMendedUnasked(finding) ? [] : [`--rule ${rule}`])];
    const how = ['fix available', ...(options.length === 0 ? [] : ['with', ...options])].join(' ');
    lines.push(`  ${style.good(`${how}: ${printable(best.title)}`)}`);
  }
  return lines.join('\n');
}

function placeText(path: string, { line, character }: Position): string {
  const shown = printable(path);
  // GitHub Actions would read a line that begins with `::` as a command.
  return `${shown.startsWith(':') ? './' : ''}${shown}:${line + 1}:${character + 1}`;
}

/** What `fix` mends without the rule being named. */
function isMendedUnasked({ severity }: ReportedFinding): boolean {
  return atLeast(severity, 'warning');
}

function fixableIn({ files }: CheckReport): readonly string[] {
  const fixable = files.flatMap((file) => file.findings.filter(({ fixes }) => fixes.length > 0));
  if (fixable.length === 0) return [];
  const mended = fixable.filter(isMendedUnasked);
  const safe = mended.filter(({ fixes }) => fixes[0]?.safe).length;
  const setup = mended.length - safe;
  const named = fixable.length - mended.length;
  const parts = [
    ...(safe > 0 ? [`${safe} with \`trusted-publishing fix\``] : []),
    ...(setup > 0 ? [`${setup} with \`trusted-publishing fix --unsafe\``] : []),
    ...(named > 0 ? [`${named} when the rule is named with \`--rule\``] : []),
  ];
  return [`Can be fixed: ${parts.join(', ')}.`];
}

function pageHint({ files }: CheckReport): readonly string[] {
  const some = files.some((file) => file.findings.length > 0);
  return some ? [`About a rule: ${rulePage('RULE')}`] : [];
}
