import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ecosystems } from '../../analysis/registries/index.ts';
import { ecosystemOfToken } from '../../analysis/registries/reading/token-names.ts';
import { dependenciesOf } from '../../analysis/repository/dependencies.ts';
import { type Manifest, readManifest } from '../../analysis/repository/manifests/read-manifest.ts';
import { mayPublish } from '../../analysis/repository/may-publish.ts';
import { mentionsPublishing } from '../../analysis/repository/publishing-words.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { cpuTime } from '../cpu-time.ts';
import { releasePath } from './publications-of.ts';

describe('the cheap test for publishing', () => {
  it('knows every command of every tool', () => {
    for (const tool of ecosystems.flatMap(({ tools }) => tools)) {
      for (const program of tool.programs) {
        for (const sequence of tool.subcommands) {
          const command = [program, '--x y', ...sequence.map((word) => word.replace('*', 'v'))].join(' ');
          assert.ok(mentionsPublishing(`- run: ${command}\n`), command);
        }
      }
    }
  });

  it('knows every action and called workflow', () => {
    for (const { actions, workflows = [] } of ecosystems) {
      const names = [
        ...actions.map(({ slug, path }) => [slug, path]),
        ...workflows.map(({ slug, path }) => [slug, path]),
      ];
      for (const [slug, path] of names) {
        const name = path === '' ? slug : `${slug}/${path}`;
        assert.ok(mentionsPublishing(`- uses: ${name}@v1\n`), name);
      }
    }
  });

  it('knows every name of a token', () => {
    for (const name of ecosystems.flatMap(({ tokenInputNames }) => tokenInputNames)) {
      assert.ok(mentionsPublishing(`env: {X: "\${{ secrets.${name} }}"}`), name);
      assert.ok(mentionsPublishing(`with: {${name}: "\${{ secrets.X }}"}`), name);
    }
  });

  it('passes what only builds, tests and installs', () => {
    const texts = [
      'on: {push: {tags: [v1]}, release: {types: [published]}}',
      '- uses: actions/upload-artifact@v4\n- uses: dart-lang/setup-dart@v1',
      '- run: npm ci && npm test\n- run: cargo build --release\n- run: dotnet test',
      '- run: docker push x\n- run: git push\n- run: gh release create',
      'env: {GITHUB_TOKEN: "${{ secrets.GITHUB_TOKEN }}", CODECOV_TOKEN: "${{ secrets.CODECOV_TOKEN }}"}',
    ];
    assert.deepEqual(texts.filter(mentionsPublishing), []);
  });

  const files: readonly (readonly [
    name: string,
    lines: string,
    others: Readonly<Record<string, string>>,
    expected: boolean,
  ])[] = [
    ['a script of the manifest', 'npm run x', { 'package.json': '{"scripts":{"x":"npm publish"}}' }, true],
    [
      'a manifest in the folder of a step',
      'npm run x\n        working-directory: js',
      { 'js/package.json': '{"scripts":{"x":"npm publish"}}' },
      true,
    ],
    ['a manifest that nothing uses', 'make', { 'package.json': '{"scripts":{"x":"npm publish"}}' }, false],
    ['a script', './a.sh', { 'a.sh': 'twine upload' }, true],
    ['a script that starts one', 'bash bin/a', { 'bin/a': './b.sh', 'b.sh': 'gem push x' }, true],
    ['scripts that start each other', './a.sh', { 'a.sh': './b.sh', 'b.sh': './a.sh' }, false],
    ['a script that does something else', './a.sh', { 'a.sh': 'echo x' }, false],
  ];
  for (const [name, line, others, expected] of files) {
    it(`looks into ${name}`, () => {
      const repository = repositoryOf([
        [releasePath, `on: push\njobs:\n  a:\n    steps:\n      - run: ${line}\n`],
        ...Object.entries(others),
      ]);
      const file = repository.files.get(releasePath);
      assert.ok(file !== undefined);
      const dependencies = dependenciesOf(repository, releasePath);
      assert.equal(mayPublish(repository, file, dependencies), expected);
      for (const path of expected ? Object.keys(others) : []) assert.ok(dependencies.files.has(path), path);
    });
  }
});

