import { linesOf } from '../text/lines.ts';
import type { ActionsFile, CompositeAction, Workflow } from '../workflow/model.ts';
import { readCompositeAction, readWorkflow } from '../workflow/read-workflow.ts';
import { readYaml } from '../workflow/yaml/read-yaml.ts';
import { localReferences } from './references.ts';
import type { Selection } from './selections.ts';

/** What a file of the repository turned out to be. */
export type Reading =
  | { readonly kind: 'workflow'; readonly workflow: Workflow }
  | { readonly kind: 'composite'; readonly action: CompositeAction }
  /** An action that is not composite, an empty file, or YAML of another shape: nothing to say about it. */
  | { readonly kind: 'other' }
  /** A file past a bound, with the one plain reason. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One file: its text and, worked out on first use and kept, what was read from it. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
  readonly reading: Reading;
  /** The local workflows and folders of actions that the text uses, kept likewise. */
  readonly references: readonly string[];
  /** What selections said of the file, kept likewise; absent for files that none asks about. */
  readonly selected?: Map<Selection, boolean>;
}

/**
 * The files of a repository that matter to publishing, by path (relative to the root, with `/`). Immutable: a changed file
 * makes a new repository that shares all others, with what was read from them.
 */
export interface Repository {
  readonly files: ReadonlyMap<string, RepositoryFile>;
}

/** A repository of the given texts by path. */
export function repositoryOf(texts: Iterable<readonly [path: string, text: string]>): Repository {
  return { files: new Map(Array.from(texts, ([path, text]) => [path, repositoryFile(path, text)])) };
}

/** The repository with one file replaced, added, or (text undefined) taken out. */
export function withFile(repository: Repository, path: string, text: string | undefined): Repository {
  const files = new Map(repository.files);
  if (text === undefined) files.delete(path);
  else if (files.get(path)?.text === text) return repository;
  else files.set(path, repositoryFile(path, text));
  return { files };
}

/** The file with what is read from it on first use. */
export function repositoryFile(path: string, text: string): RepositoryFile {
  let reading: Reading | undefined;
  let references: readonly string[] | undefined;
  return {
    path,
    text,
    selected: new Map(),
    get references() {
      references ??= localReferences(text);
      return references;
    },
    get reading() {
      reading ??= read(path, text);
      return reading;
    },
  };
}

/** True for a path that GitHub reads as a workflow. */
export function isWorkflowPath(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** True for a path that can hold an action. */
export function isActionPath(path: string): boolean {
  return /(?:^|\/)action\.ya?ml$/.test(path);
}

/** A workflow that lies elsewhere: a template, or a file that somebody asks about by name. */
function looksLikeWorkflow(path: string, text: string): boolean {
  return /\.ya?ml$/.test(path) && /^["']?jobs["']?[ \t]*:/m.test(text) && /^["']?on["']?[ \t]*:/m.test(text);
}

function read(path: string, text: string): Reading {
  const workflow = isWorkflowPath(path) || (!isActionPath(path) && looksLikeWorkflow(path, text));
  if (!workflow && !isActionPath(path)) return { kind: 'other' };
  const yaml = readYaml(text);
  if (yaml.kind === 'refused') return { kind: 'refused', reason: yaml.reason };
  if (yaml.root?.kind !== 'map') return { kind: 'other' };
  const file: ActionsFile = { path, text, lines: linesOf(text), root: yaml.root, sound: yaml.sound };
  if (workflow) return { kind: 'workflow', workflow: readWorkflow(file) };
  const action = readCompositeAction(file);
  return action === undefined ? { kind: 'other' } : { kind: 'composite', action };
}
