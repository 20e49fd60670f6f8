import { createAnalyzer } from '../../analysis/analyze.ts';
import { lineEdits, type TextEdit } from '../../analysis/edits/index.ts';
import { chosenFix, repair } from '../../analysis/repair/repair.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { activeRules, conclude } from '../findings/conclude.ts';
import type { Settings } from '../settings.ts';

/** True when the best fix of a finding can be applied without asking: it keeps what the workflow does. */
export function isSafelyFixable(finding: Finding): boolean {
  return finding.fixes[0]?.safety === 'safe';
}

/**
 * The edits to one file that apply the best fixes of its findings, those that are safe and that change nothing else, until
 * there are no more. Undefined when nothing is to be done.
 */
export function fixAll(
  repository: Repository,
  path: string,
  rules: readonly Rule[],
  settings: Settings,
): readonly TextEdit[] | undefined {
  const before = repository.files.get(path)?.text;
  if (before === undefined || !settings.enable) return undefined;
  const analyzer = createAnalyzer(activeRules(rules, settings));
  const mended = repair(repository, (current) => {
    const findings = conclude(analyzer.part(current, path).findings, settings);
    return findings
      .filter(isSafelyFixable)
      .flatMap((finding) => chosenFix(finding, (fix) => fix === finding.fixes[0]) ?? [])
      .filter(({ edits }) => edits.every((file) => file.path === path));
  });
  const text = mended.repository.files.get(path)?.text ?? before;
  return text === before ? undefined : lineEdits(before, text);
}
