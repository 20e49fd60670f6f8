/** One problem, one finding: a finding of `rule` leaves out those of `silenced` on the same step, else on the same job. */
export interface Silence {
  readonly rule: string;
  readonly silenced: readonly string[];
  /** Only for the same event. */
  readonly sameEvent?: boolean;
}

export const silences: readonly Silence[] = [
  { rule: 'literal-credential', silenced: ['stored-credential', 'leftover-credential'] },
  {
    rule: 'stored-credential',
    silenced: [
      'tool-without-oidc',
      'tool-too-old',
      'username-leftover',
      'attestations-off',
      'redundant-provenance',
      'reusable-publisher',
    ],
  },
  { rule: 'id-token-read', silenced: ['missing-id-token'] },
  { rule: 'caller-permissions', silenced: ['missing-id-token', 'missing-contents'] },
  { rule: 'minted-token-unused', silenced: ['tool-without-oidc'] },
  { rule: 'refused-event', silenced: ['open-trigger'], sameEvent: true },
  { rule: 'nested-publish-action', silenced: ['repeated-publish', 'unsupported-runner', 'tool-too-old'] },
  { rule: 'broken-action-pin', silenced: ['tool-too-old'] },
  { rule: 'publisher-mismatch', silenced: ['missing-environment', 'mixed-case-environment'] },
  { rule: 'unknown-input', silenced: ['username-leftover'] },
];
