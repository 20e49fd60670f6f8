import { createAnalyzer } from '../../analysis/analyze.ts';
import { applyEdits, lineEdits, type TextEdit } from '../../analysis/edits/index.ts';
import { type Repository, withFile } from '../../analysis/repository/repository.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { touches } from '../../analysis/text/span.ts';
import { activeRules, conclude } from '../findings/conclude.ts';
import { nearbyFiles } from '../repositories/nearby-files.ts';
import type { Settings } from '../settings.ts';

/** Fixes that go on changing a text after so many rounds are a mistake of the program. */
const MOST_ROUNDS = 10;

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
  let current = nearbyFiles(repository, path);
  let text = before;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = conclude(analyzer.analyze(current).findings, settings);
    const edits = editsOf(
      findings.filter((finding) => finding.path === path && isSafelyFixable(finding)),
      path,
    );
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    current = withFile(current, path, text);
  }
  return text === before ? undefined : lineEdits(before, text);
}

/** The edits of fixes that can be applied together; a fix that touches what another one changes waits for the next round. */
function editsOf(findings: readonly Finding[], path: string): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const edits = fixes[0]?.edits() ?? [];
    if (edits.some((file) => file.path !== path)) continue;
    const own = edits.flatMap((file) => file.edits);
    if (own.some(({ span }) => taken.some((other) => touches(other.span, span)))) continue;
    taken.push(...own);
  }
  return taken;
}
