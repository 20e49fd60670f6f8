import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Located, locate, locateByPath } from '../places/locate.ts';
import { type Location, locationOf, pathBelow } from '../places/locations.ts';
import { type OpenRepository, openRepository, type RepositoryOptions } from './open-repository.ts';
import type { FileFindings } from './repository-findings.ts';

/** A file in its repository. */
export interface Placed {
  readonly repository: OpenRepository;
  readonly path: string;
}

/** What is to say about one file of which there is something to say, under the URI that the client knows. */
export interface Said {
  readonly uri: string;
  /** Undefined for a file that is not open. */
  readonly version: number | undefined;
  readonly findings: FileFindings;
}

/** All repositories: those of the workspace's folders, and those of which a document is open. */
export interface Repositories {
  all(): Iterable<OpenRepository>;
  /** Where a file is; undefined when it has nothing to do with publishing, or its repository is not known. */
  place(uri: string): Placed | undefined;
  /** Works on what `said` will answer, one file at most. True when that is ready. */
  advance(): boolean;
  /** What is to say about every file of the repositories that are ready, by location. */
  said(): ReadonlyMap<Location, Said>;
  /** A document is open, with another text than before perhaps. */
  setDocument(document: TextDocument): void;
  saveDocument(document: TextDocument): void;
  closeDocument(uri: string): void;
  /** The folders of the workspace. */
  setFolders(folders: readonly Location[]): void;
  /** The files that are known below a folder. */
  filesBelow(folder: Location): readonly Location[];
  /** These files are stored with another text, are new, or gone. Resolves when that is known. */
  changeStored(locations: readonly Location[]): Promise<void>;
}

interface OpenDocument {
  readonly document: TextDocument;
  readonly location: Location;
  /** Undefined when it has nothing to do with publishing. */
  readonly at: Located | undefined;
}

/** The repositories of a session, none at first. */
export function createRepositories(options: Omit<RepositoryOptions, 'isSearched'>): Repositories {
  const repositories = new Map<Location, OpenRepository>();
  const documents = new Map<string, OpenDocument>();
  let folders: readonly Location[] = [];
  /** The folders, and the repositories that an open document shows by its path. */
  let roots: ReadonlySet<Location> = new Set();

  const isSearched = (root: Location): boolean =>
    folders.some((folder) => folder === root || pathBelow(folder, root) !== undefined);

  const repositoryAt = (root: Location): OpenRepository => {
    const known = repositories.get(root);
    if (known !== undefined) return known;
    const repository = openRepository(root, { ...options, isSearched });
    repositories.set(root, repository);
    return repository;
  };
  const attach = ({ document, at }: OpenDocument): void => {
    if (at !== undefined) repositoryAt(at.root).open(at.path, document);
  };
  const detach = ({ at }: OpenDocument): void => {
    if (at !== undefined) repositories.get(at.root)?.close(at.path);
  };

  /** Puts every document where it belongs now, opens the folders' repositories and lets go of those that nobody needs. */
  const settle = (): void => {
    const shown = [...documents.values()].flatMap(({ location }) => locateByPath(location)?.root ?? []);
    roots = new Set([...folders, ...shown]);
    for (const root of folders) repositoryAt(root);
    for (const [uri, open] of documents) {
      const at = locate(open.location, roots);
      if (at?.root === open.at?.root) continue;
      detach(open);
      const moved = { ...open, at };
      documents.set(uri, moved);
      attach(moved);
    }
    for (const [root, { documents: open }] of repositories) {
      if (open.size === 0 && !folders.includes(root)) repositories.delete(root);
    }
  };

  const owner = (location: Location): Placed | undefined => {
    const at = locate(location, roots);
    const repository = at && repositories.get(at.root);
    return at && repository && { repository, path: at.path };
  };

  return {
    all: () => repositories.values(),
    place(uri) {
      const location = documents.get(uri)?.location ?? locationOf(uri);
      return location === undefined ? undefined : owner(location);
    },
    advance: () =>
      [...repositories.values()].every((repository) => !repository.isReady() || repository.findings.advance()),
    said() {
      const result = new Map<Location, Said>();
      for (const repository of repositories.values()) {
        if (!repository.isReady()) continue;
        for (const [path, findings] of repository.findings.all()) {
          const location = repository.location(path);
          // What a search found may belong to a repository within this one.
          if (repositories.size > 1 && owner(location)?.repository !== repository) continue;
          const version = repository.documents.get(path)?.version;
          result.set(location, { uri: repository.uri(path), version, findings });
        }
      }
      return result;
    },
    setDocument(document) {
      const known = documents.get(document.uri);
      const location = known?.location ?? locationOf(document.uri);
      if (location === undefined) return;
      const open = { document, location, at: known?.at ?? locate(location, roots) };
      documents.set(document.uri, open);
      attach(open);
      if (known === undefined) settle();
    },
    saveDocument(document) {
      const at = documents.get(document.uri)?.at;
      if (at !== undefined) repositories.get(at.root)?.texts.stored(at.path, document.getText());
    },
    closeDocument(uri) {
      const open = documents.get(uri);
      if (open === undefined) return;
      documents.delete(uri);
      detach(open);
      // The same file may be open under another spelling of its address.
      const other = [...documents.values()].findLast(({ location }) => location === open.location);
      if (other !== undefined) attach(other);
      settle();
    },
    setFolders(next) {
      folders = next;
      settle();
    },
    filesBelow(folder) {
      const known = [...repositories.values()].flatMap(({ root, texts }) =>
        [...texts.repository().files.keys()].map((path) => `${root}/${path}`),
      );
      return known.filter((location) => pathBelow(folder, location) !== undefined);
    },
    async changeStored(locations) {
      const changed = new Map<OpenRepository, string[]>();
      for (const location of locations) {
        const placed = owner(location);
        if (placed !== undefined)
          changed.set(placed.repository, [...(changed.get(placed.repository) ?? []), placed.path]);
      }
      await Promise.all([...changed].map(([repository, paths]) => repository.texts.reread(paths)));
      if (changed.size > 0) options.changed();
    },
  };
}
