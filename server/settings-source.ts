import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';
import { type Location, uriOf } from './places/locations.ts';
import { readSettings, SETTINGS_SECTION, type Settings } from './settings.ts';

/** Where settings come from. */
export interface SettingsSource {
  /** The settings for a repository; never rejects. */
  of(root: Location): Promise<Settings>;
  /** What a client that does not answer questions says of its settings. */
  tell(value: unknown): void;
}

/** Asks the client for the settings of each repository, or takes those that it sends for all. */
export function createSettingsSource(
  connection: Connection,
  client: ClientAbilities,
  params: InitializeParams,
): SettingsSource {
  let told: unknown = section((params.initializationOptions as { settings?: unknown } | null | undefined)?.settings);
  return {
    async of(root) {
      if (!client.answersConfiguration) return readSettings(told);
      try {
        return readSettings(
          await connection.workspace.getConfiguration({ scopeUri: uriOf(root), section: SETTINGS_SECTION }),
        );
      } catch (error) {
        connection.console.warn(
          `Asking for the settings failed: ${error instanceof Error ? error.message : String(error)}`,
        );
        return readSettings(told);
      }
    },
    tell(value) {
      told = section(value);
    },
  };
}

/** The section within all settings, or the value itself. */
function section(value: unknown): unknown {
  const all = value as Readonly<Record<string, unknown>> | null | undefined;
  return all?.[SETTINGS_SECTION] ?? all;
}
