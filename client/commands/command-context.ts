import type { LogOutputChannel } from 'vscode';
import type { GithubAccess } from '../github/access.ts';
import type { PagePanels } from '../page-panels.ts';
import type { ServerControl } from '../server-control.ts';
import type { WizardContext } from '../wizard/wizard-context.ts';

/** What commands work with. */
export interface CommandContext {
  readonly log: LogOutputChannel;
  readonly server: ServerControl;
  readonly panels: PagePanels;
  readonly releases: PagePanels;
  readonly github: GithubAccess;
  readonly wizard: WizardContext;
}
