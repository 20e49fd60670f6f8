import { addFilterPattern, applyEdits, type FileEdit, lineEdits } from '../../edits/index.ts';
import { repositoryFile } from '../../repository/repository.ts';
import type { Workflow } from '../../workflow/model.ts';

/**
 * The edits that keep tags out of a workflow's `push` trigger: a negative pattern for each pattern behind the positive ones, or
 * the pattern itself in `tags-ignore`. Undefined when the text does not allow it.
 */
export function excludeTags(workflow: Workflow, patterns: readonly string[]): readonly FileEdit[] | undefined {
  const { path, text } = workflow.file;
  let current = text;
  for (const pattern of patterns) {
    // Each pattern finds its place among those that are there, so that the text is read anew before the next.
    const { reading } = repositoryFile(path, current);
    const trigger =
      reading.kind === 'workflow' ? reading.workflow.triggers.find(({ event }) => event === 'push') : undefined;
    const filter = trigger?.tags ?? trigger?.tagsIgnore;
    if (reading.kind !== 'workflow' || filter === undefined) return undefined;
    const edits = addFilterPattern(
      reading.workflow.file,
      filter.entry,
      trigger?.tags === undefined ? pattern : `!${pattern}`,
    );
    if (edits === undefined) return undefined;
    current = applyEdits(current, edits);
  }
  return current === text ? undefined : [{ path, edits: lineEdits(text, current) }];
}
