/** How much a finding counts, from least to most. */
export const severities = ['hint', 'information', 'warning', 'error'] as const;

/**
 * error: GitHub or the registry refuses this for certain, or a secret lies open in the file. warning: the release works, but
 * someone who should not could publish, or the move is half done. information: advice, or it fails only under something that
 * the files cannot show. hint: style.
 */
export type Severity = (typeof severities)[number];

/** What a rule can be set to, from least to most. */
export const ruleLevels = ['off', ...severities] as const;

/** A severity, or `off` for a rule that says nothing. */
export type RuleLevel = (typeof ruleLevels)[number];

/** True for what a person may set a rule to; values from outside are checked by it. */
export function isRuleLevel(value: unknown): value is RuleLevel {
  return ruleLevels.some((level) => level === value);
}
