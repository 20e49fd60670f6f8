import { readFile } from 'node:fs/promises';
import { inRoot } from '../root.ts';
import type { Check } from './check.ts';
import { sourceFiles } from './sources.ts';

const MOST_LINES = 300;

/** A file past the limit has a second subject. */
export const fileLength: Check = {
  name: 'file length',
  async run() {
    const files = await sourceFiles();
    const counts = await Promise.all(
      files.map(async (path) => ({ path, lines: (await readFile(inRoot(path), 'utf8')).split('\n').length - 1 })),
    );
    const long = counts.filter(({ lines }) => lines > MOST_LINES);
    return long.map(({ path, lines }) => `${path} has ${lines} lines, more than ${MOST_LINES}`).join('\n') || undefined;
  },
};
