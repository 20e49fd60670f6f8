import { at, filledText } from '../repository/manifests/manifest.ts';
import type { Session } from './session.ts';
import { pathIn } from './working-folder.ts';

/**
 * The version of Yarn that a folder is set up for: Yarn 1 and Yarn from 2 on have other commands. `packageManager` names it, and only
 * from 2 on is there a `.yarnrc.yml`. Undefined when neither is there. Source: yarnpkg.com, configuration, 2026-11.
 */
export function yarnVersion(session: Session, folder: string): string | undefined {
  for (const path of new Set([pathIn(folder, 'package.json'), 'package.json'])) {
    const manager = packageManager(session.files.text(path));
    const version = /^yarn@(\d+(?:\.\d+)*)/.exec(manager ?? '')?.[1];
    if (version !== undefined) return version;
  }
  const settings = session.files.text('.yarnrc.yml');
  if (settings === undefined) return undefined;
  return /^yarnPath:.*\byarn-(\d+(?:\.\d+)+)/m.exec(settings)?.[1] ?? '2.0.0';
}

function packageManager(manifest: string | undefined): string | undefined {
  if (manifest === undefined || manifest.length > 500_000) return undefined;
  try {
    return filledText(at(JSON.parse(manifest), 'packageManager'));
  } catch {
    return undefined;
  }
}
