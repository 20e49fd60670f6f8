import {
  type FileEdit,
  insertEntry,
  insertItem,
  removeEntry,
  renameKey,
  replaceScalar,
  setComment,
  stepKeyOrder,
  type TextEdit,
} from '../../edits/index.ts';
import { isByOidc, type Publication } from '../../publications/types.ts';
import { inputOf } from '../../publications/values.ts';
import type { Repository } from '../../repository/repository.ts';
import type { Fix, Subject } from '../../rules/types.ts';
import { setupActions } from '../../versions/installers.ts';
import type { ActionsFile, Step, Variable } from '../../workflow/model.ts';
import type { YamlList } from '../../workflow/yaml/tree.ts';
import { draftOf } from '../draft.ts';
import { subjectAt } from '../locate.ts';
import { compositeAt } from './composite-users.ts';
import { dropUnreadInputs, inputsIn } from './drop-inputs.ts';
import { uvCommand } from './uv-command.ts';

/**
 * The fix that puts `uv publish` in the place of the PyPI action in a composite action, with the step that installs uv. The
 * credential that the step was handed goes, and with it an input of the composite that nothing else reads.
 */
export function uvInstead(subject: Subject, publication: Publication): Fix {
  return {
    title: 'Publish with `uv publish`',
    safety: 'setup',
    edits: () => edits(subject, publication),
  };
}

function edits(subject: Subject, publication: Publication): readonly FileEdit[] | undefined {
  const { step, file } = publication;
  const command = uvCommand(publication);
  if (command === undefined || needsTokenStill(subject.repository, publication)) return undefined;
  const { index } = step.step;
  const draft = draftOf(subject.repository);
  const onStep = (change: StepChange) => draft.change((repository) => changed(repository, file.path, index, change));
  const done =
    onStep(withoutInputs) &&
    onStep(({ file: now, step: own }) => own.uses && setComment(now, own.uses.scalar, undefined)) &&
    onStep((place) => asCommand(place, command)) &&
    onStep(withShell) &&
    onStep(withUv) &&
    dropUnreadInputs(draft, file.path, credentialInputs(publication));
  return done ? draft.edits() : undefined;
}

/** A step of the composite action as it is now. */
interface Place {
  readonly file: ActionsFile;
  readonly list: YamlList;
  readonly steps: readonly Step[];
  readonly step: Step;
}

type StepChange = (place: Place) => readonly TextEdit[] | undefined;

function changed(
  repository: Repository,
  path: string,
  index: number,
  change: StepChange,
): readonly FileEdit[] | undefined {
  const action = compositeAt(repository, path);
  const step = action?.steps.find((each) => each.index === index);
  if (action?.stepsList === undefined || step === undefined) return undefined;
  const made = change({ file: action.file, list: action.stepsList, steps: action.steps, step });
  return made && [{ path, edits: made }];
}

function withoutInputs({ file, step }: Place): readonly TextEdit[] | undefined {
  return step.with === undefined ? [] : removeEntry(file, step.map, step.with.entry);
}

function asCommand({ file, step }: Place, command: string): readonly TextEdit[] | undefined {
  if (step.uses === undefined) return undefined;
  const key = renameKey(file, step.map, step.uses.entry, 'run');
  return key && [...key, ...replaceScalar(file, step.uses.scalar, command)];
}

function withShell({ file, step }: Place): readonly TextEdit[] | undefined {
  if (step.shell !== undefined) return [];
  return insertEntry(file, step.map, { key: 'shell', value: 'bash' }, stepKeyOrder);
}

const bringsUv = new Set(setupActions.filter(({ brings }) => brings === 'uv').map(({ slug }) => slug.toLowerCase()));

/** Installs uv right before, unless an earlier step has done so under no condition or the same one. */
function withUv({ file, list, steps, step }: Place): readonly TextEdit[] | undefined {
  const present = steps.some(
    (each) =>
      each.index < step.index &&
      each.uses?.target.kind === 'repository' &&
      bringsUv.has(each.uses.target.slug) &&
      (each.if === undefined || each.if.value === step.if?.value),
  );
  if (present) return [];
  return insertItem(file, list, step.index, {
    name: 'Install uv',
    ...(step.if && { if: step.if.value }),
    uses: 'astral-sh/setup-uv@v7',
    with: { 'enable-cache': { plain: 'false' } },
  });
}

/** The inputs of the composite that fill the credential of the step. */
function credentialInputs({ step, means }: Publication): readonly string[] {
  if (means.kind !== 'action') return [];
  const { tokenInputs = [], usernameInputs = [] } = means.action.credentials;
  return [...tokenInputs, ...usernameInputs]
    .map((name) => inputOf(step.step.with, [name]))
    .filter((variable): variable is Variable => variable !== undefined)
    .flatMap((variable) => inputsIn(variable.value));
}

/**
 * True when a job of the repository uploads through this step with a stored token and could not do without: that one is moved
 * to trusted publishing first.
 */
export function needsTokenStill(repository: Repository, publication: Publication): boolean {
  const { file, step } = publication;
  const roots = [...repository.files.values()].filter(({ reading }) => reading.kind === 'workflow');
  return roots.some(({ path }) =>
    subjectAt(repository, path, false)?.publications.some((each) => {
      if (each.file.path !== file.path || each.step.step.index !== step.step.index || isByOidc(each)) return false;
      const access = each.permissions.of('id-token');
      return access.known && access.value !== 'write';
    }),
  );
}
