import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rule } from '../../analysis/rules/types.ts';
import type { FileAccess } from '../files/file-access.ts';
import { type Location, uriOf } from '../places/locations.ts';
import type { Settings } from '../settings.ts';
import { createRepositoryFindings, type RepositoryFindings } from './repository-findings.ts';
import { createRepositoryTexts, type RepositoryTexts } from './repository-texts.ts';

/** One repository that the server knows, with the documents of it that are open. */
export interface OpenRepository {
  readonly root: Location;
  readonly texts: RepositoryTexts;
  readonly findings: RepositoryFindings;
  /** The open documents by path. */
  readonly documents: ReadonlyMap<string, TextDocument>;
  /** Resolves when answers rest on its files and settings; never rejects. */
  readonly ready: Promise<void>;
  /** What the editor's settings say for it. */
  settings(): Settings;
  /** Whether `ready` has resolved. */
  isReady(): boolean;
  /** The location of a file; the same string each time, since it is asked for with every key press, for every file. */
  location(path: string): Location;
  /** The URI of a file: the client's own for an open document. */
  uri(path: string): string;
  open(path: string, document: TextDocument): void;
  close(path: string): void;
  /** Asks for the settings again. */
  configure(): Promise<void>;
}

export interface RepositoryOptions {
  readonly rules: readonly Rule[];
  /** How the files of a repository are read. */
  files(root: Location): FileAccess;
  /** The editor's settings for a repository; never rejects. */
  settings(root: Location): Promise<Settings>;
  /** A folder that nobody opened is not searched: a single file may lie in somebody's home folder. */
  isSearched(root: Location): boolean;
  /** More is known of some repository. */
  changed(): void;
  failed(rule: string, path: string, error: unknown): void;
  nextResultId(): string;
}

/** Opens the repository at a root and begins to read its files. */
export function openRepository(root: Location, options: RepositoryOptions): OpenRepository {
  const documents = new Map<string, TextDocument>();
  const texts = createRepositoryTexts(root, options.files(root));
  const locations = new Map<string, Location>();
  const location = (path: string): Location => {
    const known = locations.get(path);
    if (known !== undefined) return known;
    const made = `${root}/${path}`;
    locations.set(path, made);
    return made;
  };
  // They are asked for as often.
  const uris = new Map<string, string>();
  const uri = (path: string): string => {
    const known = documents.get(path)?.uri ?? uris.get(path);
    if (known !== undefined) return known;
    const made = uriOf(location(path));
    uris.set(path, made);
    return made;
  };
  const { rules, nextResultId, failed } = options;
  const findings = createRepositoryFindings({ rules, repository: texts.repository, uri, nextResultId, failed });
  let isReady = false;
  const configure = async (): Promise<void> => {
    findings.configure(await options.settings(root));
    options.changed();
  };
  const load = async (): Promise<void> => {
    await Promise.all([configure(), texts.readNearby()]);
    isReady = true;
    options.changed();
  };
  const search = async (): Promise<void> => {
    if (!options.isSearched(root)) return;
    await texts.readFound();
    options.changed();
  };
  const ready = load();
  void ready.then(search);
  return {
    root,
    texts,
    findings,
    documents,
    ready,
    settings: findings.settings,
    isReady: () => isReady,
    location,
    uri,
    open(path, document) {
      documents.set(path, document);
      texts.open(path, document.getText());
    },
    close(path) {
      documents.delete(path);
      texts.close(path);
    },
    configure,
  };
}
