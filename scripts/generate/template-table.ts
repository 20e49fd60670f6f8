import { registryOf } from '../../analysis/registries/index.ts';
import type { WorkflowTemplate } from '../../analysis/templates/template.ts';
import { code, table } from './markdown.ts';

/** The templates in one table, for the README. */
export function templateTable(templates: readonly WorkflowTemplate[]): string {
  return table(
    ['Type this', 'It publishes to', 'Source'],
    templates.map(({ id, registries }) => [
      code(`trusted-publishing-${id}`),
      registries.map((registry) => registryOf(registry).name).join(', '),
      `[snippets/${id}.yml](snippets/${id}.yml)`,
    ]),
  );
}
