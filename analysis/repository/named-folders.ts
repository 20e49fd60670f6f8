import { foldersChangedTo } from './started-paths.ts';

/** The root and the folders that the jobs of a text work in, as written: a cheap guess, without expressions. */
export function namedFolders(text: string): readonly string[] {
  const named = Array.from(
    text.matchAll(/\bworking-directory["']?[ \t]*:[ \t]*["']?([\w./-]+)/g),
    (match) => match[1] ?? '',
  );
  return [...new Set(['', ...named, ...foldersChangedTo(text)])];
}
