import { packageManagerVersion, yarnPathVersion } from '../versions/manifest-versions.ts';
import type { Session } from './session.ts';

/**
 * The version of Yarn that a folder is set up for: Yarn 1 and Yarn from 2 on have other commands, and only from 2 on is there a
 * `.yarnrc.yml`. Undefined when nothing tells. Source: yarnpkg.com, configuration, 2026-11.
 */
export function yarnVersion(session: Session, folder: string): string | undefined {
  const seen = yarnPathVersion(session) ?? packageManagerVersion(session, folder, ['yarn']);
  if (seen?.version.known === true && seen.version.value.kind === 'exact') return seen.version.value.version;
  return session.files.text('.yarnrc.yml') === undefined ? undefined : '2.0.0';
}
