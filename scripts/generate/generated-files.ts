import { readFileSync } from 'node:fs';
import { registries } from '../../analysis/registries/index.ts';
import type { Registry } from '../../analysis/registries/types.ts';
import { rules } from '../../analysis/rules/index.ts';
import { inRoot } from '../root.ts';
import { benchOverview, benchPage, readResults } from './bench-page.ts';
import { configurationSchema } from './configuration-schema.ts';
import { contributions } from './contributions.ts';
import type { GeneratedFile } from './generated-file.ts';
import { linkHosts } from './link-hosts.ts';
import { projectFile } from './project-file.ts';
import { readme, settingsTable } from './readme.ts';
import type { PublisherSchema } from './registry-form.ts';
import { registryIndex, registryOverview } from './registry-index.ts';
import { registryPage } from './registry-page.ts';
import { runExamples } from './rule-example.ts';
import { ruleIndex, ruleOverview } from './rule-index.ts';
import { rulePage } from './rule-page.ts';
import { bySubject } from './rule-subjects.ts';
import { templateTable } from './template-table.ts';
import { VALIDATORS_FOLDER, validators } from './validators.ts';
import { readTemplates, snippetFile, templateData } from './workflow-templates.ts';

/** Folders that hold generated files only: whatever else lies there is left over. */
export const OWN_FOLDERS: readonly string[] = [
  'docs/rules',
  'docs/registries',
  'analysis/templates/generated',
  VALIDATORS_FOLDER,
];

/** Every file that follows from others, as it would be now. */
export function generatedFiles(): readonly GeneratedFile[] {
  const examples = runExamples();
  const subjects = bySubject(rules);
  const templates = readTemplates();
  const packageJson = contributions(rules);
  const results = readResults();
  return [
    packageJson,
    projectFile(packageJson.text),
    configurationSchema(rules),
    templateData(templates),
    snippetFile(templates),
    ...validators(),
    linkHosts(),
    ruleIndex(subjects, examples),
    ...subjects.flatMap(({ title, rules: own }) =>
      own.flatMap((rule) => {
        const example = examples.get(rule.id);
        return example === undefined ? [] : [rulePage(rule, title, example)];
      }),
    ),
    registryIndex(),
    ...registries.map((registry) => registryPage(registry, schemaOf(registry), templates)),
    benchPage(results),
    readme({
      rules: ruleOverview(subjects, examples),
      registries: registryOverview('docs/registries/'),
      settings: settingsTable(packageJson.text),
      templates: templateTable(templates),
      bench: benchOverview(results),
    }),
  ];
}

function schemaOf({ id }: Registry): PublisherSchema {
  return JSON.parse(readFileSync(inRoot('schemas', 'publishers', `${id}.json`), 'utf8')) as PublisherSchema;
}
