import type { FileReport } from './analyze-file.ts';
import { configurationFindings, configuredFindings } from './configuration/apply-configuration.ts';
import type { Configuration } from './configuration/read-configuration.ts';
import { applyIgnores, createCommentsOf } from './ignores/index.ts';
import type { Repository, RepositoryFile } from './repository/repository.ts';
import { joined } from './rules/judge.ts';
import type { Finding } from './rules/types.ts';

/** What all files of a repository have brought about. */
export interface Results {
  readonly repository: Repository;
  readonly configuration: Configuration | undefined;
  readonly reports: readonly FileReport[];
  /** Rules that were not run: that they report nothing says nothing about a comment. */
  readonly notRun: readonly string[];
}

/** What is to say in each file in the end; of a file in which nothing else was found than before, the same list as before. */
export interface Conclusions {
  /** By path, in the order of paths. */
  all(results: Results): ReadonlyMap<string, readonly Finding[]>;
  of(path: string, results: Results): readonly Finding[];
}

interface Concluded {
  readonly found: readonly Finding[];
  /** The file, where comments of it may ignore something. */
  readonly commented: RepositoryFile | undefined;
  readonly silent: string;
  readonly configuration: Configuration | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Puts together what is found in a file, whichever file brought it about: what comments ignore is left out, equal findings are
 * joined, and the configuration has its say. It keeps the last conclusion for each file.
 */
export function createConclusions(): Conclusions {
  const commentsOf = createCommentsOf();
  const kept = new Map<string, Concluded>();
  let last: Last | undefined;
  let configured: { readonly of: Configuration | undefined; readonly findings: readonly Finding[] } | undefined;

  const listsOf = ({ reports, configuration }: Results): Lists => {
    if (configured?.of !== configuration) {
      configured = { of: configuration, findings: configurationFindings(configuration) };
    }
    return [...reports.map(({ findings }) => findings), configured?.findings ?? []];
  };
  const conclude = (
    path: string,
    found: readonly Finding[],
    { repository, configuration }: Results,
    silent: readonly string[],
  ): readonly Finding[] => {
    const file = repository.files.get(path);
    const comments = file === undefined ? [] : commentsOf(file);
    const commented = comments.length === 0 ? undefined : file;
    const before = kept.get(path);
    const silentNow = commented === undefined ? '' : silent.join(' ');
    if (
      before?.commented === commented &&
      before?.silent === silentNow &&
      before.configuration === configuration &&
      (before.found === found || isSameList(before.found, found))
    )
      return before.findings;
    const ignored = commented === undefined ? undefined : applyIgnores(commented, found, comments, silent);
    const left = ignored === undefined ? found : [...ignored.kept, ...ignored.unused];
    const findings = configuredFindings(joined(left), configuration);
    kept.set(path, { found, commented, silent: silentNow, configuration, findings });
    return findings;
  };

  return {
    all(results) {
      const { files } = results.repository;
      const lists = listsOf(results);
      const silent = silentIn(results);
      const found = foundIn(lists, last);
      for (const path of kept.keys()) if (!files.has(path)) kept.delete(path);
      const paths = new Set(found.keys());
      for (const file of files.values()) if (commentsOf(file).length > 0) paths.add(file.path);
      const concluded = new Map<string, readonly Finding[]>();
      for (const path of [...paths].sort()) {
        const findings = conclude(path, found.get(path) ?? [], results, silent);
        if (findings.length > 0) concluded.set(path, findings);
      }
      last = { lists, found };
      return concluded;
    },
    of: (path, results) => conclude(path, foundAt(path, listsOf(results)), results, silentIn(results)),
  };
}

/** What was found by each file, and what of it stands in each. */
interface Last {
  readonly lists: Lists;
  readonly found: ReadonlyMap<string, readonly Finding[]>;
}

type Lists = readonly (readonly Finding[])[];

/** What stands in each file; where nobody has found anything else than before, the same list. */
function foundIn(lists: Lists, last: Last | undefined): ReadonlyMap<string, readonly Finding[]> {
  if (last === undefined || last.lists.length !== lists.length) return byPath(lists);
  const others: (readonly Finding[])[] = [];
  for (const [index, list] of lists.entries()) {
    const before = last.lists[index];
    if (list !== before) others.push(list, before ?? []);
  }
  if (others.length > lists.length / 4) return byPath(lists);
  const found = new Map(last.found);
  for (const path of byPath(others).keys()) {
    const now = foundAt(path, lists);
    if (now.length > 0) found.set(path, now);
    else found.delete(path);
  }
  return found;
}

function foundAt(path: string, lists: Lists): readonly Finding[] {
  const found: Finding[] = [];
  for (const list of lists) for (const finding of list) if (finding.path === path) found.push(finding);
  return found;
}

function silentIn({ notRun, reports }: Results): readonly string[] {
  const silent = [...notRun];
  for (const { failures, waiting } of reports) {
    for (const { rule } of failures) silent.push(rule);
    silent.push(...waiting);
  }
  return silent;
}

function byPath(lists: Lists): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const list of lists) {
    // Most of what a file brings about stands in one file.
    let current: readonly [path: string, findings: Finding[]] | undefined;
    for (const finding of list) {
      if (current?.[0] !== finding.path) {
        current = [finding.path, found.get(finding.path) ?? []];
        found.set(...current);
      }
      current[1].push(finding);
    }
  }
  return found;
}

function isSameList(findings: readonly Finding[], others: readonly Finding[]): boolean {
  return findings.length === others.length && findings.every((finding, index) => finding === others[index]);
}
