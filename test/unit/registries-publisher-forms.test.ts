import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { registryOf } from '../../analysis/registries/index.ts';
import type { RegistryId } from '../../analysis/registries/types.ts';

type Form = Readonly<Record<string, unknown>>;

interface FormSchema {
  readonly properties: Readonly<Record<string, { readonly title?: string }>>;
  readonly required: readonly string[];
  readonly errorMessage: { readonly required: Readonly<Record<string, string>> };
}

function schemaOf(id: RegistryId): FormSchema {
  const url = new URL(`../../schemas/publishers/${id}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as FormSchema;
}

function validatorOf(id: RegistryId): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, verbose: true });
  ajv.addKeyword({ keyword: 'errorMessage', schemaType: 'object' });
  return ajv.compile(schemaOf(id));
}

/** The texts beside a rule; for missing fields and fields that go together one for each field. */
interface Texts {
  readonly required?: Readonly<Record<string, string>>;
  readonly dependencies?: string;
  readonly [keyword: string]: unknown;
}

/** The first text for each field that is wrong, as a form would show it. */
function errorsOf(validate: ValidateFunction, form: Form): Readonly<Record<string, string>> {
  validate(form);
  const errors: Record<string, string> = {};
  for (const error of validate.errors ?? []) {
    const texts = (error.parentSchema as { readonly errorMessage?: Texts }).errorMessage;
    const missing = error.keyword === 'required' ? String(error.params['missingProperty']) : undefined;
    const field = missing ?? error.instancePath.slice(1).split('/')[0] ?? '';
    const text = missing === undefined ? texts?.[error.keyword] : texts?.required?.[missing];
    errors[field] ??= typeof text === 'string' ? text : error.keyword;
  }
  return errors;
}

const good: Readonly<Partial<Record<RegistryId, Form>>> = {
  npm: {
    provider: 'GitHub Actions',
    owner: 'Octo-Org',
    repository: 'repo.js',
    workflow: 'release.yml',
    environment: 'npm',
    'allowed-actions': ['npm publish'],
  },
  rubygems: { owner: 'octo', repository: 'repo', workflow: 'push_gem.yaml', environment: '' },
  nuget: {
    'policy-name': 'release',
    'package-owner': 'octo',
    owner: 'octo',
    repository: 'Repo.Net',
    workflow: 'release.yml',
    scopes: ['Push new packages and versions'],
  },
  'pub.dev': { repository: 'octo/repo', 'tag-pattern': 'pkg-v{{version}}', events: ['push'], environment: 'pub.dev' },
  jsr: { owner: 'octo', repository: 'repo' },
  'open-vsx': { owner: 'octo', repository: 'repo', workflow: 'publish.yml', extension: 'octo.yaml' },
  'vs-marketplace': { repository: 'octo/repo', workflow: 'publish.yml' },
};

const long = 'is too long (maximum is 255 characters)';
const malformed = 'Malformed registration request';

const wrong: readonly (readonly [id: RegistryId, field: string, value: unknown, text: string])[] = [
  ['npm', 'owner', '', 'Organization or user is required'],
  ['npm', 'repository', 'octo/repo', 'The name of the repository alone, without its owner'],
  ['npm', 'workflow', '.github/workflows/release.yml', 'GitHub Actions workflow must be just a file not a path'],
  ['npm', 'workflow', 'release', 'GitHub Actions Workflow must end in .yml or .yaml'],
  ['npm', 'workflow', 'release.YML', 'GitHub Actions Workflow must end in .yml or .yaml'],
  ['npm', 'allowed-actions', ['npm dist-tag'], 'enum'],
  ['rubygems', 'owner', '', "can't be blank"],
  ['rubygems', 'repository', 'r'.repeat(256), long],
  ['rubygems', 'workflow', 'push_gem', 'must end with .yml or .yaml'],
  ['rubygems', 'workflow', 'workflows/push_gem.yml', 'must be a filename only, without directories'],
  ['rubygems', 'environment', 'e'.repeat(256), long],
  ['rubygems', 'project', '123', 'must include at least one letter'],
  ['rubygems', 'project', 'my gem', 'can only include letters, numbers, dashes, and underscores'],
  ['rubygems', 'project', '-gem', 'can not begin with a period, dash, or underscore'],
  ['nuget', 'policy-name', '', 'Name is required.'],
  ['nuget', 'policy-name', 'n'.repeat(65), 'The policy name cannot be longer than 64.'],
  ['nuget', 'owner', ' ', 'The GitHub repository owner is required.'],
  ['nuget', 'repository', '', 'The GitHub repository is required.'],
  ['nuget', 'workflow', '', 'The GitHub Action workflow file is required.'],
  ['pub.dev', 'repository', '', 'The `repository` field must not be empty when enabled.'],
  ['pub.dev', 'repository', 'repo', 'The `repository` field must follow the `<owner>/<repository>` pattern.'],
  ['pub.dev', 'repository', 'octo/re po', 'The `repository` field has invalid characters.'],
  ['pub.dev', 'tag-pattern', 'v*', 'The `tagPattern` field must contain a single `{{version}}` part.'],
  [
    'pub.dev',
    'tag-pattern',
    '{{version}}-{{version}}',
    'The `tagPattern` field must contain a single `{{version}}` part.',
  ],
  ['pub.dev', 'tag-pattern', 'v{{version}}+', 'The `tagPattern` field has invalid characters.'],
  ['pub.dev', 'events', [], 'At least one of the events (`push` or `workflow_dispatch`) must be enabled.'],
  ['pub.dev', 'environment', 'pub dev', 'The `environment` field has invalid characters.'],
  ['pub.dev', 'environment', 'pub/dev', 'The `environment` field has invalid characters.'],
  [
    'jsr',
    'repository',
    '',
    'The requested GitHub repository was not found. Make sure the repository exists and is public.',
  ],
  ['open-vsx', 'owner', ' ', malformed],
  ['open-vsx', 'workflow', '', malformed],
  [
    'open-vsx',
    'workflow',
    '.github/workflows/publish.yml',
    'The name of the file alone: Open VSX puts `.github/workflows/` in front of it',
  ],
  ['open-vsx', 'extension', 'yaml', 'The namespace and the name of the extension, with a dot between'],
  ['vs-marketplace', 'repository', 'repo', 'Owner and name of the repository, with a slash between'],
];

describe('publisher forms', () => {
  for (const [id, form] of Object.entries(good) as readonly (readonly [RegistryId, Form])[]) {
    it(`of ${id} have the fields of the registry’s data`, () => {
      const { properties, required } = schemaOf(id);
      const { form: fields } = registryOf(id);
      assert.deepEqual(Object.keys(properties).sort(), fields.map((field) => field.name).sort());
      for (const field of fields) assert.equal(properties[field.name]?.title, field.label);
      const needed = fields.filter((field) => field.required && !field.onlyPending && field.initial === undefined);
      for (const field of needed) assert.ok(required.includes(field.name), field.name);
      for (const name of required)
        assert.ok(
          fields.some((field) => field.name === name && field.required),
          name,
        );
    });
    it(`of ${id} take what the registry takes`, () => assert.deepEqual(errorsOf(validatorOf(id), form), {}));
    it(`of ${id} want every required field, in the words for an empty one`, () => {
      const { required, errorMessage } = schemaOf(id);
      assert.deepEqual(Object.keys(errorMessage.required), required);
      for (const name of required) {
        const { [name]: _left, ...rest } = form;
        assert.deepEqual(errorsOf(validatorOf(id), rest), { [name]: errorMessage.required[name] });
      }
    });
  }

  for (const [id, field, value, text] of wrong) {
    it(`of ${id} refuse ${JSON.stringify(value).slice(0, 40)} as ${field}`, () => {
      assert.deepEqual(errorsOf(validatorOf(id), { ...good[id], [field]: value }), { [field]: text });
    });
  }

  it('of rubygems want both fields for the repository of a reusable workflow', () => {
    const both = { 'workflow-repository-owner': 'shared', 'workflow-repository-name': 'workflows' };
    const validate = validatorOf('rubygems');
    assert.deepEqual(errorsOf(validate, { ...good.rubygems, ...both }), {});
    assert.deepEqual(errorsOf(validate, { ...good.rubygems, 'workflow-repository-owner': 'shared' }), {
      '': 'Workflow Repository Owner and Workflow Repository Name go together',
    });
  });
});
