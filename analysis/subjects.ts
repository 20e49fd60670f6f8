import type { ScriptReader } from './publications/read-scripts.ts';
import type { Changes } from './repository/changes.ts';
import {
  type Dependencies,
  dependenciesOf,
  holdingIn,
  type Interest,
  leavesOthers,
  lookUp,
  lookUpOutlines,
} from './repository/dependencies.ts';
import { filesOf } from './repository/files.ts';
import type { Repository } from './repository/repository.ts';
import { type Selection, selectedWorkflows } from './repository/selections.ts';
import type { OtherWorkflows, Subject, WorkflowOutline } from './rules/types.ts';
import { actionSubject, outlineOf, workflowSubject } from './subject.ts';
import type { CompositeAction, Workflow } from './workflow/model.ts';

/** Outlines of workflows, kept from one state of the repository to the next. */
export interface KeptOutlines {
  /** With what they rest on. */
  readonly byPath: Map<string, { readonly dependencies: Dependencies; readonly outline: WorkflowOutline }>;
  /** With the state in which they were worked out or found again last. */
  readonly bySelection: Map<Selection, { readonly repository: Repository; readonly outlines: Outlines }>;
}

type Outlines = ReadonlyMap<string, WorkflowOutline>;

/** The subjects of one state of a repository: each is worked out once, for its own analysis and for those that look at it. */
export interface Subjects {
  /**
   * For the analysis with these dependencies, which is to rest on all that it looks at from then on. With `missing`, it sees no outlines
   * of a selection while many of them are not worked out yet; the selection is added to `missing`, each time that it is asked for.
   */
  workflow(root: Workflow, hidden: boolean, dependencies: Dependencies, missing?: Selection[]): Subject;
  action(root: CompositeAction, dependencies: Dependencies): Subject;
  /** Works out the outlines of a selection, with a stop after each. */
  workOut(selection: Selection): Generator<void, void, void>;
  /** Whether what rests on the dependencies holds in this state. */
  holds(dependencies: Dependencies): boolean;
  /** Whether all holds that is kept of other files than the changed ones, when all did before the change. */
  othersHold(): boolean;
  /** Lets go of subjects, once all is worked out, and of outlines for which nobody has asked in this state. */
  forget(): void;
}

/** As many outlines are worked out on the way. */
const fewOutlines = 8;

/** The outline of what is none although it lies among them. */
const noWorkflow: WorkflowOutline = { releases: [], tries: false, tags: undefined };

interface Built {
  readonly subject: Subject;
  readonly dependencies: Dependencies;
}

/**
 * @param changes since the state that was worked out before this one
 * @param stateFor the last state in which all is as it was in the repository, as far as that rests on the dependencies: a fix that is kept
 *   changes that one
 */
