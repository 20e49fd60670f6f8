import type { CompositeAction } from '../workflow/model.ts';
import { readJob, readWorkflow } from '../workflow/read-workflow.ts';
import type { YamlMap } from '../workflow/yaml/tree.ts';
import { referencedPaths } from './references.ts';
import type { Repository } from './repository.ts';
import type { JobRun } from './runs.ts';

/** Which workflows and actions of the repository are used within it, and by which files. */
export interface UsedFiles {
  /** Workflows by path. */
  readonly workflows: ReadonlySet<string>;
  /** Folders of actions. */
  readonly folders: ReadonlySet<string>;
  /** The paths of those that use a file, by the path at which it lies or may lie. */
  readonly users: ReadonlyMap<string, readonly string[]>;
}

/** Follows the references of all files of the repository. */
export function usedFiles(repository: Repository): UsedFiles {
  const workflows = new Set<string>();
  const folders = new Set<string>();
  const users = new Map<string, string[]>();
  for (const { path, references } of repository.files.values()) {
    for (const reference of references) {
      if (/\.ya?ml$/.test(reference)) workflows.add(reference);
      // The action at the root is what the repository is there for: others use it, whatever its own tests do.
      else if (reference !== '') folders.add(reference);
      for (const used of referencedPaths(reference)) users.set(used, [...(users.get(used) ?? []), path]);
    }
  }
  return { workflows, folders, users };
}

/** The folder that an action file defines an action for (`''` for the root). */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** A job of which nothing is known, to stand for whoever uses a composite action from outside the repository. */
export function hiddenJobRun(action: CompositeAction): JobRun {
  const nowhere = { start: 0, end: 0 };
  const empty: YamlMap = { kind: 'map', span: nowhere, flow: false, entries: [], anchored: false };
  const workflow = readWorkflow({ ...action.file, root: empty });
  return {
    workflow,
    job: readJob('', { key: '', keySpan: nowhere, value: empty, valueSpan: nowhere }, empty),
    caller: undefined,
    hidden: true,
    reached: undefined,
  };
}
