import type { CompositeAction, Workflow } from '../workflow/model.ts';
import { type Dependencies, lookUp, lookUpPaths, lookUpSelected } from './dependencies.ts';
import type { Repository, RepositoryFile } from './repository.ts';
import type { Selection } from './selections.ts';

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

/** A view of the repository that records what is asked for in `dependencies`. */
export function filesOf(repository: Repository, dependencies: Dependencies): Files {
  const file = (path: string): RepositoryFile | undefined => lookUp(repository, path, dependencies);
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
      const files = lookUpSelected(repository, selection, dependencies);
      return files.flatMap(({ reading }) => (reading.kind === 'workflow' ? [reading.workflow] : []));
    },
    paths: () => lookUpPaths(repository, dependencies),
  };
}