export function subjectsOf(
  repository: Repository,
  changes: Changes | undefined,
  kept: KeptOutlines,
  scripts: ScriptReader,
  interest: Interest,
  stateFor: (dependencies: Dependencies, repository: Repository) => Repository,
): Subjects {
  const seen = new Map<Workflow, Built>();
  const hiddenOnes = new Map<Workflow, Built>();
  const outlinesBefore = new Map(kept.bySelection);
  const build = (root: Workflow, hidden: boolean): Built => {
    const builtBefore = hidden ? hiddenOnes : seen;
    const known = builtBefore.get(root);
    if (known !== undefined) return known;
    const dependencies = dependenciesOf(repository, root.file.path, interest);
    const made = { subject: workflowSubject(repository, root, hidden, dependencies, scripts), dependencies };
    builtBefore.set(root, made);
    return made;
  };
  const outlineAt = (path: string): WorkflowOutline => {
    const last = kept.byPath.get(path);
    if (last !== undefined && holds(last.dependencies)) return last.outline;
    const reading = repository.files.get(path)?.reading;
    if (reading?.kind !== 'workflow') return noWorkflow;
    const { subject, dependencies } = build(reading.workflow, false);
    const made = outlineOf(reading.workflow, subject);
    const outline = last !== undefined && JSON.stringify(last.outline) === JSON.stringify(made) ? last.outline : made;
    kept.byPath.set(path, { dependencies, outline });
    return outline;
  };
  /** The same object as long as no outline is another: who rests on it need not be worked out again. */
  const outlinesOf = (selection: Selection): Outlines => {
    const last = kept.bySelection.get(selection);
    if (last?.repository === repository) return last.outlines;
    const since = last !== undefined && last.repository === changes?.before ? changes : undefined;
    const paths =
      last !== undefined && since?.leavesPaths(selection)
        ? [...last.outlines.keys()]
        : selectedWorkflows(repository, selection).map(({ path }) => path);
    // Most edits concern one file at most.
    const isLeft = since !== undefined && leavesOthers(since, interest);
    const now = paths.map((path) => {
      const before = isLeft && !since.paths.includes(path) ? last?.outlines.get(path) : undefined;
      return [path, before ?? outlineAt(path)] as const;
    });
    const outlines = last !== undefined && isSame(last.outlines, now) ? last.outlines : new Map(now);
    kept.bySelection.set(selection, { repository, outlines });
    return outlines;
  };
  const outlinesOrNone = (selection: Selection): Outlines | undefined => {
    try {
      return outlinesOf(selection);
    } catch {
      // A mistake of the program, which the rule that asks will bring to light.
      return undefined;
    }
  };
  const holds = holdingIn(repository, changes, outlinesOrNone);
  const missingOf = (selection: Selection): readonly string[] =>
    selectedWorkflows(repository, selection).flatMap(({ path }) => {
      const last = kept.byPath.get(path);
      return last !== undefined && holds(last.dependencies) ? [] : [path];
    });
  const areMissing = (selection: Selection): boolean => {
    const state = kept.bySelection.get(selection)?.repository;
    if (state !== undefined && (state === repository || state === changes?.before)) return false;
    return missingOf(selection).length > fewOutlines;
  };
  const othersFor = (dependencies: Dependencies, missing?: Selection[]): OtherWorkflows => ({
    outlines(selection) {
      if (missing !== undefined && areMissing(selection)) {
        missing.push(selection);
        return new Map();
      }
      return lookUpOutlines(selection, outlinesOf(selection), dependencies);
    },
    subject(path) {
      const reading = lookUp(repository, path, dependencies)?.reading;
      if (reading?.kind !== 'workflow') return undefined;
      const built = build(reading.workflow, false);
      dependencies.shared.add(built.dependencies);
      return built.subject;
    },
  });
  return {
    workflow(root, hidden, dependencies, missing) {
      const built = build(root, hidden);
      dependencies.shared.add(built.dependencies);
      // What rules look at beyond the workflow itself is no concern of the others that look at it.
      const session = { ...built.subject.session, files: filesOf(repository, dependencies) };
      return {
        ...built.subject,
        session,
        others: othersFor(dependencies, missing),
        get repository() {
          return stateFor(dependencies, repository);
        },
      };
    },
    action(root, dependencies) {
      const subject = actionSubject(repository, root, dependencies, scripts, othersFor(dependencies));
      return {
        ...subject,
        get repository() {
          return stateFor(dependencies, repository);
        },
      };
    },
    *workOut(selection) {
      for (const path of missingOf(selection)) {
        outlineAt(path);
        yield;
      }
    },
    holds,
    othersHold() {
      if (changes === undefined || !leavesOthers(changes, interest)) return false;
      // Asking for outlines works them out anew.
      return [...interest.outlines].every((selection) => {
        const last = outlinesBefore.get(selection);
        return last?.repository === changes.before && outlinesOrNone(selection) === last.outlines;
      });
    },
    forget() {
      seen.clear();
      hiddenOnes.clear();
      for (const selection of interest.outlines) {
        if (kept.bySelection.get(selection)?.repository === repository) continue;
        interest.outlines.delete(selection);
        kept.bySelection.delete(selection);
      }
    },
  };
}

function isSame(outlines: Outlines, now: readonly (readonly [string, WorkflowOutline])[]): boolean {
  if (outlines.size !== now.length) return false;
  let index = 0;
  for (const [path, outline] of outlines) {
    const [otherPath, other] = now[index++] ?? [];
    if (path !== otherPath || outline !== other) return false;
  }
  return true;
}
