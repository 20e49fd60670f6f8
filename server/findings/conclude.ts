import type { Finding, Rule } from '../../analysis/rules/types.ts';
import type { Settings } from '../settings.ts';

/** The rules to run: one that is off by itself runs only when the settings raise it. */
export function activeRules(rules: readonly Rule[], settings: Settings): readonly Rule[] {
  return rules.filter(({ id, severity }) => severity !== 'off' || (settings.rules[id] ?? 'off') !== 'off');
}

/** The findings with the severities that the settings give them; without those that are off. */
export function conclude(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = settings.rules[finding.rule];
    if (severity === 'off') return [];
    return severity === undefined ? [finding] : [{ ...finding, severity }];
  });
}
