import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marked, publicationsOf, releasePath, steps, summary } from './publications-of.ts';

const manifest = (scripts: Readonly<Record<string, string>>) => JSON.stringify({ name: 'x', scripts });

/** Expected: summaries, each with the marked piece of the workflow. */
type Case = readonly [
  name: string,
  lines: readonly string[],
  others: Readonly<Record<string, string>>,
  expected: readonly string[],
];

const cases: readonly Case[] = [
  [
    'a script of package.json',
    ['- run: npm run release'],
    { 'package.json': manifest({ release: 'npm publish' }) },
    ['npm by npm: none at npm run release'],
  ],
  [
    'a script that starts another one',
    ['- run: pnpm release'],
    { 'package.json': manifest({ release: 'npm run build && pnpm run upload', upload: 'npm publish' }) },
    ['npm by npm: none at pnpm release'],
  ],
  [
    'what runs behind a script',
    ['- run: yarn run release'],
    { 'package.json': manifest({ release: 'tsc', postrelease: 'npm publish' }) },
    ['npm by npm: none at yarn run release'],
  ],
  [
    'words that are handed on',
    ['- run: npm run release -- --dry-run'],
    { 'package.json': manifest({ release: 'npm publish' }) },
    [],
  ],
  [
    'words that npm keeps for itself',
    ['- run: npm run release --dry-run'],
    { 'package.json': manifest({ release: 'npm publish' }) },
    ['npm by npm: none at npm run release --dry-run'],
  ],
  [
    'a script in the folder of the step',
    ['- run: npm run release', '  working-directory: js'],
    { 'js/package.json': manifest({ release: 'npm publish' }) },
    ['npm by npm: none at npm run release'],
  ],
  [
    'a script behind cd',
    ['- run: cd js && npm run release'],
    { 'js/package.json': manifest({ release: 'npm publish' }) },
    ['npm by npm: none at npm run release'],
  ],
  [
    'a script in the folder of an option',
    ['- run: npm --prefix js run release'],
    { 'js/package.json': manifest({ release: 'npm publish' }), 'package.json': manifest({ release: 'true' }) },
    ['npm by npm: none at npm --prefix js run release'],
  ],
  [
    'a command of the program before a script of its name',
    ['- run: pnpm publish'],
    { 'package.json': manifest({ publish: 'npm publish' }) },
    ['npm by pnpm: none at pnpm publish'],
  ],
  [
    'a script that calls itself',
    ['- run: npm run release'],
    { 'package.json': manifest({ release: 'npm run release' }) },
    [],
  ],
  [
    'Yarn 1 uploads',
    ['- run: yarn publish'],
    { 'package.json': '{"packageManager":"yarn@1.22.22"}' },
    ['npm by Yarn Classic: none at yarn publish'],
  ],
  [
    'later Yarn has no such command',
    ['- run: yarn publish'],
    { 'package.json': '{"packageManager":"yarn@4.1.0"}' },
    [],
  ],
  ['a file of later Yarn alone tells', ['- run: yarn publish'], { '.yarnrc.yml': 'nodeLinker: node-modules\n' }, []],
  [
    'a task of Deno',
    ['- run: deno task ship'],
    { 'deno.jsonc': '{ // x\n"tasks": {"ship": "deno publish"}, }' },
    ['jsr by deno publish: none at deno task ship'],
  ],
  [
    'a shell script',
    ['- run: ./ci/release.sh'],
    { 'ci/release.sh': '#!/bin/sh\ntwine upload dist/*\n' },
    ['pypi by twine: none at ./ci/release.sh'],
  ],
  [
    'a shell script without an ending',
    ['- run: bash bin/publish-pypi'],
    { 'bin/publish-pypi': 'uv publish\n' },
    ['pypi by uv publish: none at bash bin/publish-pypi'],
  ],
  [
    'a script of PowerShell',
    ['- run: ./Build.ps1', '  shell: pwsh'],
    { 'Build.ps1': 'foreach ($p in $packages) { dotnet nuget push $p }\n' },
    ['nuget by dotnet nuget push: none at ./Build.ps1'],
  ],
  [
    'a program in another language',
    ['- run: ./release.sh'],
    { 'release.sh': '#!/usr/bin/env python3\nnpm publish\n' },
    [],
  ],
  [
    'a command that an action runs again when it fails',
    [
      '- uses: nick-fields/retry@v3',
      '  with:',
      '    max_attempts: 3',
      '    command: |',
      '      npm ci',
      '      npm publish',
    ],
    {},
    ['npm by npm: none at npm publish'],
  ],
  [
    'such a command in a folder',
    ['- uses: Wandalen/wretry.action/main@v3', '  with: {command: npm run release, current_path: js}'],
    { 'js/package.json': manifest({ release: 'npm publish' }) },
    ['npm by npm: none at npm run release'],
  ],
  [
    'an action that is run again, whatever the command beside it',
    ['- uses: Wandalen/wretry.action@v3', '  with: {command: npm publish, action: actions/checkout@v5}'],
    {},
    [],
  ],
  ['a command of another action', ['- uses: nick-fields/retry/other@v3', '  with: {command: npm publish}'], {}, []],
  ['a script that is not there', ['- run: ./release.sh'], {}, []],
  [
    'a loop is one publication',
    ['- run: for d in packages/*; do npm publish $d; done'],
    {},
    ['npm by npm: none at npm publish $d'],
  ],
  [
    'so is a function that is called twice',
    ['- run: |', '    up() {', '      npm publish', '    }', '    up a', '    up b'],
    {},
    ['npm by npm: none at npm publish'],
  ],
  [
    'and a script that uploads twice',
    ['- run: npm run release'],
    { 'package.json': manifest({ release: 'npm publish a && npm publish b' }) },
    ['npm by npm: none at npm run release'],
  ],
  [
    'two commands are two',
    ['- run: |', '    npm publish a', '    npm publish b'],
    {},
    ['npm by npm: none at npm publish a', 'npm by npm: none at npm publish b'],
  ],
  ['a program in a variable', ['- run: $PM publish', '  env: {PM: pnpm}'], {}, ['npm by pnpm: none at $PM publish']],
  [
    'a program that an earlier step chose',
    [
      '- id: tool',
      '  run: |',
      '    if [ "$F" ]; then',
      '      echo "pub=flutter pub" >> $GITHUB_OUTPUT',
      '    else',
      '      echo "pub=dart pub" >> $GITHUB_OUTPUT',
      '    fi',
      '- run: ${{ steps.tool.outputs.pub }} publish --force',
    ],
    {},
    ['pub.dev by dart pub publish: none at ${{ steps.tool.outputs.pub }} publish --force'],
  ],
  ['a program that nobody can tell', ['- run: $PM publish'], {}, []],
  ['a command that never runs', ['- run: |', '    exit 0', '    npm publish'], {}, []],
];

describe('publications in scripts', () => {
  for (const [name, lines, others, expected] of cases) {
    it(name, () => {
      const found = publicationsOf({ [releasePath]: steps(...lines), ...others });
      assert.deepEqual(
        found.map((each) => `${summary(each)} at ${marked(each)}`),
        expected,
      );
    });
  }
});
