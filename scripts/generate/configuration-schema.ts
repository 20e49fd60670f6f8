import { registries } from '../../analysis/registries/index.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import type { GeneratedFile } from './generated-file.ts';
import { prettyJson } from './json.ts';
import { severities } from './severities.ts';

/** Where the schema lies; `contributes.yamlValidation` names it. */
export const SCHEMA_PATH = 'schemas/configuration.json';

/**
 * The JSON Schema of `.github/trusted-publishing.yml`, for completion and checks in editors. What the program itself accepts
 * is in `analysis/configuration`; a test holds the two together.
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
        items: publisher,
      },
    },
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

const publisher = {
  type: 'object',
  required: ['registry'],
  additionalProperties: false,
  properties: {
    registry: {
      description: 'The registry.',
      type: 'string',
      enum: registries.map(({ id }) => id),
      enumDescriptions: registries.map(({ name }) => name),
    },
    package: {
      description: 'The package; without one the publisher counts for every package.',
      type: ['string', 'null'],
    },
    repository: {
      description: 'The repository on GitHub, owner/name.',
      type: ['string', 'null'],
      pattern: '^([^/\\s]+/[^/\\s]+)?$',
    },
    workflow: {
      description: 'The name of the workflow file, without folders.',
      type: ['string', 'null'],
      pattern: '^([^/]+\\.ya?ml)?$',
    },
    'workflow-repository': {
      description:
        'The repository on GitHub that the workflow file lies in, owner/name, where that is another one (RubyGems.org).',
      type: ['string', 'null'],
      pattern: '^([^/\\s]+/[^/\\s]+)?$',
    },
    environment: {
      description:
        'The GitHub environment of the publishing job; without one the publisher accepts what its registry accepts then.',
      type: ['string', 'null'],
    },
  },
};
