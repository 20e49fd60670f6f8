import { commands, Disposable, type LogOutputChannel } from 'vscode';
import { CONFIGURE_COMMAND, RECORD_COMMAND } from '../../protocol.ts';
import type { ReleasePanels } from '../explain/panel.ts';
import type { GithubAccess } from '../github/access.ts';
import type { ServerControl } from '../server-control.ts';
import type { Panels } from '../wizard/panel.ts';
import type { WizardContext } from '../wizard/wizard.ts';
import { configure } from './configure.ts';
import { explainRelease } from './explain-release.ts';
import {
  APPLY_PLAN,
  COPY_PUBLISHER_VALUES,
  CREATE_ENVIRONMENT,
  EXPLAIN_RELEASE,
  OPEN_REGISTRATION_PAGE,
  OPEN_RULE_PAGE,
  RESTART_SERVER,
  SAVE_PLAN,
  SHOW_OUTPUT,
} from './names.ts';
import { openRulePage } from './open-rule-page.ts';
import { applyPlan, copyPublisherValues, createEnvironment, openRegistrationPage, savePlan } from './plan-commands.ts';
import { recordPublishers } from './record-publishers.ts';

/** What commands work with. */
export interface CommandContext {
  readonly log: LogOutputChannel;
  readonly server: ServerControl;
  readonly panels: Panels;
  readonly releases: ReleasePanels;
  readonly github: GithubAccess;
  readonly wizard: WizardContext;
}

/** A command's handler, for a context. */
type Command = (context: CommandContext) => (...args: never[]) => unknown;

/** Every command. Adding one is one line here, and its entry in `package.json`. */
const table: Readonly<Record<string, Command>> = {
  [RESTART_SERVER]: ({ server }) => server.restart,
  [SHOW_OUTPUT]:
    ({ log }) =>
    () =>
      log.show(),
  [OPEN_RULE_PAGE]: openRulePage,
  [CONFIGURE_COMMAND]: configure,
  [EXPLAIN_RELEASE]: explainRelease,
  [RECORD_COMMAND]: recordPublishers,
  [COPY_PUBLISHER_VALUES]: copyPublisherValues,
  [OPEN_REGISTRATION_PAGE]: openRegistrationPage,
  [CREATE_ENVIRONMENT]: createEnvironment,
  [APPLY_PLAN]: applyPlan,
  [SAVE_PLAN]: savePlan,
};

/** Registers all commands; they end with what is returned. */
export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...Object.entries(table).map(([id, command]) => commands.registerCommand(id, command(context))),
  );
}
