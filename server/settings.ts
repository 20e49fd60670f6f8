import type { Severity } from '../analysis/rules/types.ts';

/** The section of the editor's settings. */
export const SETTINGS_SECTION = 'trustedPublishing';

/** What a person can set, for the resource that a repository is. */
export interface Settings {
  /** False: nothing is said at all. */
  readonly enable: boolean;
  readonly codeLens: boolean;
  /** The severity of a rule's findings in the place of the one that the rule gives them. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: Settings = { enable: true, codeLens: true, rules: {} };

/** Reads settings as an editor gives them; what is absent, or of another shape, has its default. */
export function readSettings(value: unknown): Settings {
  const { enable, codeLens, rules } = record(value);
  return {
    enable: typeof enable === 'boolean' ? enable : defaultSettings.enable,
    codeLens: typeof codeLens === 'boolean' ? codeLens : defaultSettings.codeLens,
    rules: Object.fromEntries(
      Object.entries(record(rules)).flatMap(([id, severity]) => (isSeverity(severity) ? [[id, severity]] : [])),
    ),
  };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || value === 'hint' || value === 'information' || value === 'warning' || value === 'error';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
