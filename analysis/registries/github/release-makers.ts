/** An action that makes a tag or a GitHub release. */
export interface ReleaseMaker {
  /** `owner/name`, in lower case. */
  readonly slug: string;
  readonly makes: 'tag' | 'release' | 'both';
  /** Inputs that, filled with anything but these values, make it publish nothing. */
  readonly unless: Readonly<Record<string, readonly string[]>>;
}

const notADraft = { draft: ['', 'false'] };

/** Their READMEs, checked 2026-11-22. Those that make a draft until somebody publishes it by hand are not here. */
export const releaseMakers: readonly ReleaseMaker[] = [
  { slug: 'softprops/action-gh-release', makes: 'both', unless: notADraft },
  { slug: 'ncipollo/release-action', makes: 'both', unless: { ...notADraft, updateonlyunreleased: ['', 'false'] } },
  { slug: 'actions/create-release', makes: 'both', unless: notADraft },
  { slug: 'elgohr/github-release-action', makes: 'both', unless: {} },
  { slug: 'marvinpinto/action-automatic-releases', makes: 'both', unless: notADraft },
  { slug: 'googleapis/release-please-action', makes: 'both', unless: { 'skip-github-release': ['', 'false'] } },
  {
    slug: 'google-github-actions/release-please-action',
    makes: 'both',
    unless: { 'skip-github-release': ['', 'false'] },
  },
  { slug: 'mathieudutour/github-tag-action', makes: 'tag', unless: { dry_run: ['', 'false'] } },
  { slug: 'anothrnick/github-tag-action', makes: 'tag', unless: {} },
  { slug: 'rickstaa/action-create-tag', makes: 'tag', unless: {} },
  { slug: 'cycjimmy/semantic-release-action', makes: 'both', unless: { dry_run: ['', 'false'] } },
  { slug: 'python-semantic-release/python-semantic-release', makes: 'both', unless: {} },
];

/** Texts without any of these make no tag and no release: a quick test before a workflow is looked at. */
export const releaseWords =
  /action-gh-release|release-action|create-release|release-please|github-tag-action|action-create-tag|automatic-releases|semantic-release|gh\s+release\s+create|git\s+push/i;
