import type { EcosystemFacts } from '../types.ts';
import { words } from '../words.ts';
import { npmActions } from './npm/actions.ts';
import { npmPackagers } from './npm/packagers.ts';
import { npmReleaseTools } from './npm/release-tools.ts';
import { packageManagers } from './npm/tools.ts';

/** What publishes JavaScript packages. */
export const npmEcosystem: EcosystemFacts = {
  id: 'npm',
  tools: [...packageManagers, ...npmReleaseTools, ...npmPackagers],
  actions: npmActions,
  tokenInputNames: words(`
    npm-token npm_token npm-auth-token npm_auth_token npmjs-token npmjs_token npm-registry-token npm_registry_token
    npm-publish-token npm_publish_token npm-access-token npm_access_token npm-api-token npm_api_token node-auth-token
    node_auth_token yarn_npm_auth_token
  `),
  installCommands: [
    'npm ci',
    'npm install',
    'npm i',
    'npm install-ci-test',
    'npm install-test',
    'npm update',
    'npm audit',
    'npm view',
    'npm pack',
    'npm whoami',
    'npm exec',
    'npx',
    'pnpm install',
    'pnpm i',
    'pnpm fetch',
    'pnpm add',
    'pnpm update',
    'pnpm audit',
    'pnpm dlx',
    'yarn',
    'yarn install',
    'yarn add',
    'yarn dlx',
    'bun install',
    'bun i',
    'bun add',
    'bunx',
    'lerna bootstrap',
    'rush install',
    'corepack enable',
    'corepack prepare',
  ],
  otherHosts: [
    'npm.pkg.github.com',
    'wombat-dressing-room.appspot.com',
    'jfrog.io',
    'npm.cloudsmith.io',
    'npm.cloudsmith.com',
    'd.codeartifact',
    'pkgs.dev.azure.com',
    'pkgs.visualstudio.com',
    'gitlab.com',
    'myget.org',
    'npm.fury.io',
    'npm.fontawesome.com',
    'npm.jsr.io',
    'pkg.dev',
    'npm.greensock.com',
    'localhost',
    '127.0.0.1',
  ],
};
