import type { ScriptReader } from './publications/read-scripts.ts';
import { type Dependencies, filesOf } from './repository/files.ts';
import type { Repository } from './repository/repository.ts';
import type { OtherWorkflows, Subject, WorkflowOutline } from './rules/types.ts';
import { actionSubject, outlineOf, workflowSubject } from './subject.ts';
import type { CompositeAction, Workflow } from './workflow/model.ts';

/** Outlines of workflows by path, with what they rest on: kept from one state of the repository to the next. */
export type KeptOutlines = Map<string, { readonly dependencies: Dependencies; readonly outline: WorkflowOutline }>;

/** The subjects of one state of a repository: each is worked out once, for its own analysis and for those that look at it. */
export interface Subjects {
  /** For the analysis with these dependencies, which is to rest on all that it looks at from then on. */
  workflow(root: Workflow, hidden: boolean, dependencies: Dependencies): Subject;
  action(root: CompositeAction, dependencies: Dependencies): Subject;
}

interface Built {
  readonly subject: Subject;
  readonly dependencies: Dependencies;
}

/** @param isCurrent whether what rests on the dependencies still holds */
export function subjectsOf(
  repository: Repository,
  kept: KeptOutlines,
  scripts: ScriptReader,
  isCurrent: (dependencies: Dependencies) => boolean,
): Subjects {
  const seen = new Map<Workflow, Built>();
  const hiddenOnes = new Map<Workflow, Built>();
  const build = (root: Workflow, hidden: boolean): Built => {
    const before = hidden ? hiddenOnes : seen;
    const known = before.get(root);
    if (known !== undefined) return known;
    const { path } = root.file;
    const dependencies: Dependencies = {
      files: new Map([[path, repository.files.get(path)]]),
      wholeRepository: false,
    };
    const made = { subject: workflowSubject(repository, root, hidden, dependencies, scripts), dependencies };
    before.set(root, made);
    return made;
  };
  const share = (of: Dependencies, part: Dependencies): void => {
    of.shared ??= new Set();
    of.shared.add(part);
  };
  const othersFor = (dependencies: Dependencies): OtherWorkflows => {
    const subject = (workflow: Workflow): Subject => {
      const built = build(workflow, false);
      share(dependencies, built.dependencies);
      return built.subject;
    };
    const outline = (workflow: Workflow): WorkflowOutline => {
      const before = kept.get(workflow.file.path);
      if (before !== undefined && isCurrent(before.dependencies)) {
        share(dependencies, before.dependencies);
        return before.outline;
      }
      const made = outlineOf(subject(workflow));
      kept.set(workflow.file.path, { dependencies: build(workflow, false).dependencies, outline: made });
      return made;
    };
    return { subject, outline };
  };
  return {
    workflow(root, hidden, dependencies) {
      const built = build(root, hidden);
      share(dependencies, built.dependencies);
      // What rules look at beyond the workflow itself is no concern of the others that look at it.
      const session = { ...built.subject.session, files: filesOf(repository, dependencies) };
      return { ...built.subject, session, others: othersFor(dependencies) };
    },
    action: (root, dependencies) => actionSubject(repository, root, dependencies, scripts, othersFor(dependencies)),
  };
}
