import { broadIdToken } from './broad-id-token.ts';
import { callerPermissions } from './caller-permissions.ts';
import { excessPermission } from './excess-permission.ts';
import { idTokenRead } from './id-token-read.ts';
import { invalidConfiguration } from './invalid-configuration.ts';
import { invalidEnvironmentName } from './invalid-environment-name.ts';
import { leftoverCredential } from './leftover-credential.ts';
import { missingContents } from './missing-contents.ts';
import { missingEnvironment } from './missing-environment.ts';
import { missingIdToken } from './missing-id-token.ts';
import { mixedCaseEnvironment } from './mixed-case-environment.ts';
import { openTrigger } from './open-trigger.ts';
import { refusedEvent } from './refused-event.ts';
import { sharedEnvironment } from './shared-environment.ts';
import { storedCredential } from './stored-credential.ts';
import type { Rule } from './types.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedIgnore } from './unused-ignore.ts';

/** Every rule, in the order of the catalog. Adding one is one line here. */
export const rules: readonly Rule[] = [
  storedCredential,
  leftoverCredential,
  missingIdToken,
  idTokenRead,
  broadIdToken,
  missingContents,
  excessPermission,
  callerPermissions,
  missingEnvironment,
  sharedEnvironment,
  invalidEnvironmentName,
  mixedCaseEnvironment,
  refusedEvent,
  openTrigger,
  unusedIgnore,
  invalidConfiguration,
  unreadableFile,
];
