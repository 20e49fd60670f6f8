import { publisherKeyNames } from '../../configuration/keys.ts';
import type { RecordedPublisher } from '../../configuration/read-configuration.ts';
import { insertEntry, insertItem, removeEntry, replaceScalar, type TextEdit } from '../../edits/index.ts';
import type { Mismatch } from '../../identity/recorded.ts';
import type { Registry } from '../../registries/types.ts';
import type { Fix } from '../../rules/types.ts';
import type { ActionsFile } from '../../workflow/model.ts';
import { entryOf, valueOf, type YamlMap } from '../../workflow/yaml/tree.ts';

/** The fix that brings the nearest recorded publisher in line with what is presented. */
export function updateRecordFix({ record, nearest, differences }: Mismatch, registry: Registry): Fix {
  return {
    title: `Record the new publisher of ${registry.name}, once it is registered there`,
    safety: 'setup',
    edits: () => {
      const edits: TextEdit[] = [];
      for (const { field, actual } of differences) {
        const own = withField(record.file, nearest.map, field, actual);
        if (own === undefined) return undefined;
        edits.push(...own);
      }
      return [{ path: record.file.path, edits }];
    },
  };
}

/** The fix that adds what is presented to the record, beside the publisher that stays in use. */
export function addToRecordFix({ record, nearest, presented }: Mismatch, registry: Registry): Fix {
  return {
    title: `Record one more publisher of ${registry.name}, once it is registered there`,
    safety: 'setup',
    edits: () => {
      const list = valueOf(record.file.root, 'publishers');
      if (list?.kind !== 'list') return undefined;
      const edits = insertItem(record.file, list, list.items.length, publisherData(nearest, presented));
      return edits && [{ path: record.file.path, edits }];
    },
  };
}

function publisherData(like: RecordedPublisher, { workflow, workflowRepository, environment }: Mismatch['presented']) {
  return {
    registry: like.registry,
    ...(like.package !== undefined && { package: like.package }),
    ...(like.repository !== undefined && { repository: like.repository }),
    ...(workflow.known && workflow.value !== undefined && { workflow: workflow.value }),
    ...(workflowRepository !== undefined && { 'workflow-repository': workflowRepository }),
    ...(environment.known && environment.value !== undefined && { environment: environment.value }),
  };
}

function withField(file: ActionsFile, map: YamlMap, key: string, value: string | undefined) {
  const entry = entryOf(map, key);
  if (value === undefined) return entry === undefined ? [] : removeEntry(file, map, entry);
  if (entry === undefined) return insertEntry(file, map, { key, value }, publisherKeyNames);
  return entry.value.kind === 'scalar' ? replaceScalar(file, entry.value, value) : undefined;
}
