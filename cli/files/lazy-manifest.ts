import type { RepositoryFile } from '../../analysis/repository/repository.ts';
import { readText } from './read-text.ts';

/**
 * A manifest whose text is read when the analysis first asks for it, which it does for a few of many. One that cannot be
 * read is empty. It is no workflow and no action, and uses none. `root` is the real path of the repository.
 */
export function lazyManifest(path: string, location: string, root: string): RepositoryFile {
  let text: string | undefined;
  return {
    path,
    references: [],
    reading: { kind: 'other' },
    get text() {
      if (text === undefined) {
        const read = readText(location, root);
        text = read.kind === 'text' ? read.text : '';
      }
      return text;
    },
  };
}
