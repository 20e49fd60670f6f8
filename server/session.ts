import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rule } from '../analysis/rules/types.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Location } from './places/locations.ts';
import type { Repositories, Said } from './repositories/repositories.ts';
import type { SettingsSource } from './settings-source.ts';
import type { StatusReport } from './status-report.ts';

/** What a language feature works with. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly params: InitializeParams;
  readonly rules: readonly Rule[];
  readonly documents: TextDocuments<TextDocument>;
  readonly repositories: Repositories;
  readonly settings: SettingsSource;
  readonly status: StatusReport;
  /** Hears once that the client may be asked things. */
  onInitialized(listener: () => void): void;
  /** Something changed on which what was said may rest. */
  changed(): void;
  /** Hears once all messages are answered, each time that something changed. */
  onQuiet(listener: () => void): void;
  /** Hears what is to say about every file, each time that this may have changed, once it is worked out. */
  onSettled(listener: SettledListener): void;
}

export type SettledListener = (said: ReadonlyMap<Location, Said>) => void;
