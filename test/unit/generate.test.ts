import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registries } from '../../analysis/registries/index.ts';
import { rules } from '../../analysis/rules/index.ts';
import { generatedFiles } from '../../scripts/generate/generated-files.ts';
import { prettyJson } from '../../scripts/generate/json.ts';
import { code, table } from '../../scripts/generate/markdown.ts';
import { pageOfRule } from '../../scripts/generate/pages.ts';
import { projectFile } from '../../scripts/generate/project-file.ts';
import { bySubject, subjects } from '../../scripts/generate/rule-subjects.ts';

describe('the generated files', () => {
  const files = generatedFiles();

  it('are the same each time', () => assert.deepEqual(generatedFiles(), files));

  it('are one page for each rule and each registry, and their indexes', () => {
    const pages = (folder: string): readonly string[] =>
      files.map(({ path }) => path).filter((path) => path.startsWith(folder));
    assert.deepEqual(
      pages('docs/rules/').toSorted(),
      ['README', ...rules.map(({ id }) => id)].map((name) => `docs/rules/${name}.md`).sort(),
    );
    assert.deepEqual(
      pages('docs/registries/').toSorted(),
      ['README', ...registries.map(({ id }) => id)].map((name) => `docs/registries/${name}.md`).sort(),
    );
  });

  it('show the place of each finding', () => {
    for (const rule of rules) {
      const { id } = rule;
      const page = files.find(({ path }) => path === `docs/rules/${id}.md`)?.text ?? '';
      assert.match(page, /^(?:# *)?\^+$/m, id);
      assert.match(page, /^Reported at `.+` in line \d+, as \w+:$/m, id);
      for (const { url } of pageOfRule(rule).sources) assert.ok(page.includes(url), url);
    }
  });

  it('offer every rule in the settings and in the configuration file', () => {
    const ids = rules.map(({ id }) => id);
    const read = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)?.text ?? '');
    const packageJson = read('package.json') as {
      readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Properties>> } };
    };
    const setting = packageJson.contributes.configuration.properties['trustedPublishing.rules'];
    assert.deepEqual(Object.keys(setting?.properties ?? {}), ids);
    const schema = read('schemas/configuration.json') as { readonly properties: { readonly rules: Properties } };
    assert.deepEqual(Object.keys(schema.properties.rules.properties), ids);
  });
});

describe('the subjects of the rules', () => {
  it('all begin with a rule that there is', () => {
    const ids = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      subjects.map(({ first }) => first).filter((first) => !ids.has(first)),
      [],
    );
  });

  it('hold every rule once, in the order of the catalog', () => {
    assert.deepEqual(
      bySubject(rules).flatMap((subject) => subject.rules),
      rules,
    );
  });
});

describe('Markdown', () => {
  const cells: readonly (readonly [cell: string, expected: string])[] = [
    ['a', 'a'],
    ['a|b', 'a\\|b'],
    ['`a || b`', '`a \\|\\| b`'],
    ['a\\|b', 'a\\|b'],
    ['a\n  b', 'a b'],
  ];
  for (const [cell, expected] of cells) {
    it(`writes the cell ${JSON.stringify(cell)}`, () =>
      assert.equal(table(['h'], [[cell]]), `| h |\n| --- |\n| ${expected} |`));
  }
  it('writes code with and without backticks', () => {
    assert.equal(code('a'), '`a`');
    assert.equal(code('a `b`'), '`` a `b` ``');
  });
});

describe('JSON', () => {
  const long = 'x'.repeat(100);
  const cases: readonly (readonly [value: unknown, expected: string])[] = [
    [{}, '{}\n'],
    [{ a: 1, b: undefined, c: [] }, '{\n  "a": 1,\n  "c": []\n}\n'],
    [{ a: ['b', 'c'] }, '{\n  "a": ["b", "c"]\n}\n'],
    [{ a: ['b', long] }, `{\n  "a": ["b", "${long}"]\n}\n`],
    [
      { a: ['b12345', long] },
      `{\n  "a": ["b12345", "${long}"]\n}\n`.replace('["b12345", ', '[\n    "b12345",\n    ').replace('"]', '"\n  ]'),
    ],
    [[{ a: null }], '[\n  {\n    "a": null\n  }\n]\n'],
  ];
  for (const [value, expected] of cases) {
    it(JSON.stringify(value).slice(0, 40), () => assert.equal(prettyJson(value), expected));
  }
});

describe('analysis/project.ts', () => {
  for (const url of ['https://github.com/a/b', 'https://github.com/a/b.git', 'git+https://github.com/a/b.git']) {
    it(`takes the homepage from ${url}`, () => {
      const { text } = projectFile(JSON.stringify({ repository: { url }, version: '1.2.3' }));
      assert.ok(text.includes("homepage = 'https://github.com/a/b';"));
      assert.ok(text.includes("version = '1.2.3';"));
    });
  }
});

interface Properties {
  readonly properties: Readonly<Record<string, unknown>>;
}
