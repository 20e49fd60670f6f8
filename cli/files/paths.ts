import { relative, sep } from 'node:path';

/** A path with `/`, as the program writes it everywhere, whatever the operating system uses. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** The path from one folder to a file below it, with `/`; `''` for the folder itself. Both absolute. */
export function pathWithin(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}

/** True when a path is the folder itself or lies below it. Both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const between = pathWithin(folder, path);
  return between !== '..' && !between.startsWith('../') && !/^[A-Za-z]:/.test(between) && !between.startsWith('/');
}
