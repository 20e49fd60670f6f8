import { rulePage } from '../../analysis/rules/rule-page.ts';
import type { Rule } from '../../analysis/rules/types.ts';

/** Why a rule is there, as Markdown; what it found is said by the finding. */
export function ruleCard({ id, title, documentation }: Rule): string {
  return [`**${id}**: ${title}`, documentation.why, `[More about this rule](${rulePage(id)})`].join('\n\n');
}
