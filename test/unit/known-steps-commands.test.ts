import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  commandFacts,
  commandPurpose,
  likelyNeeds,
  programsWithContents,
} from '../../analysis/registries/known-steps/index.ts';
import { plainPrograms } from '../../analysis/registries/known-steps/plain-programs.ts';
import { namesOf, programTables } from '../../analysis/registries/known-steps/program-tables.ts';

/** The words of a command; `?` stands for one that is not known. */
function split(command: string): readonly [program: string, args: readonly (string | undefined)[]] {
  const [program = '', ...args] = command.split(' ').map((word) => (word === '?' ? undefined : word));
  return [program, args];
}

/** `build, minutes`, `other, checkout: contents write`; `not known` for a command that may do anything. */
function seen(command: string): string {
  const found = commandFacts(...split(command));
  if (found === undefined) return 'not known';
  return [
    found.purpose,
    ...(found.takesMinutes ? ['minutes'] : []),
    ...found.needs.map(({ token, scope, access, onlyPrivate }) => {
      return `${token}: ${scope} ${access}${onlyPrivate ? ' (private)' : ''}`;
    }),
    ...(found.usesOidc ? ['OIDC'] : []),
    ...(found.replacesCheckoutToken ? ['another token'] : []),
  ].join(', ');
}

const table: Readonly<Record<string, readonly string[]>> = {
  other: [
    'echo hello ?',
    'printf %s x',
    '[ -f x ]',
    'cp -r a b',
    'jq -r .version ?',
    'tar xzf ?',
    'find ? -name x',
    'curl -sSfL https://example.org/x',
    'write-host done',
    'git config user.name ?',
    'git -C dir tag ?',
    'git push --dry-run',
    'npm publish --access public',
    'npm --prefix web version ?',
    'npm stage publish',
    'pnpm --filter x publish',
    'yarn npm publish',
    'uv publish --trusted-publishing always',
    'uv --directory x publish',
    'twine check dist/*',
    'twine upload dist/*',
    'poetry -C sub publish',
    'cargo publish -p ?',
    'cargo -Z x publish',
    'cargo release --execute --no-push',
    'cargo release',
    'cargo workspaces publish --publish-as-is',
    'dotnet nuget push ?',
    'nuget push x.nupkg',
    'gem push x.gem',
    'dart pub publish --force',
    'flutter pub publish',
    'deno publish',
    'vsce publish',
    'cosign sign --key cosign.key x',
    'gh auth status',
    'cargo --version',
    'node --version',
    'flutter --version',
  ],
  'tool-install': [
    'npm install -g npm@11',
    'npm i --global npm@latest',
    'pip install twine',
    'pip install -U pip build twine==6.1.0',
    'uv pip install build',
    'uv tool install twine',
    'pipx install poetry',
    'dotnet tool restore',
    'gem update --system',
    'rustup toolchain install stable',
    'corepack enable',
    'apt-get install -y jq',
    'dart pub global activate melos',
  ],
  install: [
    'npm ci',
    'npm install',
    'npm install ?',
    'yarn',
    'yarn install --immutable',
    'pnpm i --frozen-lockfile',
    'bun install',
    'pip install .',
    'pip install -e .[dev]',
    'pip install -r requirements.txt',
    'pip install twine ?',
    'uv sync --frozen',
    'poetry install',
    'bundle install',
    'dart pub get',
    'dotnet restore',
  ],
  build: [
    'uv build',
    'poetry build',
    'hatch build',
    'build --sdist',
    'gem build x.gemspec',
    'dotnet pack -c Release',
    'setup.py sdist',
  ],
  'build, minutes': ['cargo build --release', 'maturin build', 'docker buildx build .', 'dotnet build'],
  'test, minutes': ['cargo test --workspace', 'cargo clippy', 'pytest -x', 'dotnet test', 'go test ./...'],
  'tool-install, minutes': ['cargo install cargo-release'],
  'other, checkout: contents write': [
    'git push',
    'git push --tags',
    'git push --follow-tags',
    'git push origin ?',
    'git push -u origin main',
    'git -C dir push origin HEAD:main',
    'cargo release --execute',
    'cargo workspaces publish',
    'mkdocs gh-deploy',
  ],
  'other, gh: contents write': [
    'gh release create ? --generate-notes',
    'gh release upload v1 ?',
    'gh release edit ? --draft=false',
    'gh release delete ? --yes',
    'gh -R ? release create v1',
    'gh --repo o/r release create v1',
  ],
  'other, gh: contents read (private)': ['gh release view ?', 'gh release download v1'],
  'other, gh: pull-requests write': ['gh pr create --fill', 'gh pr comment ? --body x'],
  'other, gh: actions write': ['gh workflow run release.yml', 'gh run rerun ?'],
  'other, gh: issues write': ['gh issue comment 1 --body x'],
  'other, another token': [
    'git remote set-url origin ?',
    'git config --global url.https://x@github.com/.insteadOf https://github.com/',
    'git config --global ? https://github.com/',
    'git config --local http.https://github.com/.extraheader ?',
    'gh auth setup-git',
  ],
  'other, oidc: id-token write, OIDC': ['cosign sign-blob x', 'sigstore sign x', 'pypi-attestations sign dist/x'],
  'not known': [
    './build',
    'bash x.sh',
    'sh -c x',
    'python x.py',
    'python -c x',
    'node x.js',
    'npx x',
    'npm run build',
    'npm test',
    'npm ?',
    'pnpm build',
    'yarn release',
    'bun run build',
    'deno task publish',
    'make',
    'just release',
    'mise run x',
    'tox -e py',
    'nox',
    'hatch run x',
    'cargo run',
    'cargo xtask dist',
    'cargo ?',
    'bundle exec rake release',
    'rake release',
    'dart run x',
    'docker run x',
    'semantic-release',
    'changeset publish',
    'lerna publish',
    'release-plz release',
    'goreleaser release',
    'gh api repos/o/r',
    'gh ?',
    'git push ?',
    'git push https://x@github.com/o/r main',
    'git -c http.extraheader=x push',
    'git -c ? push',
    'find . -exec rm',
    'curl ?',
    'curl https://api.github.com/x',
    'eval x',
    'constructor x',
    '__proto__ x',
  ],
};

