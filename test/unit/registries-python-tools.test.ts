import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { uploads } from '../../analysis/publications/match-tool.ts';
import { ecosystemOf, programNames, toolsNamed } from '../../analysis/registries/index.ts';
import type { PublishTool } from '../../analysis/registries/types.ts';
import { type Command, optionValue, readScript } from '../../analysis/workflow/scripts/index.ts';

function commandsOf(text: string): readonly Command[] {
  return readScript('bash', { text, masked: text, expressions: [] }, programNames()).commands;
}

/** The tools by which a script uploads. */
function uploadsOf(script: string): readonly PublishTool[] {
  return commandsOf(script).flatMap((command) =>
    command.program === undefined ? [] : toolsNamed(command.program).filter((tool) => uploads(tool, command)),
  );
}

const scripts: readonly (readonly [script: string, tools: readonly string[]])[] = [
  ['twine upload dist/*', ['twine']],
  ['python -m twine upload --config-file upload.ini dist/*', ['twine']],
  ['uvx twine@6.1 upload -r testpypi dist/*', ['twine']],
  ['pipx run twine upload --non-interactive dist/*', ['twine']],
  ['uv run --with twine twine upload --skip-existing dist/*', ['twine']],
  ['twine check --strict dist/*', []],
  ['twine --version', []],
  ['twine upload --help', []],
  ['uv publish', ['uv']],
  ['uv --directory sub publish --index testpypi', ['uv']],
  ['uv publish --trusted-publishing always --check-url https://pypi.org/simple/x/ dist/*', ['uv']],
  ['uv publish --dry-run', []],
  ['uv build', []],
  ['poetry publish --build', ['poetry']],
  ['poetry -C sub publish -u __token__ -p x', ['poetry']],
  ['poetry publish --dry-run', []],
  ['poetry config pypi-token.pypi x', []],
  ['hatch -e release publish', ['hatch']],
  ['hatch publish -r test', ['hatch']],
  ['hatch version release', []],
  ['pdm publish --no-build', ['pdm']],
  ['flit -f other.toml publish --repository testpypi', ['flit']],
  ['maturin upload --skip-existing wheels/*', ['maturin-upload']],
  ['maturin publish --target x -u __token__', ['maturin-publish']],
  ['rye publish --yes --token x', ['rye']],
  ['./setup.py sdist bdist_wheel upload -r pypi', ['setup.py']],
  ['./setup.py sdist bdist_wheel', []],
  ['cargo publish', ['cargo-publish']],
  ['cargo +nightly publish -p core --token x', ['cargo-publish']],
  ['cargo publish --registry internal', ['cargo-publish']],
  ['cargo publish -n', []],
  ['cargo publish --dry-run', []],
  ['cargo -Z package-workspace publish --workspace', ['cargo-publish']],
  ['cargo package', []],
  ['cargo release --execute', ['cargo-release']],
  ['cargo release publish --execute', ['cargo-release']],
  ['cargo release -x --no-confirm patch', ['cargo-release']],
  ['cargo release', []],
  ['cargo release --execute --no-publish', []],
  ['cargo release tag --execute', []],
  ['cargo release push --execute', []],
  ['cargo workspaces publish --from-git --token x', ['cargo-workspaces']],
  ['cargo ws publish --publish-interval 10', ['cargo-workspaces']],
  ['cargo workspaces list', []],
  ['cargo smart-release --execute', ['cargo-smart-release']],
  ['cargo smart-release', []],
  ['cargo hakari publish -p x', ['cargo-hakari']],
  ['auto-release -p tod', ['auto-release']],
  ['release-plz release --git-token x', ['release-plz']],
  ['release-plz release-pr', []],
  ['release-plz release --dry-run', []],
];

