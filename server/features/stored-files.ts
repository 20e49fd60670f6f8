import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { NAMES_TO_FIND } from '../files/relevant-paths.ts';
import { inBackground } from '../in-background.ts';
import { locationOf } from '../places/locations.ts';
import type { Session } from '../session.ts';

const watchers: FileSystemWatcher[] = [
  { globPattern: '**/.github/workflows/*.{yml,yaml}' },
  { globPattern: `**/${configurationPath}` },
  { globPattern: `**/{${NAMES_TO_FIND.join(',')}}` },
  // A folder that is removed is one event, without one for each of its files.
  { globPattern: '**/.github', kind: WatchKind.Delete },
  { globPattern: '**/.github/workflows', kind: WatchKind.Delete },
];

/** What changes on the disk, by a checkout or another program. */
export function watchStoredFiles({ connection, client, repositories, onInitialized }: Session): void {
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const locations = changes.flatMap(({ uri, type }) => {
      const location = locationOf(uri);
      if (location === undefined) return [];
      return type === FileChangeType.Deleted ? [location, ...repositories.filesBelow(location)] : [location];
    });
    await repositories.changeStored([...new Set(locations)]);
  });
  onInitialized(() => {
    if (!client.registersWatchers) return;
    const registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    inBackground(connection.console, 'Watching files', registered);
  });
}
