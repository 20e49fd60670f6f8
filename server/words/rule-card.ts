import { rulePage } from '../../analysis/rules/rule-page.ts';
import type { Rule } from '../../analysis/rules/types.ts';

/** What a rule is about, as Markdown, for a place that only names it. */
export function ruleCard(rule: Rule): string {
  return [`**${rule.id}**: ${rule.title}`, rule.documentation.what, reasonCard(rule)].join('\n\n');
}

/** Why a rule is there, as Markdown, for a place where the editor shows what it found. */
export function reasonCard({ id, documentation }: Rule): string {
  return [documentation.why, `[More about \`${id}\`](${rulePage(id)})`].join('\n\n');
}
