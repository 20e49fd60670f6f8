import { readFile } from 'node:fs/promises';
import { inRoot } from '../root.ts';
import type { Check } from './check.ts';
import { sourceFiles } from './sources.ts';

/** A test is a table: what goes in and the whole of what comes out, so that it may be longer. */
const mostLines = (path: string): number => (path.startsWith('test/') ? 700 : 300);

/** A file past the limit has a second subject. */
export const fileLength: Check = {
  name: 'file length',
  async run() {
    const files = await sourceFiles();
    const counts = await Promise.all(
      files.map(async (path) => ({ path, lines: (await readFile(inRoot(path), 'utf8')).split('\n').length - 1 })),
    );
    const long = counts.filter(({ path, lines }) => lines > mostLines(path));
    return (
      long.map(({ path, lines }) => `${path} has ${lines} lines, more than ${mostLines(path)}`).join('\n') || undefined
    );
  },
};
