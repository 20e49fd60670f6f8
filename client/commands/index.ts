import { commands, Disposable } from 'vscode';
import { CONFIGURE_COMMAND, RECORD_COMMAND } from '../../protocol/index.ts';
import type { CommandContext } from './command-context.ts';
import { configure } from './configure.ts';
import { explainRelease } from './explain-release.ts';
import {
  APPLY_PLAN,
  COPY_PUBLISHER_VALUES,
  CREATE_ENVIRONMENT,
  DELETE_SECRET,
  EXPLAIN_RELEASE,
  NEW_WORKFLOW,
  OPEN_REGISTRATION_PAGE,
  OPEN_RULE_PAGE,
  RESTART_SERVER,
  SAVE_PLAN,
  SHOW_OUTPUT,
  SHOW_PLAN_CHANGES,
} from './names.ts';
import { openRulePage } from './open-rule-page.ts';
import {
  applyPlan,
  copyPublisherValues,
  createEnvironment,
  deleteSecret,
  newWorkflow,
  openRegistrationPage,
  savePlan,
  showPlanChanges,
} from './plan-commands.ts';
import { recordPublishers } from './record-publishers.ts';

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
  [SHOW_PLAN_CHANGES]: showPlanChanges,
  [NEW_WORKFLOW]: newWorkflow,
  [DELETE_SECRET]: deleteSecret,
};

/** Registers all commands; they end with what is returned. */
export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...Object.entries(table).map(([id, command]) => commands.registerCommand(id, command(context))),
  );
}
