import { type ChosenFix, chosenFix } from '../../analysis/repair/repair.ts';
import { atLeast } from '../../analysis/rules/judge.ts';
import type { Finding } from '../../analysis/rules/types.ts';

/** Which findings are mended, and by which fixes. */
export interface RepairOptions {
  /** Fixes that set something up are carried out too. */
  readonly unsafe: boolean;
  /** Only these rules, whatever the severity; when there are none, all at warning and above. */
  readonly rules: readonly string[];
}

/** The best fix of every finding that the options speak of, for findings that have one that can be carried out. */
export function chooseFixes(findings: readonly Finding[], { unsafe, rules }: RepairOptions): readonly ChosenFix[] {
  const wanted = findings.filter(({ rule, severity }) =>
    rules.length > 0 ? rules.includes(rule) : atLeast(severity, 'warning'),
  );
  return wanted.flatMap((finding) => chosenFix(finding, ({ safety }) => unsafe || safety === 'safe') ?? []);
}
