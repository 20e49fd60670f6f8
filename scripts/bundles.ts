import { builtinModules } from 'node:module';
import type { BuildOptions } from 'esbuild';
import { inRoot } from './root.ts';

/** What a bundle runs in; decides its format and what it may leave outside. */
type Host = 'vscode-node' | 'vscode-web' | 'node' | 'server' | 'webview';

/** The packages a bundle goes into: the extension, the npm package, or both. */
type Package = 'vsix' | 'npm';

export interface Bundle {
  readonly entry: string;
  /** Under `dist/`. */
  readonly file: string;
  readonly host: Host;
  readonly ships: readonly Package[];
  /** Kilobytes (1,000 bytes) minified; the build fails beyond. */
  readonly budget: number;
}

/** Everything that is built. A new entry is one line here. */
export const bundles: readonly Bundle[] = [
  { entry: 'client/desktop.ts', file: 'client-desktop.js', host: 'vscode-node', ships: ['vsix'], budget: 650 },
  { entry: 'client/web.ts', file: 'client-web.js', host: 'vscode-web', ships: ['vsix'], budget: 620 },
  // One file for Node and for web workers: shipping the analysis twice would cost 200 KB in the package.
  { entry: 'server/main.ts', file: 'server.js', host: 'server', ships: ['vsix', 'npm'], budget: 1250 },
  { entry: 'client/wizard/page/main.ts', file: 'wizard-page.js', host: 'webview', ships: ['vsix'], budget: 200 },
  { entry: 'client/wizard/page/page.css', file: 'wizard-page.css', host: 'webview', ships: ['vsix'], budget: 10 },
  { entry: 'client/explain/page/main.ts', file: 'release-page.js', host: 'webview', ships: ['vsix'], budget: 30 },
  { entry: 'client/explain/page/page.css', file: 'release-page.css', host: 'webview', ships: ['vsix'], budget: 10 },
  { entry: 'cli/main.ts', file: 'cli.js', host: 'node', ships: ['npm'], budget: 1150 },
];

/** Kilobytes of the packaged extension. */
export const VSIX_BUDGET = 750;

/** VS Code 1.91, the oldest supported, runs on Chromium 122 and Node 20; so does the command line. */
const NODE: BuildOptions = { platform: 'node', target: 'node20', format: 'cjs' };
const BROWSER: BuildOptions = { platform: 'browser', target: 'chrome122' };

/** The build of the library for browsers differs only in not asking the environment at every token whether to log it. */
export const YAML_FOR_BROWSERS = inRoot('node_modules', 'yaml', 'browser', 'index.js');

/** The esbuild options in which hosts differ. */
export const hostOptions: Readonly<Record<Host, BuildOptions>> = {
  // VS Code's Node host complains of every library that asks whether it runs in a browser.
  'vscode-node': { ...NODE, external: ['vscode'], define: { navigator: 'undefined' } },
  'vscode-web': { ...BROWSER, format: 'cjs', external: ['vscode'] },
  node: { ...NODE, alias: { yaml: YAML_FOR_BROWSERS }, banner: { js: '#!/usr/bin/env node' } },
  server: {
    platform: 'neutral',
    target: ['node20', 'chrome122'],
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['node', 'browser'],
    external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
    alias: { yaml: YAML_FOR_BROWSERS },
    banner: { js: '#!/usr/bin/env node' },
  },
  webview: { ...BROWSER, format: 'iife' },
};
