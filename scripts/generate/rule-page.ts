import type { Fix, Rule, Severity } from '../../analysis/rules/types.ts';
import { type GeneratedFile, origin } from './generated-file.ts';
import { block, code, page, points, section, table } from './markdown.ts';
import { pageOfRule } from './pages.ts';
import type { RuleExample } from './rule-example.ts';
import { sourceList } from './sources.ts';

/** The page of a rule. */
export function rulePage(rule: Rule, subject: string, example: RuleExample): GeneratedFile {
  const { documentation } = rule;
  const text = page(
    origin(`analysis/rules/${rule.id}.ts`),
    `# ${rule.id}`,
    `**${rule.title}.**`,
    table(
      ['Subject', 'Severity', 'Quick fix'],
      [[`[${subject}](README.md#${anchor(subject)})`, severityWords(rule.severity), fixWords(example.finding.fixes)]],
    ),
    documentation.what,
    section('Why', documentation.why),
    section('Example', ...exampleParts(example)),
    section('How to mend it', documentation.fix, ...afterParts(example)),
    section('Leave it out', ...silenceParts(rule.id)),
    section('Sources', sourceList(pageOfRule(rule).sources)),
  );
  return { path: `docs/rules/${rule.id}.md`, text };
}

/** The address of a heading within a page, as GitHub makes it. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}

function severityWords(severity: Severity | 'off'): string {
  return severity === 'off' ? 'off, until a setting raises it' : severity;
}

function fixWords(fixes: readonly Fix[]): string {
  if (fixes.length === 0) return 'none';
  return fixes.map(({ title, safety }) => `${title} (${safety === 'safe' ? 'safe' : 'set-up'})`).join('; ');
}

function exampleParts({ path, marked, others, finding, place, line }: RuleExample): readonly string[] {
  const related = finding.related.map((each) => `${each.message} (${each.path})`);
  return [
    `${code(path)}:`,
    block('yaml', marked),
    ...others.flatMap(([otherPath, text]) => [`${code(otherPath)}:`, block(languageOf(otherPath), text)]),
    `Reported at ${code(place.replaceAll('\0', '␀'))} in line ${line}, as ${finding.severity}:`,
    `> ${finding.message}`,
    related.length === 0 ? '' : `With it:\n\n${points(related)}`,
  ];
}

function afterParts({ path, after }: RuleExample): readonly string[] {
  return after === undefined ? [] : [`What the fix leaves of ${code(path)}:`, block('yaml', after)];
}

function silenceParts(id: string): readonly string[] {
  return [
    'On the line of the finding or the one above, with the reason behind it; or once for a whole file:',
    block('yaml', `# trusted-publishing: ignore[${id}] why\n# trusted-publishing: ignore-file[${id}] why`),
    'For the repository, in `.github/trusted-publishing.yml` (another severity goes there too):',
    block('yaml', `rules:\n  ${id}: off`),
    `In the editor, by the setting \`trustedPublishing.rules\`: \`{ "${id}": "off" }\`.`,
  ];
}

function languageOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return ending === 'yml' ? 'yaml' : ending;
}
