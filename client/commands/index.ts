import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { ServerControl } from '../server-control.ts';
import type { Panels } from '../wizard/panel.ts';
import { configure } from './configure.ts';
import { CONFIGURE, OPEN_RULE_PAGE, RESTART_SERVER, SHOW_OUTPUT } from './names.ts';
import { openRulePage } from './open-rule-page.ts';

/** What commands work with. */
export interface CommandContext {
  readonly log: LogOutputChannel;
  readonly server: ServerControl;
  readonly panels: Panels;
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
  [CONFIGURE]: configure,
};

/** Registers all commands; they end with what is returned. */
export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...Object.entries(table).map(([id, command]) => commands.registerCommand(id, command(context))),
  );
}
