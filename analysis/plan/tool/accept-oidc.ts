import { type FileEdit, removeEntry, removeOption } from '../../edits/index.ts';
import { decliningOf } from '../../publications/declining.ts';
import type { Publication } from '../../publications/types.ts';
import { continuationOf } from '../credential/script-cuts.ts';

/** Takes out what tells the action or the tool not to use OIDC; none when nothing does. */
export function acceptOidc(publication: Publication): readonly FileEdit[] | undefined {
  const declining = decliningOf(publication);
  const { step, file } = publication;
  const { with: inputs, run, map } = step.step;
  switch (declining?.kind) {
    case undefined:
      return [];
    case 'input': {
      const parents = inputs === undefined ? [] : [{ map, entry: inputs.entry }];
      const edits = inputs?.map && removeEntry(file, inputs.map, declining.variable.entry, { parents });
      return edits && [{ path: file.path, edits }];
    }
    case 'option': {
      const { command, value } = declining;
      const words = command.arguments;
      const at = words.findIndex((word) => word.start <= value.start && value.end <= word.end);
      // `--trusted-publishing never` is two words, `--trusted-publishing=never` one.
      const first = words[at]?.start === value.start ? words[at - 1] : words[at];
      const span = { start: first?.start ?? value.start, end: value.end };
      const edits = run && removeOption(file, run, [span], continuationOf(command));
      return edits && [{ path: file.path, edits }];
    }
  }
}
