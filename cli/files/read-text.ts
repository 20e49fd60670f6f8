import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isWithin } from './paths.ts';

/** The text of a file, or why there is none; the reason completes the sentence "not checked, because …". */
export type ReadText =
  /** Without the byte order mark; `marked` tells that there was one. */
  | { readonly kind: 'text'; readonly text: string; readonly marked: boolean }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Files above this many bytes are not opened; the analysis has its own, smaller bound on characters. */
const largestFile = 20_000_000;

export const byteOrderMark = '\u{feff}';

/**
 * Reads a text file of a repository. `root` is the repository's real path: a symbolic link that leads out of it is not
 * followed. Never throws.
 */
export function readText(path: string, root: string): ReadText {
  try {
    if (!isWithin(root, realpathSync(path)))
      return unreadable('it is a symbolic link that leads out of the repository');
    const status = statSync(path);
    if (!status.isFile()) return unreadable('it is no regular file');
    if (status.size > largestFile) return unreadable(`it is larger than ${largestFile / 1_000_000} MB`);
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) return unreadable('it is not UTF-8');
    const text = bytes.toString('utf8');
    const marked = text.startsWith(byteOrderMark);
    return { kind: 'text', text: marked ? text.slice(1) : text, marked };
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}

function unreadable(reason: string): ReadText {
  return { kind: 'unreadable', reason };
}

/** What went wrong with a file, in words for the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'it may not be opened (permission denied)';
    case 'ENOTDIR':
      return 'part of its path is no folder';
    case 'ENOENT':
      return 'it does not exist';
    case 'ELOOP':
      return 'its symbolic link leads in a circle';
    case 'ENOSPC':
      return 'the disk is full';
    case 'EROFS':
      return 'the file system is read-only';
    default:
      return code === '' ? String(error) : `the system says ${code}`;
  }
}
