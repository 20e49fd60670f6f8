import { type FileEdit, insertEntry, insertItem, jobKeyOrder, replaceValue, type TextEdit } from '../../edits/index.ts';
import type { Repository } from '../../repository/repository.ts';
import type { ActionsFile, Job } from '../../workflow/model.ts';

/** Works a change out on a job of a workflow as it is now; undefined where it is not there. */
export function onJob(
  repository: Repository,
  path: string,
  id: string,
  change: (file: ActionsFile, job: Job) => readonly TextEdit[] | undefined,
): readonly FileEdit[] | undefined {
  const reading = repository.files.get(path)?.reading;
  const workflow = reading?.kind === 'workflow' ? reading.workflow : undefined;
  const job = workflow?.jobs.find((each) => each.id === id);
  const made = workflow && job && change(workflow.file, job);
  return made && [{ path, edits: made }];
}

/** Lets a job wait for one more. */
export function withNeed(file: ActionsFile, { map }: Job, other: string): readonly TextEdit[] | undefined {
  const needs = map.entries.find(({ key }) => key === 'needs');
  if (needs === undefined) return insertEntry(file, map, { key: 'needs', value: other }, jobKeyOrder);
  if (needs.value.kind === 'list') return insertItem(file, needs.value, needs.value.items.length, other);
  if (needs.value.kind !== 'scalar') return undefined;
  return replaceValue(file, map, needs, { plain: `[${needs.value.value}, ${other}]` });
}

/** A name that is not taken: the one that is wanted, else with a number. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = [wanted, ...taken.map((_, at) => `${wanted}-${at + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? wanted;
}
