import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReceivedCredential } from '../../analysis/publications/types.ts';
import { credentialSummary, publicationsOf, releasePath, steps, workflow } from './publications-of.ts';

/** "stored PYPI in variable TWINE_PASSWORD at TWINE_PASSWORD": a token, its carrier, and the piece that is marked. */
function receivedSummary({ credential, carrier, file, span, behindOidc, elsewhere }: ReceivedCredential): string {
  const name = [carrier.kind, carrier.name].filter((word) => word !== '').join(' ');
  const more = [behindOidc === true ? 'behind OIDC' : '', elsewhere === true ? 'elsewhere' : ''].filter(
    (word) => word !== '',
  );
  return [`${credentialSummary(credential)} in ${name} at ${file.text.slice(span.start, span.end)}`, ...more].join(
    ', ',
  );
}

type Case = readonly [
  name: string,
  lines: readonly string[],
  expected: readonly string[],
  others?: Readonly<Record<string, string>>,
];

const npmrc = '//registry.npmjs.org/:_authToken=';

/** The lines under `steps:`; expected: what the one publication receives as a token, the one that counts first. */
const cases: readonly Case[] = [
  [
    'a variable of the step',
    ['- run: twine upload dist/*', '  env: {TWINE_PASSWORD: "${{ secrets.PYPI }}"}'],
    ['stored PYPI in variable TWINE_PASSWORD at TWINE_PASSWORD'],
  ],
  [
    'an option that reads a variable',
    ['- run: twine upload -p "$P" dist/*', '  env: {P: "${{ secrets.PYPI }}"}'],
    ['stored PYPI in option -p at "$P"'],
  ],
  [
    'an option with an equals sign',
    ['- run: cargo publish --token=${{ secrets.CRATES }}'],
    ['stored CRATES in option --token at ${{ secrets.CRATES }}'],
  ],
  [
    'a word at its place',
    ['- run: nuget push x.nupkg ${{ secrets.NUGET }} -Source https://api.nuget.org/v3/index.json'],
    ['stored NUGET in option at ${{ secrets.NUGET }}'],
  ],
  [
    'a variable in front of the command',
    ['- run: TWINE_PASSWORD=${{ secrets.PYPI }} twine upload dist/*'],
    ['stored PYPI in command TWINE_PASSWORD at ${{ secrets.PYPI }}'],
  ],
  [
    'a variable with a default that stands in for it',
    ['- run: cargo publish --token "${CRATES_TOKEN:-$OTHER}"', '  env: {OTHER: "${{ secrets.CRATES }}"}'],
    ['stored CRATES in option --token at "${CRATES_TOKEN:-$OTHER}"'],
  ],
  [
    'a variable that is for another registry',
    [
      '- run: poetry publish',
      '  env: {POETRY_PYPI_TOKEN_TESTPYPI: "${{ secrets.T }}", POETRY_PYPI_TOKEN_PYPI: "${{ secrets.P }}"}',
    ],
    ['stored P in variable POETRY_PYPI_TOKEN_PYPI at POETRY_PYPI_TOKEN_PYPI'],
  ],
  [
    'a variable that an earlier step leaves',
    ['- run: echo "NODE_AUTH_TOKEN=${{ secrets.NPM }}" >> $GITHUB_ENV', '- run: npm publish'],
    ['stored NPM in command NODE_AUTH_TOKEN at echo "NODE_AUTH_TOKEN=${{ secrets.NPM }}" >> $GITHUB_ENV'],
  ],
  [
    'lines of variables',
    [
      '- run: |',
      '    cat <<EOF >> "$GITHUB_ENV"',
      '    A=1',
      '    NODE_AUTH_TOKEN=${{ secrets.NPM }}',
      '    EOF',
      '- run: npm publish',
    ],
    ['stored NPM in command NODE_AUTH_TOKEN at cat <<EOF >> "$GITHUB_ENV"'],
  ],
  [
    'the variable of the step before what an earlier one leaves',
    [
      '- run: echo "NODE_AUTH_TOKEN=${{ secrets.A }}" >> $GITHUB_ENV',
      '- run: npm publish',
      '  env: {NODE_AUTH_TOKEN: "${{ secrets.B }}"}',
    ],
    ['stored B in variable NODE_AUTH_TOKEN at NODE_AUTH_TOKEN'],
  ],
  [
    'a login',
    ['- run: cargo login ${{ secrets.CRATES }}', '- run: cargo publish'],
    ['stored CRATES in command cargo login at cargo login ${{ secrets.CRATES }}'],
  ],
  [
    'a login by its input',
    ['- run: echo "$T" | cargo login', '  env: {T: "${{ secrets.CRATES }}"}', '- run: cargo publish'],
    ['stored CRATES in command cargo login at cargo login'],
  ],
  ['a login for another index', ['- run: cargo login --registry ours ${{ secrets.C }}', '- run: cargo publish'], []],
  ['a login behind the upload', ['- run: cargo publish', '- run: cargo login ${{ secrets.C }}'], []],
  [
    'the login that was last',
    ['- run: cargo login ${{ secrets.A }}', '- run: cargo login ${{ secrets.B }}', '- run: cargo publish'],
    [
      'stored B in command cargo login at cargo login ${{ secrets.B }}',
      'stored A in command cargo login at cargo login ${{ secrets.A }}',
    ],
  ],
  [
    'an action that logs in',
    [
      '- uses: NuGet/setup-nuget@v2',
      '  with: {nuget-api-key: "${{ secrets.N }}"}',
      '- run: nuget push x.nupkg -Source nuget.org',
    ],
    ['stored N in input nuget-api-key at nuget-api-key'],
  ],
  [
    'a file, written by the shell',
    [`- run: echo "${npmrc}$T" > ~/.npmrc`, '  env: {T: "${{ secrets.NPM }}"}', '- run: npm publish'],
    [`stored NPM in command .npmrc at echo "${npmrc}$T" > ~/.npmrc`],
  ],
  [
    'a file, written by PowerShell',
    [
      `- run: Set-Content -Path .npmrc -Value "${npmrc}$env:T"`,
      '  shell: pwsh',
      '  env: {T: "${{ secrets.NPM }}"}',
      '- run: npm publish',
    ],
    [`stored NPM in command .npmrc at Set-Content -Path .npmrc -Value "${npmrc}$env:T"`],
  ],
  [
    'a file for another host',
    ['- run: echo "//npm.pkg.github.com/:_authToken=${{ secrets.NPM }}" > .npmrc', '- run: npm publish'],
    [],
  ],
  [
    'a file in which npm itself replaces the variable',
    [`- run: echo '${npmrc}\${NPM_TOKEN}' > .npmrc`, '- run: npm publish', '  env: {NPM_TOKEN: "${{ secrets.NPM }}"}'],
    ['stored NPM in variable NPM_TOKEN at NPM_TOKEN'],
  ],
  [
    'and a variable that only the file names',
    [`- run: echo '${npmrc}\${OURS}' > .npmrc`, '- run: npm publish', '  env: {OURS: "${{ secrets.NPM }}"}'],
    [`stored NPM in command .npmrc at echo '${npmrc}\${OURS}' > .npmrc`],
  ],
  [
    'a setting in which npm itself replaces the variable',
    ["- run: npm config set '//registry.npmjs.org/:_authToken' '${NODE_AUTH_TOKEN}'", '- run: npm publish'],
    [],
  ],
  ['lines without a token', ['- run: echo "registry=https://registry.npmjs.org/" > .npmrc', '- run: npm publish'], []],
  [
    'what the tool tries behind OIDC',
    ['- run: maturin upload dist/*', '  env: {MATURIN_PASSWORD: "${{ secrets.P }}"}'],
    ['stored P in variable MATURIN_PASSWORD at MATURIN_PASSWORD, behind OIDC'],
  ],
  [
    'a word for the tool of an action',
    [
      '- uses: PyO3/maturin-action@v1',
      '  with:',
      '    command: upload',
      '    args: --skip-existing -p ${{ secrets.PYPI }} dist/*',
    ],
    ['stored PYPI in option -p at ${{ secrets.PYPI }}, behind OIDC'],
  ],
  [
    'a word in a script that the step starts',
    ['- run: ./up.sh', '  env: {T: "${{ secrets.CRATES }}"}'],
    ['stored CRATES in option --token at ./up.sh, elsewhere'],
    { 'up.sh': 'cargo publish --token "$T"\n' },
  ],
];

describe('the credentials that a publication receives', () => {
  for (const [name, lines, expected, others = {}] of cases) {
    it(name, () => {
      const [only, ...more] = publicationsOf({ [releasePath]: steps(...lines), ...others });
      assert.equal(more.length, 0);
      assert.deepEqual(only?.received.filter(({ role }) => role === 'token').map(receivedSummary), expected);
    });
  }

  it('come from the nearest level', () => {
    const env = (name: string) => `env: {TWINE_PASSWORD: "\${{ secrets.${name} }}"}`;
    const text = workflow(
      'push',
      env('JOB'),
      'steps:',
      '  - run: twine upload a',
      '  - run: twine upload b',
      `    ${env('STEP')}`,
    );
    const found = publicationsOf({ [releasePath]: `${env('WORKFLOW')}\n${text}` });
    assert.deepEqual(
      found.map(({ credential, received }) => [
        credentialSummary(credential),
        received[0]?.carrier.kind === 'variable' && received[0].carrier.level,
      ]),
      [
        ['stored JOB', 'job'],
        ['stored STEP', 'step'],
      ],
    );
  });
});
