import { CodeLensRefreshRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { inBackground } from '../in-background.ts';
import type { Session } from '../session.ts';
import { SETTINGS_SECTION } from '../settings.ts';

/** Settings count from the moment they are changed. */
export function followSettings({ connection, client, repositories, settings, onInitialized }: Session): void {
  connection.onDidChangeConfiguration(async ({ settings: value }) => {
    settings.tell(value);
    await Promise.all([...repositories.all()].map((repository) => repository.configure()));
    if (client.refreshesCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  });
  onInitialized(() => {
    if (!client.registersConfiguration) return;
    const registered = connection.client.register(DidChangeConfigurationNotification.type, {
      section: SETTINGS_SECTION,
    });
    inBackground(connection.console, 'Registering for settings', registered);
  });
}
