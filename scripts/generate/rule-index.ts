import type { Rule } from '../../analysis/rules/types.ts';
import { type GeneratedFile, origin } from './generated-file.ts';
import { page, points, table } from './markdown.ts';
import type { RuleExample } from './rule-example.ts';
import type { Subject } from './rule-subjects.ts';
import { severities } from './severities.ts';

type Examples = ReadonlyMap<string, RuleExample>;

/** The page that lists all rules. */
export function ruleIndex(subjects: readonly Subject[], examples: Examples): GeneratedFile {
  const text = page(
    origin('analysis/rules'),
    '# Rules',
    'The severity is that of most findings; a rule’s page says where it differs. A finding that rests on something the files cannot show is information at most.',
    points(severities.filter(({ name }) => name !== 'off').map(({ name, meaning }) => `**${name}**: ${meaning}`)),
    'A **safe** fix keeps what the workflow does. A **set-up** fix is right once the registry knows the publisher, or is a choice of the maintainer’s.',
    ...subjects.flatMap(({ title, rules }) => [`## ${title}`, ruleTable(rules, examples, '')]),
  );
  return { path: 'docs/rules/README.md', text };
}

/** The rules by subject in one table, for the README. */
export function ruleOverview(subjects: readonly Subject[], examples: Examples): string {
  return subjects
    .map(({ title, rules }) => `**${title}**\n\n${ruleTable(rules, examples, 'docs/rules/')}`)
    .join('\n\n');
}

function ruleTable(rules: readonly Rule[], examples: Examples, folder: string): string {
  const rows = rules.map((rule) => [
    `[\`${rule.id}\`](${folder}${rule.id}.md)`,
    rule.title,
    rule.severity,
    fixWord(examples.get(rule.id)),
  ]);
  return table(['Rule', 'What it finds', 'Severity', 'Fix'], rows);
}

/** Whether the program can mend the finding of the example, and how far it goes. */
function fixWord(example: RuleExample | undefined): string {
  const best = example?.finding.fixes[0];
  if (best === undefined) return '–';
  return best.safety === 'safe' ? 'safe' : 'set-up';
}
