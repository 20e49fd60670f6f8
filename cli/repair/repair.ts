import { type Analyzer, createAnalyzer } from '../../analysis/analyze.ts';
import { repair as inRounds, type Repair } from '../../analysis/repair/repair.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import { rules as allRules } from '../../analysis/rules/index.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import { chooseFixes, type RepairOptions } from './choose-fixes.ts';

/** Mends the findings of the files that are asked for, until nothing changes. */
export function repair(
  repository: Repository,
  asked: readonly string[],
  options: RepairOptions,
  analyzer: Pick<Analyzer, 'analyze'> = createAnalyzer(rulesFor(options)),
): Repair {
  return inRounds(repository, (current) => {
    const { findings } = analyzer.analyze(current);
    return chooseFixes(
      findings.filter(({ path }) => asked.includes(path)),
      options,
    );
  });
}

/** Rules that are off run when they are named. */
function rulesFor({ rules }: RepairOptions): readonly Rule[] {
  return allRules.filter(({ id, severity }) => severity !== 'off' || rules.includes(id));
}
