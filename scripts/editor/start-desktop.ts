import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly, runShown } from '../run-command.ts';

export interface DesktopOptions {
  /** An empty folder for user data, extensions and the copy of the sample. */
  readonly home: string;
  readonly sample: string;
  readonly vsix: string;
}

/**
 * Opens the installed VS Code on a copy of the sample, with settings and extensions of its own: the user's stay as they
 * are. Returns once its window is closed.
 * @returns whether there is a VS Code (`code` on the PATH) that could be opened
 */
export async function startDesktop({ home, sample, vsix }: DesktopOptions): Promise<boolean> {
  const there = await runQuietly('code', ['--version']).catch(() => undefined);
  if (there?.status !== 0) return false;
  const folder = join(home, 'sample');
  cpSync(sample, folder, { recursive: true });
  const folders = ['--user-data-dir', join(home, 'user-data'), '--extensions-dir', join(home, 'extensions')];
  await runQuietly('code', [...folders, '--install-extension', vsix]);
  const release = join(folder, '.github', 'workflows', 'release.yml');
  console.log('Opening VS Code on a copy of the sample');
  const window = ['--disable-workspace-trust', '--new-window', '--wait', folder, release];
  const { status } = await runShown('code', [...folders, ...window]);
  return status === 0;
}
