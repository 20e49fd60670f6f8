import { checkAlone } from './check-alone.ts';
import {
  configurationFindings,
  configuredFindings,
  configuredRules,
  createConfigurationReader,
} from './configuration/apply-configuration.ts';
import { createIgnoreFindings } from './ignores/index.ts';
import { createScriptReader } from './publications/read-scripts.ts';
import type { Publication } from './publications/types.ts';
import { folderOf, type UsedFiles, usedFiles } from './repository/callers.ts';
import { type Dependencies, unchangedIn } from './repository/files.ts';
import { mayPublish } from './repository/may-publish.ts';
import { isActionPath, isWorkflowPath, type Repository, type RepositoryFile } from './repository/repository.ts';
import { rules as allRules } from './rules/index.ts';
import { type FoundBy, joined, judge } from './rules/judge.ts';
import type { Finding, Rule, Subject } from './rules/types.ts';
import { unreadable } from './rules/unreadable-file.ts';
import { type KeptOutlines, type Subjects, subjectsOf } from './subjects.ts';
import { largestText } from './workflow/yaml/read-yaml.ts';

/** What is to say about a repository. */
export interface Report {
  readonly publications: readonly Publication[];
  /** By path, then by place; without those that comments ignore, with those about comments that ignore nothing. */
  readonly findings: readonly Finding[];
  /** Rules that threw: their own findings are lost, all others stand. */
  readonly failures: readonly RuleFailure[];
}

export interface RuleFailure {
  readonly rule: string;
  readonly path: string;
  readonly error: unknown;
}

/** Analyses repositories one after the other; what a change does not concern is not worked out again. */
export interface Analyzer {
  analyze(repository: Repository): Report;
  /**
   * The same, with a stop after each file that had to be worked out: the caller may do something else in between, or give up
   * for another repository. What was worked out until then is kept.
   */
  steps(repository: Repository): Generator<void, Report, void>;
}

interface Kept {
  readonly repository: Repository;
  readonly dependencies: Dependencies;
  readonly called: boolean;
  readonly result: Report;
}

/** An analyzer with the given rules: all but those that are off, unless given. It keeps the last result of every file, and nothing else. */
export function createAnalyzer(
  rules: readonly Rule[] = allRules.filter(({ severity }) => severity !== 'off'),
): Analyzer {
  const kept = new Map<string, Kept>();
  const keptOutlines: KeptOutlines = new Map();
  const scripts = createScriptReader();
  const ignoreFindings = createIgnoreFindings();
  const configurations = createConfigurationReader(allRules);
  let active = rules;
  function* steps(repository: Repository): Generator<void, Report, void> {
    const used = usedFiles(repository);
    const configuration = configurations.of(repository);
    const wanted = configuredRules(rules, allRules, configuration);
    if (wanted.length !== active.length || wanted.some((rule) => !active.includes(rule))) kept.clear();
    active = wanted;
    const results: Report[] = [];
    for (const before of [kept, keptOutlines]) {
      for (const path of before.keys()) if (!repository.files.has(path)) before.delete(path);
    }
    const isUnchanged = unchangedIn(repository);
    const subjects = subjectsOf(repository, keptOutlines, scripts, isUnchanged);
    const isCurrent = (before: Kept): boolean => before.repository === repository || isUnchanged(before.dependencies);
    for (const file of repository.files.values()) {
      if (!isWorkflowPath(file.path) && !isActionPath(file.path)) continue;
      const called = used.workflows.has(file.path) || used.folders.has(folderOf(file.path));
      const before = kept.get(file.path);
      if (before !== undefined && before.called === called && isCurrent(before)) {
        results.push(before.result);
        continue;
      }
      const dependencies: Dependencies = { files: new Map([[file.path, file]]), wholeRepository: false };
      const result = analyzeFile(repository, file, used, subjects, dependencies, wanted);
      kept.set(file.path, { repository, dependencies, called, result });
      results.push(result);
      yield;
    }
    const found = [...results.flatMap((result) => result.findings), ...configurationFindings(configuration)];
    const notRun = allRules.filter((rule) => !wanted.includes(rule)).map(({ id }) => id);
    const failures = results.flatMap((result) => result.failures);
    const silentRules = [...notRun, ...failures.map(({ rule }) => rule)];
    return {
      publications: results.flatMap((result) => result.publications),
      findings: configuredFindings(joined(ignoreFindings(repository, found, silentRules)), configuration),
      failures,
    };
  }
  return {
    analyze(repository) {
      const running = steps(repository);
      for (;;) {
        const step = running.next();
        if (step.done === true) return step.value;
      }
    },
    steps,
  };
}

const nothing: Report = { publications: [], findings: [], failures: [] };

/** What is to say of a file: by itself, and of all that it starts when it is a root. */
function analyzeFile(
  repository: Repository,
  file: RepositoryFile,
  used: UsedFiles,
  subjects: Subjects,
  dependencies: Dependencies,
  rules: readonly Rule[],
): Report {
  const result = analyzeRoot(repository, file, used, subjects, dependencies, rules);
  const alone = checkAlone(file, rules);
  if (alone.findings.length + alone.failures.length === 0) return result;
  const failures = alone.failures.map((failure) => ({ ...failure, path: file.path }));
  return {
    ...result,
    findings: [...result.findings, ...alone.findings],
    failures: [...result.failures, ...failures],
  };
}

function analyzeRoot(
  repository: Repository,
  file: RepositoryFile,
  used: UsedFiles,
  subjects: Subjects,
  dependencies: Dependencies,
  rules: readonly Rule[],
): Report {
  const beyondReading = file.text.length > largestText || file.text.includes('\0');
  if (!beyondReading && !mayPublish(repository, file, dependencies)) return nothing;
  const { reading } = file;
  if (reading.kind === 'refused') return { ...nothing, findings: [unreadable(file.path, file.text, reading.reason)] };
  try {
    const subject = subjectOf(file, used, subjects, dependencies);
    return subject === undefined ? nothing : checkSubject(subject, file.path, rules);
  } catch (error) {
    // A mistake of the program that one file brings to light must not cost the others their findings.
    const finding = unreadable(file.path, file.text, 'reading it brought a mistake of the program to light');
    return { ...nothing, findings: [finding], failures: [{ rule: finding.rule, path: file.path, error }] };
  }
}

/** A file is judged by itself unless it only ever runs on behalf of another file of the repository. */
function subjectOf(
  file: RepositoryFile,
  used: UsedFiles,
  subjects: Subjects,
  dependencies: Dependencies,
): Subject | undefined {
  const { reading } = file;
  if (reading.kind === 'composite') {
    return used.folders.has(folderOf(file.path)) ? undefined : subjects.action(reading.action, dependencies);
  }
  if (reading.kind !== 'workflow') return undefined;
  const { workflow } = reading;
  const onlyCalled =
    workflow.triggers.length > 0 && workflow.triggers.every((trigger) => trigger.event === 'workflow_call');
  if (onlyCalled && used.workflows.has(file.path)) return undefined;
  return subjects.workflow(workflow, onlyCalled, dependencies);
}

/** Runs the rules over a subject. */
function checkSubject(subject: Subject, path: string, rules: readonly Rule[]): Report {
  const failures: RuleFailure[] = [];
  const found = rules.flatMap((rule): readonly FoundBy[] => {
    try {
      return Array.from(rule.check(subject), (each) => ({ rule: rule.id, found: each }));
    } catch (error) {
      failures.push({ rule: rule.id, path, error });
      return [];
    }
  });
  return { publications: subject.publications, findings: judge(found, subject.publications), failures };
}
