import type { PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';

/** One action and its forks. They pack a project and push it when its version is new and a key is given. */
const slugs = [
  'brandedoutcast/publish-nuget',
  'rohith/publish-nuget',
  'alirezanet/publish-nuget',
  'drusellers/publish-nuget',
  'tedd/publish-nuget-neo',
] as const;

/** Actions whose step uploads a package, read from brandedoutcast/publish-nuget, 2026-11-22. */
export const dotnetActions: readonly PublishAction[] = slugs.map((slug) => ({
  slug,
  path: '',
  when: { kind: 'filled', input: 'NUGET_KEY' },
  dryRun: [],
  inputs: inputs(`
    PROJECT_FILE_PATH BUILD_CONFIGURATION BUILD_PLATFORM PACKAGE_NAME VERSION_FILE_PATH VERSION_REGEX VERSION_STATIC
    TAG_COMMIT TAG_FORMAT NUGET_KEY NUGET_SOURCE INCLUDE_SYMBOLS
  `),
  inputsComplete: false,
  inputMistakes: {},
  credentials: { tokenInputs: ['NUGET_KEY'] },
  index: { urlInputs: ['NUGET_SOURCE'], default: 'nuget' },
  oidc: { kind: 'minted' },
  releases: undefined,
  linuxOnly: false,
  builds: true,
}));
