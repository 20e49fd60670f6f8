import type { PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';

const plain = {
  path: '',
  when: { kind: 'always' },
  dryRun: [],
  inputMistakes: {},
  index: { default: 'rubygems' },
  releases: undefined,
  linuxOnly: false,
  builds: true,
} as const satisfies Partial<PublishAction>;

const inJob = '`rubygems/configure-rubygems-credentials` and `gem push`';

/** Actions whose step uploads a gem, checked 2026-11-22. */
export const rubyActions: readonly PublishAction[] = [
  {
    ...plain,
    slug: 'rubygems/release-gem',
    inputs: [
      ...inputs('await-release setup-trusted-publisher'),
      { name: 'attestations', since: '1.1.0' },
      { name: 'working-directory', since: '1.2.0' },
      { name: 'token', since: '1.2.0' },
    ],
    // The newest action.yml could not be read.
    inputsComplete: false,
    inputMistakes: { working_directory: 'working-directory', await_release: 'await-release' },
    // `token` is GitHub's, for pushing the tag.
    credentials: {
      tokenVariables: ['GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY'],
      files: ['.gem/credentials', 'gem/credentials'],
    },
    oidc: { kind: 'itself', since: '1.0.0', behaviour: 'hides-minted', losesAttestations: true },
    attestations: { input: 'attestations', defaultSince: '1.1.0' },
    declinesOidc: { input: 'setup-trusted-publisher', values: ['false'] },
  },
  {
    ...plain,
    slug: 'voxpupuli/ruby-release',
    inputs: inputs('ruby_version'),
    inputsComplete: true,
    inputMistakes: { 'ruby-version': 'ruby_version' },
    credentials: { tokenVariables: ['GEM_HOST_API_KEY'] },
    oidc: { kind: 'itself', since: '0.0.0', behaviour: 'hides-minted', losesAttestations: false },
  },
  {
    ...plain,
    slug: 'cucumber/action-publish-rubygem',
    inputs: inputs('rubygems_api_key working_directory'),
    inputsComplete: false,
    credentials: { tokenInputs: ['rubygems_api_key'], tokenVariables: ['GEM_HOST_API_KEY'] },
    oidc: { kind: 'minted' },
  },
  {
    ...plain,
    slug: 'dawidd6/action-publish-gem',
    inputs: inputs('api_key github_token gem_file'),
    inputsComplete: false,
    credentials: { tokenInputs: ['api_key'] },
    oidc: { kind: 'never', replacement: inJob },
    // main.rb: builds the gems of the folder and pushes them, with `github_token` to GitHub Packages too; read 2026-11-28.
    asCommands: { registry: 'rubygems', lines: ['gem build *.gemspec', 'gem push *.gem'], inputs: {} },
  },
  ...['cadwallion/publish-rubygems-action', 'discourse/publish-rubygems-action'].map(
    (slug): PublishAction => ({
      ...plain,
      slug,
      inputs: [],
      inputsComplete: false,
      credentials: { tokenVariables: ['RUBYGEMS_API_KEY', 'GEM_HOST_API_KEY'] },
      oidc: { kind: 'never', replacement: inJob },
      linuxOnly: true,
    }),
  ),
];
