import { type Analyzer, createAnalyzer } from '../../analysis/analyze.ts';
import { repair as inRounds, type Repair } from '../../analysis/repair/repair.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import { rules as allRules } from '../../analysis/rules/index.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { chooseFixes, type RepairOptions } from './choose-fixes.ts';

/** What mending the files that were asked for came to. */
export interface CheckoutRepair extends Repair {
  /** Findings that are left for a fix that sets something up, which was not allowed. */
  readonly setUp: number;
}

/** Mends the findings of the files that are asked for, until nothing changes. */
export function repair(
  repository: Repository,
  asked: readonly string[],
  options: RepairOptions,
  analyzer: Pick<Analyzer, 'analyze'> = createAnalyzer(rulesFor(options)),
): CheckoutRepair {
  // Those of the last round are those of what comes out.
  let found: readonly Finding[] = [];
  const mended = inRounds(repository, (current) => {
    found = analyzer.analyze(current).findings.filter(({ path }) => asked.includes(path));
    return chooseFixes(found, options);
  });
  return { ...mended, setUp: chooseFixes(found, { ...options, unsafe: true }).length - mended.left };
}

/** Rules that are off run when they are named. */
function rulesFor({ rules }: RepairOptions): readonly Rule[] {
  return allRules.filter(({ id, severity }) => severity !== 'off' || rules.includes(id));
}
