import { attestationsOff } from './attestations-off.ts';
import { broadIdToken } from './broad-id-token.ts';
import { brokenActionPin } from './broken-action-pin.ts';
import { buildInPublishJob } from './build-in-publish-job.ts';
import { cacheInPublishJob } from './cache-in-publish-job.ts';
import { callerPermissions } from './caller-permissions.ts';
import { deprecatedInput } from './deprecated-input.ts';
import { doubleExchange } from './double-exchange.ts';
import { excessPermission } from './excess-permission.ts';
import { idTokenRead } from './id-token-read.ts';
import { invalidConfiguration } from './invalid-configuration.ts';
import { invalidEnvironmentName } from './invalid-environment-name.ts';
import { invalidInput } from './invalid-input.ts';
import { leftoverCredential } from './leftover-credential.ts';
import { literalCredential } from './literal-credential.ts';
import { mintedTokenEarly } from './minted-token-early.ts';
import { mintedTokenUnused } from './minted-token-unused.ts';
import { missingContents } from './missing-contents.ts';
import { missingEnvironment } from './missing-environment.ts';
import { missingIdToken } from './missing-id-token.ts';
import { mixedCaseEnvironment } from './mixed-case-environment.ts';
import { nestedPublishAction } from './nested-publish-action.ts';
import { openTrigger } from './open-trigger.ts';
import { overlappingTags } from './overlapping-tags.ts';
import { publisherMismatch } from './publisher-mismatch.ts';
import { redundantProvenance } from './redundant-provenance.ts';
import { refusedEvent } from './refused-event.ts';
import { registryUrlConflict } from './registry-url-conflict.ts';
import { releaseNotStarted } from './release-not-started.ts';
import { repeatedPublish } from './repeated-publish.ts';
import { repositoryMismatch } from './repository-mismatch.ts';
import { reusablePublisher } from './reusable-publisher.ts';
import { sharedEnvironment } from './shared-environment.ts';
import { storedCredential } from './stored-credential.ts';
import { tagPatternMismatch } from './tag-pattern-mismatch.ts';
import { toolTooOld } from './tool-too-old.ts';
import { toolWithoutOidc } from './tool-without-oidc.ts';
import type { Rule } from './types.ts';
import { unknownInput } from './unknown-input.ts';
import { unpinnedPublishAction } from './unpinned-publish-action.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unsupportedRunner } from './unsupported-runner.ts';
import { unusedCallerInput } from './unused-caller-input.ts';
import { unusedIgnore } from './unused-ignore.ts';
import { usernameLeftover } from './username-leftover.ts';
import { vulnerableAction } from './vulnerable-action.ts';
import { wrongIndexUrl } from './wrong-index-url.ts';

/** Every rule, in the order of the catalog. Adding one is one line here. */
export const rules: readonly Rule[] = [
  storedCredential,
  leftoverCredential,
  literalCredential,
  mintedTokenUnused,
  mintedTokenEarly,
  doubleExchange,
  toolWithoutOidc,
  toolTooOld,
  vulnerableAction,
  brokenActionPin,
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
  overlappingTags,
  releaseNotStarted,
  tagPatternMismatch,
  buildInPublishJob,
  cacheInPublishJob,
  unsupportedRunner,
  repeatedPublish,
  nestedPublishAction,
  unpinnedPublishAction,
  unknownInput,
  invalidInput,
  deprecatedInput,
  wrongIndexUrl,
  registryUrlConflict,
  attestationsOff,
  redundantProvenance,
  usernameLeftover,
  reusablePublisher,
  publisherMismatch,
  repositoryMismatch,
  unusedCallerInput,
  unusedIgnore,
  invalidConfiguration,
  unreadableFile,
];
