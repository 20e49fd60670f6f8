import type { LogOutputChannel } from 'vscode';
import type { ReleasePanels } from '../explain/panel.ts';
import type { GithubAccess } from '../github/access.ts';
import type { ServerControl } from '../server-control.ts';
import type { Panels } from '../wizard/panel.ts';
import type { WizardContext } from '../wizard/wizard-context.ts';

/** What commands work with. */
export interface CommandContext {
  readonly log: LogOutputChannel;
  readonly server: ServerControl;
  readonly panels: Panels;
  readonly releases: ReleasePanels;
  readonly github: GithubAccess;
  readonly wizard: WizardContext;
}