const purposes: readonly (readonly [command: string, purpose: string | undefined, minutes: boolean])[] = [
  ['npm run build', 'build', true],
  ['npm run build:types', 'build', true],
  ['npm run rebuild', undefined, false],
  ['npm run release', undefined, false],
  ['npm test', 'test', true],
  ['npm run ?', undefined, false],
  ['pnpm build', 'build', true],
  ['pnpm run lint', 'test', true],
  ['yarn test:unit', 'test', true],
  ['make', 'build', true],
  ['make -C sub test', 'test', true],
  ['make release', undefined, false],
  ['tox -e py', 'test', true],
  ['hatch run test:all', 'test', true],
  ['just install', 'install', false],
  ['cargo xtask dist', 'build', true],
  ['npm ci', 'install', false],
  ['uv build', 'build', false],
  ['constructor x', undefined, false],
];

describe('known commands', () => {
  for (const [expected, commands] of Object.entries(table)) {
    for (const command of commands) {
      it(`${command}: ${expected}`, () => assert.equal(seen(command), expected));
    }
  }

  for (const [command, purpose, takesMinutes] of purposes) {
    it(`${command} is for ${purpose ?? 'something that its name does not tell'}`, () => {
      const found = commandPurpose(...split(command));
      assert.equal(found?.purpose, purpose);
      assert.equal(found?.takesMinutes ?? false, takesMinutes);
    });
  }
});

describe('what a release tool is likely to need', () => {
  const cases: readonly (readonly [command: string, needs: readonly string[]])[] = [
    ['semantic-release', ['contents', 'issues', 'pull-requests']],
    ['semantic-release --dry-run', []],
    ['lerna publish --yes', ['contents']],
    ['lerna version --create-release github', ['contents', 'contents']],
    ['lerna version --amend', []],
    ['lerna publish from-git', []],
    ['np', ['contents']],
    ['np --dry-run', []],
    ['np --release-draft-only', []],
    ['release-it --no-github', ['contents']],
    ['nx release publish', []],
    ['rake release', ['contents']],
  ];
  for (const [command, needs] of cases) {
    it(`${command}: ${needs.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(
        likelyNeeds(...split(command)).map(({ scope }) => scope),
        needs,
      ));
  }
});

describe('programs that touch the contents of a repository', () => {
  const words = ['', 'publish', 'push', 'release', 'release -x', 'workspaces publish', 'smart-release -e', 'gh-deploy']
    .concat(['version', 'bump', 'tag', 'changelog', 'deploy', 'release create', 'pr merge', 'semantic-release version'])
    .map((each) => each.split(' ').filter((word) => word !== ''));
  const programs = [...plainPrograms, ...programTables.flatMap(namesOf), 'gh'];

  it('are all among those whose scripts are read for it', () => {
    const touching = programs.filter((program) =>
      words.some((args) => {
        const needs = [...(commandFacts(program, args)?.needs ?? []), ...likelyNeeds(program, args)];
        return needs.some(({ scope }) => scope === 'contents');
      }),
    );
    assert.deepEqual(
      touching.filter((program) => !programsWithContents.has(program)),
      [],
    );
    for (const program of ['git', 'gh', 'cargo', 'mkdocs']) assert.ok(touching.includes(program), program);
  });
});
