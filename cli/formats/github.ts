import { posix } from 'node:path';
import type { Severity } from '../../analysis/rules/types.ts';
import type { CheckReport, ReportedFinding } from '../report/report.ts';
import { summaryOf } from './summary.ts';

/**
 * The report as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. Source:
 * docs.github.com, workflow commands, "Setting an error message", 2026-11.
 * @param folder where in the repository the paths of the report start, since those of annotations start at its root
 */
export function formatGithub(report: CheckReport, folder = ''): string {
  const lines = report.files.flatMap(({ path, findings }) =>
    findings.map((finding) => command(posix.join(folder, path), finding)),
  );
  return [...lines, summaryOf(report), ''].join('\n');
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function command(path: string, { rule, severity, message, url, range }: ReportedFinding): string {
  const { start, end } = range;
  const properties = [
    ['file', path],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    // GitHub ignores columns when the range spans lines.
    ...(start.line === end.line
      ? [['col', start.character + 1] as const, ['endColumn', end.character + 1] as const]
      : []),
    ['title', rule],
  ] as const;
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${written}::${escaped(`${message}\n${url}`)}`;
}

/** As the runner unescapes it (`ActionCommand` of actions/runner): `%` first. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
