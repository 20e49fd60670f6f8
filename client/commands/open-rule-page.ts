import { env, Uri, window } from 'vscode';
import type { CommandContext } from './command-context.ts';

/** Opens the page about a rule: the one given, or the one that the person chooses. */
export function openRulePage({ server }: CommandContext): (rule?: unknown) => Promise<void> {
  return async (rule) => {
    const rules = await server.rules();
    const given = rules.find(({ id }) => id === rule);
    const items = rules.map(({ id, title, page }) => ({ label: id, description: title.replaceAll('`', ''), page }));
    const options = { placeHolder: 'Choose a rule to read about', matchOnDescription: true };
    const chosen = given ?? (await window.showQuickPick(items, options));
    if (chosen !== undefined) await env.openExternal(Uri.parse(chosen.page));
  };
}
