/** What a suite that ran inside the editor leaves in the file named by `TRUSTED_PUBLISHING_RESULT`. */
export interface SuiteResult {
  readonly passed: readonly string[];
  readonly failed: readonly Failure[];
}

export interface Failure {
  readonly title: string;
  readonly stack: string;
}

/** The path of the built suite, for the companion extension. */
export const SUITE_VARIABLE = 'TRUSTED_PUBLISHING_SUITE';

/** The path of the file to leave the result in. The editor has no other way out: its log files need native modules. */
export const RESULT_VARIABLE = 'TRUSTED_PUBLISHING_RESULT';

/** `desktop` or `web`: the host the extension under test has to run in. */
export const HOST_VARIABLE = 'TRUSTED_PUBLISHING_HOST';
