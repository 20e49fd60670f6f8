import {
  type PublisherKeyName,
  publisherKeyNames,
  publisherKeys,
  type SectionKey,
  type ValueForm,
} from '../../analysis/configuration/keys.ts';
import { registries } from '../../analysis/registries/index.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import type { GeneratedFile } from './generated-file.ts';
import { prettyJson } from './json.ts';
import { severities } from './severities.ts';

/** Where the schema lies; `contributes.yamlValidation` names it. */
export const SCHEMA_PATH = 'schemas/configuration.json';

/**
 * The JSON Schema of `.github/trusted-publishing.yml`, for completion and checks in editors. Its keys and forms are those of
 * `analysis/configuration`; a test holds that it takes the same files as the program itself.
 */
export function configurationSchema(rules: readonly Rule[]): GeneratedFile {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Trusted Publishing',
    description: 'What a repository says to the Trusted Publishing tools: .github/trusted-publishing.yml.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      rules: {
        description: 'The severity of rules, in the place of their own.',
        type: ['object', 'null'],
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      publishers: {
        description:
          'The publishers that are registered at the registries, so that a renamed workflow or environment is caught in review.',
        type: ['array', 'null'],
        items: publisherSchema(),
      },
    } satisfies Record<SectionKey, object>,
    definitions: {
      severity: {
        type: 'string',
        enum: severities.map(({ name }) => name),
        enumDescriptions: severities.map(({ meaning }) => meaning),
      },
    },
  };
  return { path: SCHEMA_PATH, text: prettyJson(schema) };
}

function ruleSchema({ title, severity }: Rule): object {
  return { description: `${title}. Its own severity: ${severity}.`, allOf: [{ $ref: '#/definitions/severity' }] };
}

/** The publisher's keys and forms are those that the program reads; what they are for is told at more length here. */
function publisherSchema(): object {
  const optional = (description: string, form: ValueForm | undefined) => ({
    description,
    type: ['string', 'null'],
    ...(form && { pattern: orEmpty(form.pattern) }),
  });
  const registry = {
    description: descriptions.registry,
    type: 'string',
    enum: registries.map(({ id }) => id),
    enumDescriptions: registries.map(({ name }) => name),
  };
  const properties = publisherKeyNames.map((name) => [
    name,
    name === 'registry' ? registry : optional(descriptions[name], publisherKeys[name].form),
  ]);
  return {
    type: 'object',
    required: ['registry'],
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

/** A pattern that also takes the empty text, in the spelling of JSON Schema. */
function orEmpty({ source }: RegExp): string {
  return source.replaceAll('\\/', '/').replace(/^\^(.*)\$$/, '^($1)?$');
}

const descriptions: Readonly<Record<PublisherKeyName, string>> = {
  registry: 'The registry.',
  package: 'The package; without one the publisher counts for every package.',
  repository: 'The repository on GitHub, owner/name.',
  workflow: 'The name of the workflow file, without folders.',
  'workflow-repository':
    'The repository on GitHub that the workflow file lies in, owner/name, where that is another one (RubyGems.org).',
  environment:
    'The GitHub environment of the publishing job; without one the publisher accepts what its registry accepts then.',
};
