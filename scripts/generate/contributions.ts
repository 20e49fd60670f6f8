import { readFileSync } from 'node:fs';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import { inRoot } from '../root.ts';
import { SCHEMA_PATH } from './configuration-schema.ts';
import type { GeneratedFile } from './generated-file.ts';
import { severities } from './severities.ts';
import { SNIPPETS_PATH } from './workflow-templates.ts';

/** The settings as package.json declares them. */
export interface Setting {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly description?: string;
}

interface PackageFile {
  readonly contributes: {
    readonly configuration?: { readonly title?: string; readonly properties?: Readonly<Record<string, Setting>> };
  };
}

const RULES_SETTING = 'trustedPublishing.rules';

/** package.json with the parts that follow from the rules and templates; all else stays as it is. */
export function contributions(rules: readonly Rule[]): GeneratedFile {
  const before = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as PackageFile;
  const { configuration } = before.contributes;
  const after = {
    ...before,
    contributes: {
      ...before.contributes,
      configuration: {
        ...(configuration ?? { title: 'Trusted Publishing' }),
        properties: {
          ...configuration?.properties,
          [RULES_SETTING]: rulesSetting(configuration?.properties?.[RULES_SETTING], rules),
        },
      },
      snippets: ['yaml', 'github-actions-workflow'].map((language) => ({ language, path: `./${SNIPPETS_PATH}` })),
      yamlValidation: [{ fileMatch: configurationPath, url: `./${SCHEMA_PATH}` }],
    },
  };
  return { path: 'package.json', text: `${JSON.stringify(after, null, 2)}\n` };
}

/** The settings that a package.json declares, in its order. */
export function settingsOf(packageJson: string): readonly (readonly [name: string, setting: Setting])[] {
  const { contributes } = JSON.parse(packageJson) as PackageFile;
  return Object.entries(contributes.configuration?.properties ?? {});
}

/** The setting with every rule by name, so that the editor offers them; what a person wrote of it stays. */
function rulesSetting(written: Setting | undefined, rules: readonly Rule[]): object {
  return {
    ...(written ?? { type: 'object', default: {}, scope: 'resource' }),
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        {
          type: 'string',
          enum: severities.map(({ name }) => name),
          description: `${rule.title}. Its own severity: ${rule.severity}.`,
        },
      ]),
    ),
  };
}
