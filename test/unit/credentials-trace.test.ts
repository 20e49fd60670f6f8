import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { credentialSummary, publicationsOf, releasePath, steps, workflow } from './publications-of.ts';

/** The value of `password` of a step, in a workflow that only a person can start, and the credential that it is. */
const expressions: readonly (readonly [value: string, expected: string])[] = [
  ['${{ secrets.PYPI }}', 'stored PYPI'],
  ["${{ secrets['PYPI'] }}", 'stored PYPI'],
  ['${{secrets.PYPI}}', 'stored PYPI'],
  ['"Bearer ${{ secrets.PYPI }}"', 'stored PYPI'],
  ['${{ secrets.A || secrets.B }}', 'stored A B'],
  ["${{ secrets.A || '' }}", 'stored A'],
  ["${{ inputs.mode == 'token' && secrets.A || '' }}", 'fallback A'],
  ["${{ vars.USE_TOKEN && secrets.A || '' }}", 'fallback A'],
  ["${{ github.ref_name == 'x' && secrets.A || secrets.B }}", 'stored A B'],
  ["${{ format('{0}', secrets.A) }}", 'stored A'],
  ['${{ secrets[inputs.name] }}', 'stored secrets[inputs.name]'],
  ['${{ github.token }}', 'job-token'],
  ['${{ secrets.GITHUB_TOKEN }}', 'job-token'],
  ['${{ inputs.token }}', 'stored'],
  ['${{ github.event.inputs.token }}', 'stored'],
  ['${{ inputs.optional }}', 'fallback'],
  ['${{ vars.TOKEN }}', 'unknown'],
  ['${{ steps.vault.outputs.token }}', 'unknown'],
  ['${{ steps.own.outputs.token }}', 'stored S'],
  ['${{ env.FROM_ENV }}', 'stored E'],
  ['${{ env.NOWHERE }}', 'unknown'],
  ['${{ this is no expression }}', 'unknown'],
  ["''", 'none'],
  ['${{ null }}', 'none'],
  ['dummy', 'unknown'],
  ['a-text-that-is-as-long-as-a-token', 'literal'],
];

describe('a credential behind an expression', () => {
  for (const [value, expected] of expressions) {
    it(value, () => {
      const text = workflow(
        '{workflow_dispatch: {inputs: {token: {required: true}, optional: , mode: , name: }}}',
        'env: {FROM_ENV: "${{ secrets.E }}"}',
        'steps:',
        '  - {id: vault, uses: hashicorp/vault-action@v3}',
        '  - id: own',
        '    run: echo "token=${{ secrets.S }}" >> "$GITHUB_OUTPUT"',
        '  - uses: pypa/gh-action-pypi-publish@release/v1',
        '    with:',
        `      password: ${value}`,
      );
      const found = publicationsOf({ [releasePath]: text }).map(({ credential }) => credentialSummary(credential));
      assert.deepEqual(found, [expected]);
    });
  }
});

