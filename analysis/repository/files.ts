import type { CompositeAction, Workflow } from '../workflow/model.ts';
import type { Repository, RepositoryFile } from './repository.ts';

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
  /** All workflows of the repository; asking makes the result depend on the set of workflows and their texts. */
  workflows(): readonly Workflow[];
  /** All paths of the repository. */
  paths(): readonly string[];
}

/** What an analysis looked at: files by path (undefined: absent), and whether it looked at the whole list. */
export interface Dependencies {
  readonly files: Map<string, RepositoryFile | undefined>;
  wholeRepository: boolean;
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
    workflows() {
      dependencies.wholeRepository = true;
      return [...repository.files.values()].flatMap((each) =>
        each.path.startsWith('.github/workflows/') && each.reading.kind === 'workflow' ? [each.reading.workflow] : [],
      );
    },
    paths() {
      dependencies.wholeRepository = true;
      return [...repository.files.keys()];
    },
  };
}
