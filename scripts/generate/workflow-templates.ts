import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isRegistryId, registries } from '../../analysis/registries/index.ts';
import { type TemplatePlace, valueWithPlace, type WorkflowTemplate } from '../../analysis/templates/template.ts';
import { inRoot } from '../root.ts';
import type { GeneratedFile } from './generated-file.ts';
import { prettyJson } from './json.ts';

const FOLDER = 'snippets';

/** Where the snippets lie; `contributes.snippets` names it. */
export const SNIPPETS_PATH = `${FOLDER}/trusted-publishing.json`;

/**
 * The templates of `snippets/*.yml`: two YAML documents each, what there is to say of the template and the workflow itself.
 * In the order of the registries, those for one registry before those that add another.
 * @throws when one of them is not of that form
 */
export function readTemplates(): readonly WorkflowTemplate[] {
  const files = readdirSync(inRoot(FOLDER)).filter((name) => name.endsWith('.yml'));
  const templates = files.map((name) => readTemplate(name, readFileSync(inRoot(FOLDER, name), 'utf8')));
  return templates.sort(
    (a, b) => rank(a) - rank(b) || a.registries.length - b.registries.length || (a.id < b.id ? -1 : 1),
  );
}

/** The templates as data, for the wizard and the language server. */
export function templateData(templates: readonly WorkflowTemplate[]): GeneratedFile {
  const text = `// Generated from snippets/*.yml by \`npm run generate\`.
import type { WorkflowTemplate } from '../template.ts';

/** Every template, in the order of the registries. */
export const templates: readonly WorkflowTemplate[] = ${JSON.stringify(templates, null, 2)};
`;
  return { path: 'analysis/templates/generated/templates.ts', text };
}

/** The templates as VS Code reads them. */
export function snippetFile(templates: readonly WorkflowTemplate[]): GeneratedFile {
  const snippets = templates.map((template) => [
    template.title,
    {
      prefix: `trusted-publishing-${template.id}`,
      description: template.description,
      isFileTemplate: true,
      body: snippetBody(template).trimEnd().split('\n'),
    },
  ]);
  return { path: SNIPPETS_PATH, text: prettyJson(Object.fromEntries(snippets)) };
}

function readTemplate(name: string, source: string): WorkflowTemplate {
  const id = name.replace(/\.yml$/, '');
  const [head = '', text] = source.split(/^---\n/m);
  const { title, description, registries: ids, places } = parse(head) as Head;
  if (text === undefined) throw new Error(`${FOLDER}/${name} has no second document`);
  for (const each of ids) if (!isRegistryId(each)) throw new Error(`${FOLDER}/${name}: there is no registry ${each}`);
  const named = Object.entries(places).map(([place, rest]) => ({ name: place, ...rest }));
  const used = new Set([...text.matchAll(/<([\w-]+)>/g)].map(([, place]) => place));
  const wrong = [
    ...[...used].filter((place) => !named.some((each) => each.name === place)),
    ...named.map((each) => each.name).filter((place) => !used.has(place)),
  ];
  const outside = text.replaceAll(valueWithPlace, '').match(/<[\w-]+>/)?.[0];
  if (outside !== undefined) throw new Error(`${FOLDER}/${name}: ${outside} stands in no plain value`);
  if (wrong.length > 0) throw new Error(`${FOLDER}/${name}: on one side only: ${wrong.join(', ')}`);
  return { id, title, description, registries: ids.filter(isRegistryId), places: named, text };
}

interface Head {
  readonly title: string;
  readonly description: string;
  readonly registries: readonly string[];
  readonly places: Readonly<Record<string, Omit<TemplatePlace, 'name'>>>;
}

/** The place in the catalog of the registry that stands last there among those of a template. */
function rank({ registries: ids }: WorkflowTemplate): number {
  return registries.findLastIndex(({ id }) => ids.includes(id));
}

/** The text in the syntax of snippets: each place a tab stop, every other `$` and `\` escaped. */
function snippetBody({ text, places }: WorkflowTemplate): string {
  return text.replaceAll(/[\\$]/g, '\\$&').replaceAll(/<([\w-]+)>/g, (_whole, name: string) => {
    const index = places.findIndex((place) => place.name === name);
    const initial = places[index]?.initial.replaceAll(/[\\$}]/g, '\\$&') ?? '';
    return `\${${index + 1}:${initial}}`;
  });
}
