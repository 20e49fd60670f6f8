import type { LogOutputChannel, Memento } from 'vscode';
import type { GithubAccess } from '../github/access.ts';
import type { ServerControl } from '../server-control.ts';
import type { PlannedTexts } from './effects/planned-texts.ts';

/** What a wizard works with. */
export interface WizardContext {
  readonly server: ServerControl;
  readonly memory: Memento;
  readonly log: LogOutputChannel;
  readonly github: GithubAccess;
  readonly texts: PlannedTexts;
}
