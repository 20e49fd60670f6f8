import { rubygemsLogin } from '../minting/configure-rubygems-credentials.ts';
import type { EcosystemFacts, PublishTool } from '../types.ts';
import { words } from '../words.ts';
import { rubyActions } from './ruby/actions.ts';

const credentials = {
  // gem reads the first; the others are what scripts write into `~/.gem/credentials`.
  tokenVariables: ['GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY', 'RUBYGEMS_AUTH_TOKEN', 'RUBYGEMS_API_TOKEN'],
  files: ['.gem/credentials', 'gem/credentials'],
  loginActions: [rubygemsLogin],
} as const;

/** Takes the key of the minting step from the environment or from `~/.gem/credentials`. `--key` names an entry, not a key. */
const gem: PublishTool = {
  id: 'gem',
  name: 'gem push',
  programs: ['gem'],
  subcommands: [['push']],
  valueOptions: ['--key', '-k', '--KEY', '--host', '--otp', '--attestation', '--http-proxy', '-p', '--config-file'],
  dryRunFlags: ['--help', '-h'],
  credentials,
  index: { urlOptions: ['--host'], urlVariables: ['RUBYGEMS_HOST'], files: ['manifest'], default: 'rubygems' },
  oidc: { kind: 'minted' },
  installedAs: [],
  builds: false,
};

/** Bundler's tasks; a Rakefile may give the names to something else. `allowed_push_host` of the gemspec picks another server. */
const rake: PublishTool = {
  id: 'rake',
  name: 'rake release',
  programs: ['rake'],
  subcommands: [['release'], ['release:rubygem_push'], ['release[*']],
  subcommandsAnywhere: true,
  valueOptions: [
    '-f',
    '--rakefile',
    '-C',
    '--directory',
    '-j',
    '--jobs',
    '-I',
    '--libdir',
    '-r',
    '--require',
    '-R',
    '--rakelibdir',
  ],
  dryRunFlags: [
    '--dry-run',
    '-n',
    '--tasks',
    '-T',
    '--prereqs',
    '-P',
    '--describe',
    '-D',
    '--where',
    '-W',
    '--version',
    '-V',
    '--help',
    '-h',
    '-H',
  ],
  credentials,
  index: { urlVariables: ['RUBYGEMS_HOST'], files: ['manifest'], default: 'rubygems' },
  oidc: { kind: 'minted' },
  installedAs: ['rake'],
  decidedByConfiguration: true,
  builds: true,
};

/** What publishes gems. Facts of 2026-11-22: RubyGems’ and Bundler’s documentation. */
export const ruby: EcosystemFacts = {
  id: 'ruby',
  tools: [gem, rake],
  actions: rubyActions,
  tokenInputNames: words(`
    rubygems-api-key rubygems_api_key rubygems-token rubygems_token rubygems-auth-token rubygems_auth_token
    rubygems-api-token rubygems_api_token rubygem-api-key rubygem_api_key gem-host-api-key gem_host_api_key
    gem-push-token gem_push_token rubygems-key rubygems_key bundle_gem__push_key
  `),
  installCommands: [
    'bundle install',
    'bundle update',
    'bundle config',
    'bundle cache',
    'gem install',
    'gem update',
    'gem fetch',
  ],
  otherHosts: [
    'rubygems.pkg.github.com',
    'gem.fury.io',
    'push.fury.io',
    'jfrog.io',
    'cloudsmith.io',
    'cloudsmith.com',
    'gitlab.com',
    'gems.contribsys.com',
    'packagecloud.io',
    'localhost',
    '127.0.0.1',
  ],
};