const upload = workflow(
  '{workflow_call: {inputs: {token: {type: string, default: ""}}, secrets: {NEEDED: {required: true}, OPTIONAL: {}}}}',
  'steps:',
  '  - uses: pypa/gh-action-pypi-publish@release/v1',
  '    with: {password: "${{ VALUE }}"}',
);
const call = (...lines: readonly string[]) =>
  [
    'on: push',
    'jobs:',
    '  call:',
    '    uses: ./.github/workflows/upload.yml',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');

/** The password in a called workflow, what its caller has (undefined: there is none), and the credential. */
const calls: readonly (readonly [value: string, caller: readonly string[] | undefined, expected: string])[] = [
  ['secrets.NEEDED', ['secrets: {needed: "${{ secrets.PYPI }}"}'], 'stored PYPI'],
  ['secrets.NEEDED', ['secrets: inherit'], 'stored NEEDED'],
  ['secrets.OPTIONAL', [], 'none'],
  ['inputs.token', ['with: {token: "${{ secrets.PYPI }}"}'], 'stored PYPI'],
  ['inputs.token', [], 'none'],
  ['secrets.NEEDED', undefined, 'stored NEEDED'],
  ['secrets.OPTIONAL', undefined, 'fallback OPTIONAL'],
  ['secrets.UNDECLARED', undefined, 'fallback UNDECLARED'],
  ['inputs.token', undefined, 'fallback'],
];

describe('a credential of a called workflow', () => {
  for (const [value, caller, expected] of calls) {
    it(`${value}, ${caller === undefined ? 'without a caller' : `called with ${caller.join()}`}`, () => {
      const files = { '.github/workflows/upload.yml': upload.replace('VALUE', value) };
      const all = caller === undefined ? files : { ...files, [releasePath]: call(...caller) };
      assert.deepEqual(
        publicationsOf(all).map(({ credential }) => credentialSummary(credential)),
        [expected],
      );
    });
  }

  it('may be held by the environment of its job where the caller passes none and none is declared', () => {
    const credentialOf = (name: string) => {
      const text = upload.replace('VALUE', `secrets.${name}`).replace(/steps:/, 'environment: pypi\n    steps:');
      return publicationsOf({ '.github/workflows/upload.yml': text, [releasePath]: call() }).map(({ credential }) =>
        credentialSummary(credential),
      );
    };
    assert.deepEqual(credentialOf('UNDECLARED'), ['fallback UNDECLARED']);
    assert.deepEqual(credentialOf('OPTIONAL'), ['none']);
  });

  it('keeps the way that it comes', () => {
    const files = {
      '.github/workflows/upload.yml': upload.replace('VALUE', 'secrets.NEEDED'),
      [releasePath]: call('secrets: {NEEDED: "${{ secrets.PYPI }}"}'),
    };
    const links = publicationsOf(files)[0]?.received[0]?.links.map(({ kind, file, variable }) => [
      kind,
      file.path,
      variable.name,
    ]);
    assert.deepEqual(links, [['secret', releasePath, 'NEEDED']]);
  });
});

describe('a minted credential', () => {
  const login = ['- uses: rust-lang/crates-io-auth-action@v1', '  id: auth'];
  const cases: readonly (readonly [name: string, lines: readonly string[], expected: readonly string[]])[] = [
    [
      'handed over by an output',
      [...login, '- run: cargo publish', '  env: {CARGO_REGISTRY_TOKEN: "${{ steps.auth.outputs.token }}"}'],
      ['minted by rust-lang/crates-io-auth-action'],
    ],
    [
      'handed over by a file of variables',
      [
        ...login,
        '- run: echo "CARGO_REGISTRY_TOKEN=${{ steps.auth.outputs.token }}" >> $GITHUB_ENV',
        '- run: cargo publish',
      ],
      ['minted by rust-lang/crates-io-auth-action'],
    ],
    ['another output', [...login, '- run: cargo publish --token ${{ steps.auth.outputs.other }}'], ['unknown']],
    [
      'exported by the step',
      ['- uses: rubygems/configure-rubygems-credentials@v2.1.0', '- run: gem push x.gem'],
      ['minted by rubygems/configure-rubygems-credentials'],
    ],
    [
      'named by a command',
      [
        '- uses: dart-lang/setup-dart@v1',
        '- run: dart pub token add https://pub.dev --env-var PUB_TOKEN',
        '- run: dart pub publish -f',
      ],
      ['minted by dart-lang/setup-dart'],
    ],
    [
      'made by a script and named by a command',
      [
        '- run: |',
        '    PUB_TOKEN=$(curl "$URL")',
        '    export PUB_TOKEN',
        '    dart pub token add https://pub.dev --env-var PUB_TOKEN',
        '- run: dart pub publish -f',
      ],
      ['unknown'],
    ],
    [
      'that goes to something that is not known',
      [...login, '- run: cargo xtask release', '  env: {TOKEN: "${{ steps.auth.outputs.token }}"}'],
      ['minted by rust-lang/crates-io-auth-action'],
    ],
    ['that goes nowhere', login, []],
    [
      'for the server where things are tried out',
      [
        '- uses: rust-lang/crates-io-auth-action@v1',
        '  id: auth',
        '  with: {url: "https://staging.crates.io"}',
        '- run: cargo run ${{ steps.auth.outputs.token }}',
      ],
      [],
    ],
    [
      'the action declines',
      ['- uses: rubygems/release-gem@v1', '  with: {setup-trusted-publisher: false}'],
      ['unknown'],
    ],
  ];
  for (const [name, lines, expected] of cases) {
    it(name, () => {
      const found = publicationsOf({ [releasePath]: steps(...lines) });
      assert.deepEqual(
        found.map(({ credential }) => credentialSummary(credential)),
        expected,
      );
    });
  }
});

describe('a credential by way of starting the run', () => {
  it('typed in by hand, where other events start it too, is a fallback', () => {
    const text = workflow(
      '{push: , workflow_dispatch: {inputs: {token: {required: true}}}}',
      'steps:',
      '  - run: twine upload dist/*',
      '    env: {TWINE_PASSWORD: "${{ inputs.token }}"}',
    );
    assert.deepEqual(
      publicationsOf({ [releasePath]: text }).map(({ credential }) => credentialSummary(credential)),
      ['fallback'],
    );
  });

  it('in a step that an input chooses, beside one by OIDC, is a fallback', () => {
    const text = workflow(
      '{workflow_dispatch: {inputs: {mode: {type: choice, options: [oidc, token]}}}}',
      'permissions: {id-token: write}',
      'steps:',
      "  - {uses: pypa/gh-action-pypi-publish@release/v1, if: inputs.mode == 'oidc'}",
      '  - uses: pypa/gh-action-pypi-publish@release/v1',
      "    if: inputs.mode == 'token'",
      '    with: {password: "${{ secrets.PYPI }}"}',
    );
    assert.deepEqual(
      publicationsOf({ [releasePath]: text }).map(({ credential }) => credentialSummary(credential)),
      ['none', 'fallback PYPI'],
    );
  });

  it('in a step of its own, with no other one beside it, is stored', () => {
    const text = workflow(
      '{workflow_dispatch: {inputs: {publish: {type: boolean}}}}',
      'steps:',
      '  - uses: pypa/gh-action-pypi-publish@release/v1',
      '    if: inputs.publish',
      '    with: {password: "${{ secrets.PYPI }}"}',
    );
    assert.deepEqual(
      publicationsOf({ [releasePath]: text }).map(({ credential }) => credentialSummary(credential)),
      ['stored PYPI'],
    );
  });
});