describe('names of tokens', () => {
  const names: readonly (readonly [name: string, expected: string | undefined])[] = [
    ['NPM_TOKEN', 'npm'],
    ['npm-token', 'npm'],
    ['CARTESIA_NPM_TOKEN', 'npm'],
    ['packageGalleryNugetKey', 'dotnet'],
    ['CARGO_REGISTRY_BOOTSTRAP_TOKEN', 'rust'],
    ['PYPI_PASSWORD', 'python'],
    ['PYPI_USERNAME', undefined],
    ['GITHUB_TOKEN', undefined],
    ['GH_NPM_TOKEN', undefined],
    ['NPM_MYGET_ACCESS_TOKEN', undefined],
    ['NPM_READ_TOKEN', undefined],
    ['CODECOV_TOKEN', undefined],
    ['NPM', undefined],
    ['', undefined],
  ];
  for (const [name, expected] of names)
    it(`${name}: ${expected}`, () => assert.equal(ecosystemOfToken(name), expected));
});

describe('manifests', () => {
  const manifests: readonly (readonly [path: string, text: string, expected: Partial<Manifest> | undefined])[] = [
    ['package.json', '{"name":"@o/x","private":true}', { name: '@o/x', private: true }],
    [
      'package.json',
      '{"name":"@o/x","publishConfig":{"registry":"a","@o:registry":"b"}}',
      { name: '@o/x', index: 'b' },
    ],
    ['package.json', '{"name":', undefined],
    ['package.json', '[]', { name: undefined }],
    ['pyproject.toml', '[project]\nname = "x"', { name: 'x', private: false }],
    [
      'pyproject.toml',
      '[project]\nname = "x"\nclassifiers = ["Private :: Do Not Upload"]',
      { name: 'x', private: true },
    ],
    ['pyproject.toml', '[tool.poetry]\nname = "x"', { name: 'x' }],
    ['Cargo.toml', '[package]\nname = "x"\npublish = false', { name: 'x', private: true }],
    ['Cargo.toml', '[package]\nname = "x"\npublish = []', { name: 'x', private: true }],
    ['Cargo.toml', '[package]\nname = "x"\npublish = ["a", "b"]', { name: 'x', private: false, index: undefined }],
    ['pubspec.yaml', 'name: x\npublish_to: none\n', { name: 'x', private: true, index: undefined }],
    ['deno.jsonc', '{ // a\n "name": "@o/x", /* "b" */ "publish": false, }', { name: '@o/x', private: true }],
    ['deno.json', '{"name":"//x"}', { name: '//x' }],
    ['setup.cfg', '[metadata]\nversion = 1\nname = x\n[options]\nname = y\n', { name: 'x' }],
    ['setup.py', 'setup(\n  version="1",\n  name="x",\n)', { name: 'x' }],
    ['x.gemspec', "Gem::Specification.new { |s| s.name = 'x' }", { name: 'x', index: undefined }],
    ['src/Foo.csproj', '<Project><PropertyGroup></PropertyGroup></Project>', { name: 'Foo' }],
    ['Foo.csproj', '<PackageId>Bar</PackageId><IsPackable>false</IsPackable>', { name: 'Bar', private: true }],
    ['Foo.csproj', '<PackageId>$(X)</PackageId>', { name: undefined }],
    ['x.nuspec', '<package><metadata><id>Foo</id></metadata></package>', { name: 'Foo' }],
    ['README.md', 'name: x', undefined],
  ];
  for (const [path, text, expected] of manifests) {
    it(`${path} with ${JSON.stringify(text)}`, () => {
      const found = readManifest(path, text);
      if (expected === undefined) assert.equal(found, undefined);
      for (const [key, value] of Object.entries(expected ?? {}))
        assert.deepEqual(found?.[key as keyof Manifest], value, key);
    });
  }

  it('of hostile length are read at once', () => {
    const begin = cpuTime();
    readManifest('deno.jsonc', '/*'.repeat(240_000));
    readManifest('setup.py', 'setup('.repeat(80_000));
    readManifest('setup.cfg', `[metadata]\n${'\n'.repeat(400_000)}`);
    readManifest('x.csproj', '<PackageId>'.repeat(40_000));
    assert.ok(cpuTime() - begin < 2000);
  });
});
