import type { Severity } from '../../analysis/rules/types.ts';
import type { CheckReport } from '../report/report.ts';

const words: readonly (readonly [Severity, string, string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'note', 'notes'],
  ['hint', 'hint', 'hints'],
];

/** The last line for people: how much was found, and in how much. */
export function summaryOf({ files, publications }: CheckReport): string {
  const findings = files.flatMap((file) => file.findings);
  if (files.length === 0) return 'No workflow or action found.';
  const looked = counted(files.length, 'file', 'files');
  if (findings.length === 0) {
    return `No problems in ${looked} with ${counted(publications, 'publication', 'publications')}.`;
  }
  const parts = words.flatMap(([severity, one, many]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const affected = files.filter((file) => file.findings.length > 0).length;
  return `${counted(findings.length, 'problem', 'problems')} in ${affected} of ${looked}: ${parts.join(', ')}.`;
}

/** A number with its noun: `1 file`, `2 files`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
