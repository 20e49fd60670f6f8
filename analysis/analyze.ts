import { analyzeFile, type FileReport, type RuleFailure } from './analyze-file.ts';
import { createConclusions, type Results } from './conclusions.ts';
import { configuredRules, createConfigurationReader } from './configuration/apply-configuration.ts';
import type { Configuration } from './configuration/read-configuration.ts';
import { createScriptReader } from './publications/read-scripts.ts';
import type { Publication } from './publications/types.ts';
import { folderOf, type UsedFiles, usedFiles } from './repository/callers.ts';
import { type Changes, changesBetween } from './repository/changes.ts';
import { concerning } from './repository/concerning.ts';
import { type Dependencies, dependenciesOf, holdingIn, noInterest } from './repository/dependencies.ts';
import { isActionPath, isWorkflowPath, type Repository, type RepositoryFile } from './repository/repository.ts';
import type { Selection } from './repository/selections.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, Rule } from './rules/types.ts';
import { type KeptOutlines, type Subjects, subjectsOf } from './subjects.ts';

export type { RuleFailure } from './analyze-file.ts';

/** What is to say about a repository. */
export interface Report {
  readonly publications: readonly Publication[];
  /** By path, then by place; without those that comments ignore, with those about comments that ignore nothing. */
  readonly findings: readonly Finding[];
  /** The same by path; the list of a path is the same object as before while nothing in it is another. */
  readonly byPath: ReadonlyMap<string, readonly Finding[]>;
  /** Rules that threw: their own findings are lost, all others stand. */
  readonly failures: readonly RuleFailure[];
}

/** Analyses repositories one after the other; what a change does not concern is not worked out again. */
export interface Analyzer {
  analyze(repository: Repository): Report;
  /**
   * The same, with a stop after each file that had to be worked out: the caller may do something else in between, or give up
   * for another repository. What was worked out until then is kept.
   */
  steps(repository: Repository): Generator<void, Report, void>;
  /**
   * What `analyze` finds in one file, with the publications that bring it about; workflows and actions bring nothing about in files of
   * other kinds.
   */
  part(repository: Repository, path: string): Report;
  /**
   * The same at once: what many other workflows have to be worked out for is missing while they are not, and all that is there
   * stays.
   */
  early(repository: Repository, path: string): Report;
}

interface Kept {
  readonly dependencies: Dependencies;
  readonly called: boolean;
  readonly report: FileReport;
}

/** The work on one state of the repository. */
interface Pass {
  readonly repository: Repository;
  readonly changes: Changes | undefined;
  readonly used: UsedFiles;
  readonly configuration: Configuration | undefined;
  readonly rules: readonly Rule[];
  readonly subjects: Subjects;
}

/** What all workflows and actions of a state have brought about. */
interface Settled {
  readonly repository: Repository;
  readonly configuration: Configuration | undefined;
  readonly reports: ReadonlyMap<string, FileReport>;
}

