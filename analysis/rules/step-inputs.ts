import { removeEntry, renameKey } from '../edits/index.ts';
import type { Session } from '../publications/session.ts';
import { mintingActions, publishActions } from '../registries/index.ts';
import type { ActionInput, ActionReleases } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Variable } from '../workflow/model.ts';
import type { Fix, Subject } from './types.ts';

/** A step that uses an action of the registries' tables, with what is known of its inputs. */
export interface KnownStep {
  readonly step: StepRun;
  readonly name: string;
  readonly ref: string;
  readonly inputs: readonly ActionInput[];
  readonly complete: boolean;
  readonly mistakes: Readonly<Record<string, string | undefined>>;
  readonly releases: ActionReleases | undefined;
}

/** The steps of the subject whose action publishes or mints; each step once, whatever it is to several registries. */
export function knownSteps(subject: Subject): readonly KnownStep[] {
  return subject.session.once(allKnown, subject);
}

function allKnown(_session: Session, { jobs }: Subject): readonly KnownStep[] {
  return jobs.flatMap((job) => job.allSteps.flatMap((step) => knownStep(step) ?? []));
}

function knownStep(step: StepRun): KnownStep | undefined {
  const target = step.step.uses?.target;
  if (target?.kind !== 'repository') return undefined;
  const name = target.path === '' ? target.slug : `${target.slug}/${target.path}`;
  const published = publishActions(target.slug, target.path).map(({ action }) => action);
  const [first] = published;
  if (first !== undefined) {
    const variants = published.filter((each) => each.inputs !== first.inputs);
    return {
      step,
      name: first.path === '' ? first.slug : `${first.slug}/${first.path}`,
      ref: target.ref,
      inputs: [...first.inputs, ...variants.flatMap((each) => each.inputs)],
      complete: published.every((each) => each.inputsComplete),
      mistakes: first.inputMistakes,
      releases: first.releases,
    };
  }
  const minting = mintingActions(target.slug, target.path)[0]?.action;
  if (minting === undefined) return undefined;
  return {
    step,
    name: minting.slug ?? name,
    ref: target.ref,
    inputs: minting.inputs,
    complete: true,
    mistakes: {},
    releases: minting.releases,
  };
}

/** The fix that gives an input another name. */
export function renameInput(step: StepRun, variable: Variable, name: string): Fix {
  return {
    title: `Rename the input to \`${name}\``,
    safety: 'safe',
    edits: () => {
      const map = step.step.with?.map;
      const edits = map && renameKey(step.file, map, variable.entry, name);
      return edits && [{ path: step.file.path, edits }];
    },
  };
}

/** The fix that removes an input, and an emptied `with:` with it. */
export function removeInput(step: StepRun, variable: Variable): Fix {
  return {
    title: `Remove the input \`${variable.name}\``,
    safety: 'safe',
    edits: () => {
      const given = step.step.with;
      if (given?.map === undefined) return undefined;
      const edits = removeEntry(step.file, given.map, variable.entry, {
        parents: [{ map: step.step.map, entry: given.entry }],
      });
      return edits && [{ path: step.file.path, edits }];
    },
  };
}
