import { isRuleLevel, type RuleLevel } from '../analysis/rules/severity.ts';

/** The section of the editor's settings. */
export const SETTINGS_SECTION = 'trustedPublishing';

/** What a person can set, for the resource that a repository is. */
export interface Settings {
  /** False: nothing is said at all. */
  readonly enable: boolean;
  readonly codeLens: boolean;
  /** The severity of a rule's findings in the place of the one that the rule gives them. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export const defaultSettings: Settings = { enable: true, codeLens: true, rules: {} };

/** Reads settings as an editor gives them; what is absent, or of another shape, has its default. */
export function readSettings(value: unknown): Settings {
  const { enable, codeLens, rules } = record(value);
  return {
    enable: typeof enable === 'boolean' ? enable : defaultSettings.enable,
    codeLens: typeof codeLens === 'boolean' ? codeLens : defaultSettings.codeLens,
    rules: Object.fromEntries(
      Object.entries(record(rules)).flatMap(([id, severity]) => (isRuleLevel(severity) ? [[id, severity]] : [])),
    ),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
