import {
  type FileEdit,
  insertEntry,
  insertItem,
  removeEntry,
  setComment,
  stepKeyOrder,
  type TextEdit,
} from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { Repository } from '../../repository/repository.ts';
import { systemOfJob } from '../../repository/runner.ts';
import type { Subject } from '../../rules/types.ts';
import type { ActionsFile, Step } from '../../workflow/model.ts';
import type { YamlList } from '../../workflow/yaml/tree.ts';
import { draftOf } from '../draft.ts';
import type { CommandsInstead } from './commands-instead.ts';

/** Puts commands in the place of the action that a step uses. The step keeps its name, id, condition and variables. */
export function replaceAction(
  { repository }: Subject,
  publication: Publication,
  { lines, folder, flutterChannel }: Extract<CommandsInstead, { readonly kind: 'commands' }>,
): readonly FileEdit[] | undefined {
  const { step, run } = publication;
  const draft = draftOf(repository);
  const place = {
    path: step.file.path,
    job: step.within === undefined ? run.job.id : undefined,
    index: step.step.index,
  };
  const change = (edits: (at: StepPlace) => readonly TextEdit[] | undefined): boolean =>
    draft.change((now) => {
      const at = stepAt(now, place);
      const made = at && edits(at);
      return made && [{ path: place.path, edits: made }];
    });
  const insert = (key: string, value: string | undefined): boolean =>
    value === undefined || change((at) => insertEntry(at.file, at.step.map, { key, value }, stepKeyOrder));
  const done =
    change(({ file, step: now }) => (now.with === undefined ? [] : removeEntry(file, now.map, now.with.entry))) &&
    change(({ file, step: now }) => now.uses && setComment(file, now.uses.scalar, undefined)) &&
    insert('run', lines.length > 1 ? `${lines.join('\n')}\n` : lines[0]) &&
    change(({ file, step: now }) => now.uses && removeEntry(file, now.map, now.uses.entry)) &&
    insert('shell', needsShell(publication) ? 'bash' : undefined) &&
    insert('working-directory', folder?.value.trim() ?? folderOf(publication)) &&
    (flutterChannel === undefined ||
      change(({ file, list, step: now }) =>
        insertItem(file, list, now.index, {
          name: 'Install Flutter',
          ...(now.if && { if: now.if.value }),
          uses: 'subosito/flutter-action@v2',
          with: { channel: flutterChannel },
        }),
      ));
  return done ? draft.edits() : undefined;
}

/** A composite action asks for it; `defaults:` and Windows would bring another one. */
function needsShell({ step, run }: Publication): boolean {
  const { job, workflow } = run;
  if (step.within !== undefined || job.defaults.shell !== undefined || workflow.defaults.shell !== undefined)
    return true;
  return systemOfJob(run) === 'windows' || systemOfJob(run) === undefined;
}

/** The action worked in the folder of the checkout, whatever `defaults:` say. */
function folderOf({ step, run: { job, workflow } }: Publication): string | undefined {
  const other = job.defaults.workingDirectory ?? workflow.defaults.workingDirectory;
  return step.within !== undefined || other === undefined ? undefined : `\${{ github.workspace }}`;
}

interface StepPlace {
  readonly file: ActionsFile;
  readonly list: YamlList;
  readonly step: Step;
}

function stepAt(
  repository: Repository,
  { path, job, index }: { readonly path: string; readonly job: string | undefined; readonly index: number },
): StepPlace | undefined {
  const reading = repository.files.get(path)?.reading;
  const owner =
    reading?.kind === 'composite'
      ? reading.action
      : reading?.kind === 'workflow'
        ? reading.workflow.jobs.find(({ id }) => id === job)
        : undefined;
  const file =
    reading?.kind === 'composite'
      ? reading.action.file
      : reading?.kind === 'workflow'
        ? reading.workflow.file
        : undefined;
  const step = owner?.steps.find((each) => each.index === index);
  const list = owner?.stepsList;
  return file === undefined || step === undefined || list === undefined ? undefined : { file, list, step };
}
