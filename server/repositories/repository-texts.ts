import { type Repository, type RepositoryFile, repositoryFile } from '../../analysis/repository/repository.ts';
import type { FileAccess } from '../files/file-access.ts';
import type { Location } from '../places/locations.ts';
import { readFiles, readFound, readNearby, type StoredFiles } from './read-nearby.ts';

/**
 * The texts of one repository: those of open documents, saved or not, before those that are stored. Every change makes
 * another `Repository`; what did not change is shared with the one before.
 */
export interface RepositoryTexts {
  repository(): Repository;
  /** Reads what the first answers rest on. */
  readNearby(): Promise<void>;
  /** Reads the rest. */
  readFound(): Promise<void>;
  /** A document is open with this text. */
  open(path: string, text: string): void;
  /** It is open no more: the stored text counts again. */
  close(path: string): void;
  /** This text is what is stored now. */
  stored(path: string, text: string | undefined): void;
  /** Reads stored files again. */
  reread(paths: readonly string[]): Promise<void>;
}

/** The texts of the repository at a root; none until they are read or opened. */
export function createRepositoryTexts(root: Location, files: FileAccess): RepositoryTexts {
  const open = new Map<string, string>();
  const stored = new Map<string, RepositoryFile | undefined>();
  /** The last time that the stored text of a path was asked for, so that an answer that comes late does not win. */
  const asked = new Map<string, number>();
  let clock = 0;
  let repository: Repository = { files: new Map() };

  /** Brings the repository up to date at these paths. */
  const update = (paths: Iterable<string>): void => {
    let next: Map<string, RepositoryFile> | undefined;
    for (const path of paths) {
      const own = stored.get(path);
      const text = open.get(path) ?? own?.text;
      if ((next ?? repository.files).get(path)?.text === text) continue;
      next ??= new Map(repository.files);
      if (text === undefined) next.delete(path);
      else next.set(path, text === own?.text ? own : repositoryFile(path, text));
    }
    if (next !== undefined) repository = { files: next };
  };

  /** Takes over what was read, unless a path was asked for again since `time`. */
  const take = (read: StoredFiles, time: number): void => {
    const current = [...read].filter(([path]) => (asked.get(path) ?? 0) <= time);
    for (const [path, file] of current) stored.set(path, file);
    update(current.map(([path]) => path));
  };

  return {
    repository: () => repository,
    async readNearby() {
      const time = ++clock;
      take(await readNearby(files, root, () => [...open.values()]), time);
    },
    async readFound() {
      const time = ++clock;
      take(await readFound(files, root, stored), time);
    },
    open(path, text) {
      open.set(path, text);
      update([path]);
    },
    close(path) {
      open.delete(path);
      update([path]);
    },
    stored(path, text) {
      asked.set(path, ++clock);
      stored.set(path, text === undefined ? undefined : repositoryFile(path, text));
      update([path]);
    },
    async reread(paths) {
      const time = ++clock;
      for (const path of paths) asked.set(path, time);
      take(await readFiles(files, root, paths), time);
    },
  };
}
