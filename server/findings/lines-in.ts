import type { RepositoryFile } from '../../analysis/repository/repository.ts';
import { type Lines, linesOf } from '../../analysis/text/lines.ts';

/** The lines of a file: those that its reading has, when it was read. */
export function linesIn({ reading, text }: RepositoryFile): Lines {
  switch (reading.kind) {
    case 'workflow':
      return reading.workflow.file.lines;
    case 'composite':
      return reading.action.file.lines;
    case 'other':
    case 'refused':
      return linesOf(text);
  }
}
