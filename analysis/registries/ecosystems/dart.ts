import type { EcosystemFacts, LoginCommand, PublishTool } from '../types.ts';
import { words } from '../words.ts';
import { dartActions } from './dart/actions.ts';
import { dartWorkflows } from './dart/workflows.ts';

/** `dart pub token add https://pub.dev --env-var PUB_TOKEN`: how a token fetched by hand is handed over. */
const tokenAdd: readonly LoginCommand[] = ['dart', 'flutter'].map((program) => ({
  program,
  words: ['pub', 'token', 'add'],
  key: '^(?<index>https?://.+)$',
  credential: { kind: 'option', names: ['--env-var'], namesVariable: true },
}));

const files = ['pub-credentials.json', '.pub-cache/credentials.json', 'dart/pub-credentials.json'] as const;

const credentials = {
  // The client of pub reads a variable only once it is told its name; the others hold the file's text for the script to write.
  tokenVariables: [
    'PUB_TOKEN',
    'PUB_CREDENTIALS',
    'PUB_CREDENTIALS_JSON',
    'PUB_DEV_PUBLISH_ACCESS_TOKEN',
    'PUB_DEV_PUBLISH_REFRESH_TOKEN',
  ],
  files,
  wholeFiles: files,
  logins: tokenAdd,
} as const;

const pub = {
  valueOptions: ['--directory', '-C', '--server', '--from-archive', '--to-archive'],
  // `--to-archive` writes the archive and uploads nothing.
  dryRunFlags: ['--dry-run', '-n', '--help', '-h', '--to-archive'],
  credentials,
  index: { urlVariables: ['PUB_HOSTED_URL'], files: ['manifest'], default: 'pub.dev' },
  oidc: { kind: 'minted' },
  installedAs: [],
  builds: false,
} as const satisfies Partial<PublishTool>;

const dartPub: PublishTool = {
  ...pub,
  id: 'dart-pub',
  name: 'dart pub publish',
  programs: ['dart', 'flutter'],
  index: { ...pub.index, urlOptions: ['--server'] },
  subcommands: [
    ['pub', 'publish'],
    ['pub', 'lish'],
    ['packages', 'pub', 'publish'],
    ['packages', 'pub', 'lish'],
  ],
};

const oldPub: PublishTool = {
  ...pub,
  id: 'pub',
  name: 'pub publish',
  programs: ['pub'],
  index: { ...pub.index, urlOptions: ['--server'] },
  subcommands: [['publish'], ['lish']],
};

/** Its `publish` is a dry run unless told otherwise. */
const melos: PublishTool = {
  ...pub,
  id: 'melos',
  name: 'melos publish',
  programs: ['melos'],
  subcommands: [['publish']],
  valueOptions: [
    '--scope',
    '--ignore',
    '--diff',
    '--dir-exists',
    '--file-exists',
    '--depends-on',
    '--no-depends-on',
    '--category',
  ],
  dryRunFlags: ['--dry-run', '--help', '-h'],
  requiredFlags: ['--no-dry-run'],
  installedAs: ['melos'],
  many: true,
};

/** The Dart team's tool for repositories of several packages. */
const firehose: PublishTool = {
  ...pub,
  id: 'firehose',
  name: 'firehose',
  programs: ['firehose'],
  subcommands: [[]],
  valueOptions: [],
  dryRunFlags: ['--validate', '--help', '-h'],
  requiredFlags: ['--publish'],
  installedAs: ['firehose'],
  many: true,
};

/** What publishes Dart and Flutter packages. Facts of 2026-11-22: Dart's documentation, melos' and firehose's own. */
export const dart: EcosystemFacts = {
  id: 'dart',
  tools: [dartPub, oldPub, melos, firehose],
  actions: dartActions,
  workflows: dartWorkflows,
  tokenInputNames: words(`
    pub-credentials pub_credentials pub-credentials-json pub_credentials_json pub-dev-credentials pub_dev_credentials
    pub-dev-token pub_dev_token pub-token pub_token pub-access-token pub_access_token pub-refresh-token
    pub_refresh_token pub_dev_publish_access_token pub_dev_publish_refresh_token pub-dev-credentials-json
    pub_dev_credentials_json
  `),
  installCommands: [
    'dart pub get',
    'dart pub upgrade',
    'dart pub global',
    'flutter pub get',
    'flutter pub upgrade',
    'flutter packages get',
    'pub get',
    'melos bootstrap',
    'melos bs',
  ],
  otherHosts: ['pkg.dev', 'jfrog.io', 'cloudsmith.io', 'cloudsmith.com', 'onepub.dev', 'localhost', '127.0.0.1'],
};
