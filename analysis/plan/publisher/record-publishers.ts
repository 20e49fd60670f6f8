import { publisherKeyNames } from '../../configuration/keys.ts';
import { configurationPath, readConfiguration } from '../../configuration/read-configuration.ts';
import { applyEdits, insertEntry, insertItem } from '../../edits/index.ts';
import type { RegistryId } from '../../registries/types.ts';
import { linesOf } from '../../text/lines.ts';
import type { ActionsFile } from '../../workflow/model.ts';
import { valueOf } from '../../workflow/yaml/tree.ts';

/** A publisher as it is to be recorded. */
export interface NewRecord {
  readonly registry: RegistryId;
  readonly package: string | undefined;
  readonly repository: string | undefined;
  readonly workflow: string | undefined;
  /** `owner/name` of the repository that the workflow file lies in, where it is another one. */
  readonly workflowRepository?: string | undefined;
  readonly environment: string | undefined;
}

/**
 * The text of `.github/trusted-publishing.yml` with these publishers recorded; what is on record already stays as it is.
 * @param text undefined where there is no such file
 * @returns undefined when the file is written in a way that nothing can be added to safely
 */
export function recordPublishers(text: string | undefined, publishers: readonly NewRecord[]): string | undefined {
  let current = text ?? '';
  for (const publisher of publishers) {
    const next = isRecorded(current, publisher) ? current : recorded(current, publisher);
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

function isRecorded(text: string, wanted: NewRecord): boolean {
  return readConfiguration(text, new Set()).publishers.some(
    (each) =>
      each.registry === wanted.registry &&
      each.package === wanted.package &&
      each.workflow === wanted.workflow &&
      each.workflowRepository === wanted.workflowRepository &&
      each.environment === wanted.environment &&
      (each.repository === undefined || each.repository === wanted.repository),
  );
}

function recorded(text: string, publisher: NewRecord): string | undefined {
  const file = fileOf(text);
  const list = file && valueOf(file.root, 'publishers');
  const { registry, workflowRepository, ...own } = publisher;
  const fields = { ...own, 'workflow-repository': workflowRepository };
  const data = Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
  if (file !== undefined && list?.kind === 'list' && list.items.length > 0) {
    const edits = insertItem(file, list, list.items.length, { registry, ...data });
    return edits && applyEdits(text, edits);
  }
  // A key without a list under it would stand beside the new one.
  if (list !== undefined || !readConfiguration(text, new Set()).problems.every(isAboutNothing)) return undefined;
  const gap = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return filled(`${gap}publishers:\n  - registry: ${registry}\n`, data);
}

/** The text with more keys in its one publisher, written by the same code as every other edit. */
function filled(text: string, data: Readonly<Record<string, string>>): string | undefined {
  let current = text;
  for (const [key, value] of Object.entries(data)) {
    const file = fileOf(current);
    const list = file && valueOf(file.root, 'publishers');
    const map = list?.kind === 'list' ? list.items[0]?.value : undefined;
    const edits = file && map?.kind === 'map' ? insertEntry(file, map, { key, value }, publisherKeyNames) : undefined;
    if (edits === undefined) return undefined;
    current = applyEdits(current, edits);
  }
  return current;
}

function isAboutNothing({ message }: { readonly message: string }): boolean {
  return !message.startsWith('It ');
}

function fileOf(text: string): ActionsFile | undefined {
  const { root, sound } = readConfiguration(text, new Set());
  return root && { path: configurationPath, text, lines: linesOf(text), root, sound };
}
