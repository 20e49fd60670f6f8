import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readConfiguration } from '../../analysis/configuration/read-configuration.ts';
import { rules } from '../../analysis/rules/index.ts';
import { inRoot } from '../../scripts/root.ts';

/** The program and the schema that editors check by have to say the same of a file. */
const cases: readonly (readonly [text: string, fits: boolean])[] = [
  ['', true],
  ['# nothing yet\n', true],
  ['rules:\n', true],
  ['publishers:\n', true],
  ['rules: {}\npublishers: []\n', true],
  ['rules:\n  stored-credential: off\n  missing-environment: error\n', true],
  ['rules:\n  stored-credential: loud\n', false],
  ['rules:\n  no-such-rule: off\n', false],
  ['rules: off\n', false],
  ['- rules\n', false],
  ['rule: {}\n', false],
  ['publishers:\n  - registry: pypi\n', true],
  [
    'publishers: [{registry: pypi, package: quilt-mcp, repository: quiltdata/quilt-mcp-server, workflow: push.yml, environment: pypi}]\n',
    true,
  ],
  ['publishers:\n  - registry: npm\n    package:\n    environment:\n', true],
  ['publishers:\n  - package: a\n', false],
  ['publishers:\n  - registry: conda\n', false],
  ['publishers:\n  - registry: pypi\n    branch: main\n', false],
  ['publishers:\n  - registry: pypi\n    repository: mine\n', false],
  ['publishers:\n  - registry: pypi\n    repository: a/b/c\n', false],
  ['publishers:\n  - registry: pypi\n    workflow: .github/workflows/release.yml\n', false],
  ['publishers:\n  - registry: pypi\n    workflow: release\n', false],
  ['publishers:\n  - registry: pypi\n    workflow: release.yaml\n', true],
  ['publishers: pypi\n', false],
  ['publishers: [pypi]\n', false],
];

describe('the schema of the configuration file', () => {
  const schema = JSON.parse(readFileSync(inRoot('schemas', 'configuration.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false }).compile(schema);
  const ids = new Set(rules.map(({ id }) => id));
  for (const [text, fits] of cases) {
    it(`${fits ? 'takes' : 'refuses'} ${JSON.stringify(text)}`, () => {
      assert.equal(validate(parse(text)), fits, JSON.stringify(validate.errors));
      assert.equal(readConfiguration(text, ids).problems.length === 0, fits);
    });
  }
});
