import type { CompositeAction, Workflow } from '../workflow/model.ts';
import { type Repository, type RepositoryFile, type Selection, selectedWorkflows } from './repository.ts';

/**
 * The repository as one analysis sees it. It remembers every path that was asked for, present or not, so that the caller
 * can tell which changes concern the result.
 */
export interface Files {
  /** The text of a file, or undefined when the repository has none at that path. */
  text(path: string): string | undefined;
  workflow(path: string): Workflow | undefined;
  /** The composite action in a folder (`''` for the root): its `action.yml`, else its `action.yaml`. */
  composite(folder: string): CompositeAction | undefined;
  /** Whether a folder holds an action of any kind. */
  hasAction(folder: string): boolean;
  /** The workflows that a selection picks; asking makes the result depend on their set and their texts, and on no others. */
  workflows(selection: Selection): readonly Workflow[];
  /** All paths of the repository. */
  paths(): readonly string[];
}

/** What an analysis looked at: files by path (undefined: absent), selections, and whether it looked at the whole list. */
export interface Dependencies {
  readonly files: Map<string, RepositoryFile | undefined>;
  selections?: Map<Selection, readonly RepositoryFile[]>;
  wholeRepository: boolean;
  /** What parts rest on that it shares with other analyses. They grow as these parts are looked at more closely. */
  shared?: Set<Dependencies>;
}

/** Tells of analyses whether the repository has nothing else than what they looked at; asked of the same parts, it looks once. */
export function unchangedIn(repository: Repository): (dependencies: Dependencies) => boolean {
  const answers = new Map<Dependencies, boolean>();
  const picked = new Map<Selection, readonly RepositoryFile[]>();
  const pick = (selection: Selection): readonly RepositoryFile[] => {
    const files = picked.get(selection) ?? selectedWorkflows(repository, selection);
    picked.set(selection, files);
    return files;
  };
  const own = (dependencies: Dependencies): boolean => {
    const answer = answers.get(dependencies) ?? isUnchanged(dependencies, repository, pick);
    answers.set(dependencies, answer);
    return answer;
  };
  return (dependencies) => own(dependencies) && [...(dependencies.shared ?? [])].every(own);
}

function isUnchanged(
  dependencies: Dependencies,
  repository: Repository,
  pick: (selection: Selection) => readonly RepositoryFile[],
): boolean {
  if (dependencies.wholeRepository) return false;
  for (const [path, file] of dependencies.files) if (repository.files.get(path) !== file) return false;
  for (const [selection, files] of dependencies.selections ?? []) {
    const now = pick(selection);
    if (now.length !== files.length || now.some((file, index) => file !== files[index])) return false;
  }
  return true;
}

/** A view of the repository that records what is asked for in `dependencies`. */
export function filesOf(repository: Repository, dependencies: Dependencies): Files {
  const file = (path: string): RepositoryFile | undefined => {
    const found = repository.files.get(path);
    dependencies.files.set(path, found);
    return found;
  };
  const actionFile = (folder: string): RepositoryFile | undefined => {
    const base = folder === '' ? '' : `${folder}/`;
    return file(`${base}action.yml`) ?? file(`${base}action.yaml`);
  };
  return {
    text: (path) => file(path)?.text,
    workflow(path) {
      const reading = file(path)?.reading;
      return reading?.kind === 'workflow' ? reading.workflow : undefined;
    },
    composite(folder) {
      const reading = actionFile(folder)?.reading;
      return reading?.kind === 'composite' ? reading.action : undefined;
    },
    hasAction: (folder) => actionFile(folder) !== undefined,
    workflows(selection) {
      const files = selectedWorkflows(repository, selection);
      dependencies.selections ??= new Map();
      dependencies.selections.set(selection, files);
      return files.flatMap(({ reading }) => (reading.kind === 'workflow' ? [reading.workflow] : []));
    },
    paths() {
      dependencies.wholeRepository = true;
      return [...repository.files.keys()];
    },
  };
}
