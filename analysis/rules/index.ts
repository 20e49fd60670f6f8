import { invalidEnvironmentName } from './invalid-environment-name.ts';
import { leftoverCredential } from './leftover-credential.ts';
import { missingEnvironment } from './missing-environment.ts';
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
  missingEnvironment,
  sharedEnvironment,
  invalidEnvironmentName,
  mixedCaseEnvironment,
  refusedEvent,
  openTrigger,
  unusedIgnore,
  unreadableFile,
];