/** An analyzer with the given rules: all but those that are off, unless given. It keeps the last report of every file, and nothing else. */
export function createAnalyzer(
  rules: readonly Rule[] = allRules.filter(({ severity }) => severity !== 'off'),
): Analyzer {
  const kept = new Map<string, Kept>();
  const keptOutlines: KeptOutlines = { byPath: new Map(), bySelection: new Map() };
  const interest = noInterest();
  const scripts = createScriptReader();
  const conclusions = createConclusions();
  const configurations = createConfigurationReader(allRules);
  let last: Pick<Pass, 'repository' | 'used'> | undefined;
  let active = rules;
  let pass: Pass | undefined;
  let settled: Settled | undefined;

  const stateFor = (dependencies: Dependencies, repository: Repository): Repository => {
    const now = last?.repository;
    if (now === undefined || now === repository) return repository;
    const holds = holdingIn(now, undefined, (selection) => keptOutlines.bySelection.get(selection)?.outlines);
    return holds(dependencies) ? now : repository;
  };
  const passOver = (repository: Repository): Pass => {
    if (pass?.repository === repository) return pass;
    const configuration = configurations.of(repository);
    const wanted = configuredRules(rules, allRules, configuration);
    if (wanted.length !== active.length || wanted.some((rule) => !active.includes(rule))) kept.clear();
    active = wanted;
    const changes = last && changesBetween(last.repository, repository);
    if (changes?.leavesList !== true) {
      for (const before of [kept, keptOutlines.byPath]) {
        for (const path of before.keys()) if (!repository.files.has(path)) before.delete(path);
      }
    }
    const used = last !== undefined && changes?.leavesReferences === true ? last.used : usedFiles(repository);
    last = { repository, used };
    const subjects = subjectsOf(repository, changes, keptOutlines, scripts, interest, stateFor);
    pass = { repository, changes, used, configuration, rules: wanted, subjects };
    return pass;
  };
  /** What is kept of a file, if it holds. */
  const keptOf = ({ used, subjects }: Pass, { path }: RepositoryFile): FileReport | undefined => {
    const before = kept.get(path);
    if (before === undefined || before.called !== isCalled(used, path)) return undefined;
    return subjects.holds(before.dependencies) ? before.report : undefined;
  };
  const workedOut = (current: Pass, file: RepositoryFile, missing?: Selection[]): FileReport => {
    const { repository, used, subjects, rules: wanted } = current;
    const dependencies = dependenciesOf(repository, file.path, interest);
    const report = analyzeFile(repository, file, used, subjects, dependencies, wanted, missing);
    if (report.waiting.length === 0) kept.set(file.path, { dependencies, called: isCalled(used, file.path), report });
    return report;
  };
  const resultsOf = (current: Pass, reports: readonly FileReport[]): Results => {
    const { repository, configuration, rules: run } = current;
    const notRun = allRules.filter((rule) => !run.includes(rule)).map(({ id }) => id);
    return { repository, configuration, reports, notRun };
  };
  /** What is known of the last state that was worked out, when a change of texts leaves all of it but that of the changed files. */
  const leftOf = ({ changes, configuration, subjects }: Pass): Settled['reports'] | undefined =>
    settled !== undefined &&
    settled.repository === changes?.before &&
    settled.configuration === configuration &&
    changes.leavesList &&
    changes.leavesReferences &&
    subjects.othersHold()
      ? settled.reports
      : undefined;

  function* steps(repository: Repository): Generator<void, Report, void> {
    const first = passOver(repository);
    const left = leftOf(first);
    const reports = new Map(left);
    for (const path of (left && first.changes?.paths) ?? repository.files.keys()) {
      const file = repository.files.get(path);
      if (file === undefined || !isRoot(path)) continue;
      // Asked for each file: another repository may have been looked at in between.
      const current = passOver(repository);
      const before = keptOf(current, file);
      if (before !== undefined) {
        reports.set(path, before);
        continue;
      }
      const missing: Selection[] = [];
      const report = workedOut(current, file, missing);
      yield;
      for (const selection of new Set(missing)) yield* current.subjects.workOut(selection);
      reports.set(path, report.waiting.length === 0 ? report : workedOut(current, file));
    }
    const current = passOver(repository);
    current.subjects.forget();
    // What was built on the way is not needed any more.
    pass = undefined;
    const { configuration } = current;
    settled = { repository, configuration, reports };
    const all = [...reports.values()];
    return reportOf(all, conclusions.all(resultsOf(current, all)));
  }
  const partOf = (repository: Repository, path: string, missing?: Selection[]): Report => {
    const current = passOver(repository);
    const reports = concerning(repository, current.used, path)
      .filter((file) => isRoot(file.path))
      .map((file) => keptOf(current, file) ?? workedOut(current, file, missing));
    return reportOf(reports, new Map([[path, conclusions.of(path, resultsOf(current, reports))]]));
  };
  return {
    analyze(repository) {
      const running = steps(repository);
      for (;;) {
        const step = running.next();
        if (step.done === true) return step.value;
      }
    },
    steps,
    part: (repository, path) => partOf(repository, path),
    early: (repository, path) => partOf(repository, path, []),
  };
}

/** Publications and findings as lists only for those who ask: a key press does not. */
function reportOf(reports: readonly FileReport[], byPath: Report['byPath']): Report {
  let publications: readonly Publication[] | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    byPath,
    failures: reports.flatMap(({ failures }) => failures),
    get publications() {
      publications ??= reports.flatMap((report) => report.publications);
      return publications;
    },
    get findings() {
      findings ??= [...byPath.values()].flat();
      return findings;
    },
  };
}

function isRoot(path: string): boolean {
  return isWorkflowPath(path) || isActionPath(path);
}

function isCalled(used: UsedFiles, path: string): boolean {
  return used.workflows.has(path) || used.folders.has(folderOf(path));
}