/** The value that a command's option for the credential or the index has. */
const values: readonly (readonly [script: string, from: 'token' | 'username' | 'index', value: string | undefined])[] =
  [
    ['twine upload --username __token__ --password abc dist/*', 'token', 'abc'],
    ['twine upload --username __token__ --password=abc dist/*', 'username', '__token__'],
    ['twine upload --repository-url https://test.pypi.org/legacy/ dist/*', 'index', 'https://test.pypi.org/legacy/'],
    ['uv publish -t abc', 'token', 'abc'],
    ['uv publish --index testpypi', 'index', 'testpypi'],
    ['poetry publish -r testpypi -p abc', 'index', 'testpypi'],
    ['hatch publish -a abc', 'token', 'abc'],
    ['pdm publish -P abc -r https://example.org/', 'token', 'abc'],
    ['rye publish --token abc', 'token', 'abc'],
    ['maturin upload -p abc x', 'token', 'abc'],
    ['cargo publish --token abc', 'token', 'abc'],
    ['cargo publish --registry internal', 'index', 'internal'],
    ['release-plz release --token abc', 'token', 'abc'],
    ['twine upload dist/*', 'token', undefined],
  ];

describe('tools for Python and Rust', () => {
  for (const [script, expected] of scripts) {
    it(`${script}: ${expected.join(', ') || 'no upload'}`, () => {
      assert.deepEqual(
        uploadsOf(script).map((tool) => tool.id),
        expected,
      );
    });
  }

  for (const [script, from, expected] of values) {
    it(`read the ${from} of ${script}`, () => {
      const [command] = commandsOf(script);
      const [tool] = uploadsOf(script);
      assert.ok(command !== undefined && tool !== undefined);
      const { credentials, index } = tool;
      const names = {
        token: credentials.tokenOptions,
        username: credentials.usernameOptions,
        index: [...(index.urlOptions ?? []), ...(index.nameOptions ?? [])],
      }[from];
      assert.equal(optionValue(command, names ?? [])?.text, expected);
    });
  }

  const versions: readonly (readonly [tool: string, since: string])[] = [
    ['twine', '6.1.0'],
    ['uv', '0.4.16'],
    ['pdm', '2.13.0'],
    ['maturin-upload', '0.15.0'],
    ['maturin-publish', '0.15.0'],
  ];
  it('exchange the OIDC token from these versions on', () => {
    const own = ecosystemOf('python').tools.flatMap(({ id, oidc }) =>
      oidc.kind === 'itself' ? [[id, oidc.since] as const] : [],
    );
    assert.deepEqual(own, versions);
  });

  it('keep the variables of poetry for each index apart', () => {
    const poetry = ecosystemOf('python').tools.find((tool) => tool.id === 'poetry');
    const registries = poetry?.credentials.variableRegistries ?? {};
    assert.equal(registries['POETRY_PYPI_TOKEN_PYPI'], 'pypi');
    assert.equal(registries['POETRY_PYPI_TOKEN_TEST_PYPI'], 'testpypi');
    assert.equal(registries['POETRY_HTTP_BASIC_TESTPYPI_PASSWORD'], 'testpypi');
    const { tokenVariables = [], usernameVariables = [] } = poetry?.credentials ?? {};
    assert.deepEqual(Object.keys(registries).sort(), [...tokenVariables, ...usernameVariables].sort());
  });

  const logins: readonly (readonly [tool: string, program: string, words: string, index: string | undefined])[] = [
    ['poetry', 'poetry', 'pypi-token.pypi', 'pypi'],
    ['poetry', 'poetry', 'pypi-token.testpypi', 'testpypi'],
    ['poetry', 'poetry', 'http-basic.pypi', 'pypi'],
    ['pdm', 'pdm', 'repository.testpypi.password', 'testpypi'],
    ['hatch', 'hatch', 'publish.index.auth', undefined],
    ['hatch', 'hatch', 'publish.index.repos.test.auth', 'test'],
    ['twine', 'keyring', 'https://upload.pypi.org/legacy/', 'https://upload.pypi.org/legacy/'],
  ];
  for (const [id, program, key, expected] of logins) {
    it(`say for which index ${program} … ${key} stores a credential`, () => {
      const tool = ecosystemOf('python').tools.find((each) => each.id === id);
      const matches = (tool?.credentials.logins ?? [])
        .filter((login) => login.program === program && login.key !== undefined)
        .flatMap((login) => new RegExp(login.key ?? '').exec(key) ?? []);
      const login = tool?.credentials.logins?.find((each) => new RegExp(each.key ?? '^$').test(key));
      assert.ok(login !== undefined && matches.length > 0, key);
      assert.equal(new RegExp(login.key ?? '').exec(key)?.groups?.['index'], expected);
    });
  }
});
