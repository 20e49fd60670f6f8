import type { EcosystemFacts, LoginAction, LoginCommand, PublishTool } from '../types.ts';
import { words } from '../words.ts';
import { dotnetActions } from './dotnet/actions.ts';

/** Stores a key in NuGet's configuration. https://github.com/NuGet/setup-nuget, checked 2026-11-22. */
const setupNuget: LoginAction = {
  slug: 'NuGet/setup-nuget',
  tokenInputs: ['nuget-api-key'],
  urlInputs: ['nuget-api-key-source'],
};

/** NuGet compares its commands without case; PowerShell and cmd scripts spell them in every way. */
const setApiKey: readonly LoginCommand[] = ['setapikey', 'setApiKey', 'SetApiKey'].map((word) => ({
  program: 'nuget',
  words: [word],
  valueOptions: ['-Source', '-source', '-ConfigFile', '-configfile', '-Verbosity', '-verbosity'],
  indexOptions: ['-Source', '-source'],
  credential: { kind: 'positional', index: 0 },
}));

/** What is not on the command line is in the environment (from NuGet 7.6 on) or in NuGet.Config, under the source's name. */
const dotnetNuget: PublishTool = {
  id: 'dotnet-nuget',
  name: 'dotnet nuget push',
  programs: ['dotnet'],
  subcommands: [['nuget', 'push']],
  valueOptions: [
    '--source',
    '-s',
    '--api-key',
    '-k',
    '--symbol-source',
    '-ss',
    '--symbol-api-key',
    '-sk',
    '--timeout',
    '-t',
    '--configfile',
  ],
  dryRunFlags: ['--help', '-h', '-?'],
  credentials: {
    tokenOptions: ['--api-key', '-k'],
    tokenVariables: ['NUGET_API_KEY'],
    logins: setApiKey,
    loginActions: [setupNuget],
  },
  // Without a source the configuration's default push source counts; there is none unless somebody sets it.
  index: { urlOptions: ['--source', '-s'], default: 'nuget' },
  oidc: { kind: 'minted' },
  installedAs: [],
  builds: false,
};

/** NuGet takes its options in any case; these are the spellings of the field. */
const sourceOptions = words('-Source -source -SOURCE -src -Src -SRC -s -S');
const keyOptions = words('-ApiKey -apikey -apiKey -Apikey -APIKey -APIKEY -k -K');

const nugetCommand: PublishTool = {
  id: 'nuget',
  name: 'nuget push',
  programs: ['nuget', 'NuGet', 'Nuget', 'NUGET'],
  subcommands: [['push'], ['Push']],
  valueOptions: [
    ...sourceOptions,
    ...keyOptions,
    '-SymbolSource',
    '-symbolsource',
    '-SymbolApiKey',
    '-symbolapikey',
    '-Timeout',
    '-timeout',
    '-ConfigFile',
    '-configfile',
    '-Verbosity',
    '-verbosity',
  ],
  dryRunFlags: ['-help', '-Help', '-?'],
  credentials: {
    tokenOptions: keyOptions,
    tokenVariables: ['NUGET_API_KEY'],
    // `nuget push PACKAGE KEY -Source …`, the older form.
    tokenPositional: 1,
    logins: setApiKey,
    loginActions: [setupNuget],
  },
  index: { urlOptions: sourceOptions, default: 'nuget' },
  oidc: { kind: 'minted' },
  installedAs: [],
  builds: false,
};

const paket: PublishTool = {
  id: 'paket',
  name: 'paket push',
  programs: ['paket', 'dotnet'],
  subcommands: [['push'], ['paket', 'push']],
  valueOptions: ['--url', '--api-key', '--endpoint', '--log-file'],
  dryRunFlags: ['--help', '-h'],
  credentials: { tokenOptions: ['--api-key'], tokenVariables: ['NUGET_KEY'] },
  index: { urlOptions: ['--url'], default: 'nuget' },
  oidc: { kind: 'minted' },
  installedAs: [],
  builds: false,
};

/** jsii's publisher: OIDC only when `NUGET_TRUSTED_PUBLISHER` is set, with `NUGET_USERNAME`. Read from publib 0.2.1061. */
const publib: PublishTool = {
  id: 'publib-nuget',
  name: 'publib-nuget',
  programs: ['publib-nuget', 'jsii-release-nuget'],
  subcommands: [[]],
  valueOptions: [],
  dryRunFlags: ['--help', '-h'],
  credentials: { tokenVariables: ['NUGET_API_KEY'] },
  index: { urlVariables: ['NUGET_SERVER'], default: 'nuget' },
  oidc: { kind: 'itself', since: '0.0.0', behaviour: 'oidc-first', losesAttestations: false },
  asksOidc: { variable: 'NUGET_TRUSTED_PUBLISHER' },
  installedAs: ['publib'],
  builds: false,
  many: true,
};

/**
 * What publishes .NET packages. Facts of 2026-11-22: Microsoft's documentation of both command lines, at
 * https://learn.microsoft.com/nuget/reference/cli-reference/cli-ref-setapikey for the variable.
 */
export const dotnet: EcosystemFacts = {
  id: 'dotnet',
  tools: [dotnetNuget, nugetCommand, paket, publib],
  actions: dotnetActions,
  tokenInputNames: words(`
    nuget-api-key nuget_api_key nuget-token nuget_token nuget-key nuget_key nuget-auth-token nuget_auth_token
    nuget-apikey nuget_apikey nugetapikey nugetkey nugettoken nuget-org-api-key nuget_org_api_key nuget-org-token
    nuget_org_token nuget-access-token nuget_access_token
  `),
  installCommands: [
    'dotnet restore',
    'dotnet tool',
    'dotnet add',
    'dotnet workload',
    'nuget restore',
    'nuget install',
    'nuget sources',
    'paket restore',
    'paket install',
  ],
  otherHosts: [
    'nuget.pkg.github.com',
    'pkgs.dev.azure.com',
    'pkgs.visualstudio.com',
    'myget.org',
    'feedz.io',
    'jfrog.io',
    'cloudsmith.io',
    'cloudsmith.com',
    'nuget.cloudsmith.io',
    'gitlab.com',
    'powershellgallery.com',
    'community.chocolatey.org',
    'push.chocolatey.org',
    'int.nugettest.org',
    'apiint.nugettest.org',
    'localhost',
    '127.0.0.1',
  ],
};
