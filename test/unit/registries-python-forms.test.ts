import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { registryOf } from '../../analysis/registries/index.ts';
import type { RegistryId } from '../../analysis/registries/types.ts';

type Form = Readonly<Record<string, string>>;

interface FormSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

function schemaOf(id: RegistryId): FormSchema {
  return JSON.parse(
    readFileSync(new URL(`../../schemas/publishers/${id}.json`, import.meta.url), 'utf8'),
  ) as FormSchema;
}

function validatorOf(id: RegistryId): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true });
  ajv.addKeyword({ keyword: 'errorMessage', schemaType: 'object' });
  return ajv.compile(schemaOf(id));
}

/** The texts for each field, in the order in which the registry checks. */
function textsOf(validate: ValidateFunction, form: Form): Readonly<Record<string, readonly string[]>> {
  validate(form);
  const texts: Record<string, string[]> = {};
  for (const error of validate.errors ?? []) {
    const { errorMessage = {} } = error.parentSchema as {
      readonly errorMessage?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    };
    const missing = String(error.params['missingProperty'] ?? '');
    const text = errorMessage[error.keyword];
    const field = error.instancePath.slice(1) || missing;
    const shown = typeof text === 'string' ? text : (text?.[missing] ?? `no text for ${error.keyword}`);
    texts[field] = [...(texts[field] ?? []), shown];
  }
  return texts;
}

const quotes =
  'Environment name must not contain non-printable characters or the characters "\'", """, "`", ",", ";", "\\"';
const tooLong = 'Environment name is too long (maximum is 255 characters)';
const slash = 'Workflow filename must be a filename only, without directories';

const good: Form = { owner: 'octo-org', repository: 'repo.py_1', workflow: 'release.yml', environment: 'pypi' };

const taken: readonly (readonly [registry: RegistryId, change: Form])[] = [
  ['pypi', {}],
  ['pypi', { environment: '' }],
  ['pypi', { workflow: ' release.yaml ' }],
  ['pypi', { workflow: '.yml' }],
  ['pypi', { project: 'A' }],
  ['pypi', { project: 'my.pkg_1-x' }],
  ['pypi', { environment: 'Release (PyPI) é' }],
  ['testpypi', { environment: 'testpypi' }],
  ['crates.io', {}],
  ['crates.io', { repository: '.github' }],
  ['crates.io', { environment: 'e'.repeat(255) }],
];

const refused: readonly (readonly [registry: RegistryId, field: string, value: string, texts: readonly string[]])[] = [
  [
    'pypi',
    'owner',
    '',
    ['Specify GitHub repository owner (username or organization)', 'Invalid GitHub user or organization name.'],
  ],
  ['pypi', 'owner', 'octo_corp', ['Invalid GitHub user or organization name.']],
  ['pypi', 'owner', '-octo', ['Invalid GitHub user or organization name.']],
  ['pypi', 'repository', 'octo/repo', ['Invalid repository name']],
  ['pypi', 'workflow', '', ['Specify workflow filename', 'Workflow name must end with .yml or .yaml']],
  ['pypi', 'workflow', 'Release', ['Workflow name must end with .yml or .yaml']],
  ['pypi', 'workflow', 'release.YML', ['Workflow name must end with .yml or .yaml']],
  ['pypi', 'workflow', '.github/workflows/release.yml', [slash]],
  ['pypi', 'workflow', 'workflows/release', ['Workflow name must end with .yml or .yaml', slash]],
  ['pypi', 'environment', 'e'.repeat(256), [tooLong]],
  ['pypi', 'environment', ' pypi', ['Environment name may not start with whitespace']],
  ['pypi', 'environment', 'pypi ', ['Environment name may not end with whitespace']],
  ['pypi', 'environment', 'py,pi', [quotes]],
  ['pypi', 'environment', "py'pi", [quotes]],
  ['pypi', 'environment', 'py\tpi', [quotes]],
  ['pypi', 'environment', 'py\\pi', [quotes]],
  ['pypi', 'project', '', ['Specify project name', 'Invalid project name']],
  ['pypi', 'project', '-pkg', ['Invalid project name']],
  ['pypi', 'project', 'my pkg', ['Invalid project name']],
  ['testpypi', 'workflow', 'a/b.yml', [slash]],
  ['crates.io', 'owner', '', ['GitHub repository owner name may not be empty', 'Invalid GitHub repository owner name']],
  ['crates.io', 'owner', 'o'.repeat(256), ['GitHub repository owner name is too long (maximum is 255 characters)']],
  ['crates.io', 'owner', 'invalid_characters@', ['Invalid GitHub repository owner name']],
  ['crates.io', 'repository', '$invalid#characters', ['Invalid GitHub repository name']],
  ['crates.io', 'workflow', 'missing_suffix', ['Workflow filename must end with `.yml` or `.yaml`']],
  ['crates.io', 'workflow', '/slash.yml', [slash]],
  ['crates.io', 'workflow', '/many/slashes', ['Workflow filename must end with `.yml` or `.yaml`', slash]],
  ['crates.io', 'environment', ' foo', ['Environment name may not start with whitespace']],
  ['crates.io', 'environment', ';', [quotes]],
  ['crates.io', 'environment', '\u007f', [quotes]],
];

const ids: readonly RegistryId[] = ['pypi', 'testpypi', 'crates.io'];

describe('publisher forms of PyPI, TestPyPI and crates.io', () => {
  for (const id of ids) {
    it(`${id} has the fields of the registry’s data, in their order`, () => {
      const { properties, required } = schemaOf(id);
      const fields = registryOf(id).form;
      assert.deepEqual(
        Object.keys(properties),
        fields.map((field) => field.name),
      );
      assert.deepEqual(
        required,
        fields.filter((field) => field.required && field.onlyPending !== true).map((field) => field.name),
      );
    });

    it(`${id} wants every required field, with the registry’s text`, () => {
      const texts = textsOf(validatorOf(id), {});
      assert.deepEqual(Object.keys(texts).sort(), ['owner', 'repository', 'workflow']);
      for (const [text] of Object.values(texts)) assert.doesNotMatch(text ?? '', /^no text/);
    });

    it(`${id} judges environments as the check of workflows does`, () => {
      const validate = validatorOf(id);
      const ok = new RegExp(registryOf(id).environmentForm?.pattern ?? '', 'u');
      for (const name of ['pypi', 'crates.io', 'a b', ' a', 'a ', 'a,b', 'a"b', '`', 'é', '\u0001', 'e'.repeat(256)]) {
        assert.equal(ok.test(name), validate({ ...good, environment: name }), JSON.stringify(name.slice(0, 8)));
      }
    });
  }

  for (const [id, change] of taken) {
    it(`${id} takes ${JSON.stringify(change).slice(0, 60)}`, () => {
      assert.deepEqual(textsOf(validatorOf(id), { ...good, ...change }), {});
    });
  }

  for (const [id, field, value, texts] of refused) {
    it(`${id} refuses ${JSON.stringify(value).slice(0, 40)} as ${field}`, () => {
      assert.deepEqual(textsOf(validatorOf(id), { ...good, [field]: value }), { [field]: texts });
    });
  }
});
