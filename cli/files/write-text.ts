import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { byteOrderMark, reasonOf } from './read-text.ts';

/** A file whose text is to be replaced. Texts are without the byte order mark; `marked` tells that the file has one. */
export interface Replacement {
  readonly location: string;
  readonly before: string;
  readonly after: string;
  readonly marked: boolean;
}

/**
 * Replaces the text of a file at once: a reader sees the old text or the new one, also when the machine stops in between. The
 * file keeps its permissions and, where the system lets it, its owner; a symbolic link stays one, and a file that may not be
 * written stays as it is. Returns why it could not be done, in words for the end of a
 * sentence, or undefined when it is done. A file that no longer holds `before` is left alone.
 */
export function writeText({ location, before, after, marked }: Replacement): string | undefined {
  const mark = marked ? byteOrderMark : '';
  let temporary: string | undefined;
  try {
    const target = realpathSync.native(location);
    // The folder alone decides whether a file may be replaced.
    accessSync(target, constants.W_OK);
    const { mode, uid, gid } = statSync(target);
    const current = readFileSync(target, 'utf8');
    // Under another name, by a symbolic link, it was mended already.
    if (current === mark + after) return undefined;
    if (current !== mark + before) return 'it was changed by something else meanwhile';
    const next = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(next, 'wx', mode);
    temporary = next;
    try {
      writeFileSync(file, mark + after);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    keepOwner(temporary, uid, gid);
    // The mode given at opening is cut by the process's mask.
    chmodSync(temporary, mode);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return reasonOf(error);
  }
}

/** A superuser, as in a container, would otherwise leave files that their owner cannot write. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only a superuser may; the file then belongs to who has mended it.
  }
}
