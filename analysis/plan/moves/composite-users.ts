import { folderOf } from '../../repository/callers.ts';
import type { Repository } from '../../repository/repository.ts';
import type { ActionsFile, CompositeAction, Step } from '../../workflow/model.ts';
import type { YamlList } from '../../workflow/yaml/tree.ts';

/** A step of the repository that uses a composite action of it. */
export interface ActionUser {
  readonly file: ActionsFile;
  readonly step: Step;
  readonly list: YamlList | undefined;
  /** False in another composite action. */
  readonly inJob: boolean;
}

/** The composite action in a file, as a repository has it now. */
export function compositeAt(repository: Repository, path: string): CompositeAction | undefined {
  const reading = repository.files.get(path)?.reading;
  return reading?.kind === 'composite' ? reading.action : undefined;
}

/** Every step that uses the action of a file, in the order of the paths and of the text. */
export function usersOf(repository: Repository, path: string): readonly ActionUser[] {
  const folder = folderOf(path);
  return [...repository.files.values()].flatMap((each): readonly ActionUser[] => {
    if (!each.references.includes(folder)) return [];
    const { reading } = each;
    const uses = (step: Step): boolean => step.uses?.target.kind === 'local' && step.uses.target.path === folder;
    switch (reading.kind) {
      case 'workflow': {
        const { file, jobs } = reading.workflow;
        return jobs.flatMap(({ steps, stepsList }) =>
          steps.filter(uses).map((step) => ({ file, step, list: stepsList, inJob: true })),
        );
      }
      case 'composite': {
        const { file, steps, stepsList } = reading.action;
        return steps.filter(uses).map((step) => ({ file, step, list: stepsList, inJob: false }));
      }
      case 'other':
      case 'refused':
        return [];
    }
  });
}
