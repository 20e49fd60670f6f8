import { checkAlone } from './check-alone.ts';
import type { Publication } from './publications/types.ts';
import { folderOf, type UsedFiles } from './repository/callers.ts';
import type { Dependencies } from './repository/dependencies.ts';
import { mayPublish } from './repository/may-publish.ts';
import type { Repository, RepositoryFile } from './repository/repository.ts';
import type { Selection } from './repository/selections.ts';
import { type FoundBy, judge } from './rules/judge.ts';
import type { Finding, Rule, Subject } from './rules/types.ts';
import { unreadable } from './rules/unreadable-file.ts';
import type { Subjects } from './subjects.ts';
import { largestText } from './workflow/yaml/read-yaml.ts';

/** What one file brings about, in itself and in the files that it uses. */
export interface FileReport {
  readonly publications: readonly Publication[];
  /** Before comments and the configuration are asked about them. */
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
  /** Rules that look at other workflows before these are worked out: what they find comes later, and all else stands. */
  readonly waiting: readonly string[];
}

/** A rule that threw: its own findings are lost, all others stand. */
export interface RuleFailure {
  readonly rule: string;
  readonly path: string;
  readonly error: unknown;
}

const nothing: FileReport = { publications: [], findings: [], failures: [], waiting: [] };

/**
 * What is to say of a file: by itself, and of all that it starts when it is a root. The dependencies grow by what it rests on. With
 * `missing`, rules are left waiting rather than that many other workflows are worked out; it grows by what they ask for.
 */
export function analyzeFile(
  repository: Repository,
  file: RepositoryFile,
  used: UsedFiles,
  subjects: Subjects,
  dependencies: Dependencies,
  rules: readonly Rule[],
  missing?: Selection[],
): FileReport {
  const result = analyzeRoot(repository, file, used, subjects, dependencies, rules, missing);
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
  missing: Selection[] | undefined,
): FileReport {
  const beyondReading = file.text.length > largestText || file.text.includes('\0');
  if (!beyondReading && !mayPublish(repository, file, dependencies)) return nothing;
  const { reading } = file;
  if (reading.kind === 'refused') return { ...nothing, findings: [unreadable(file.path, file.text, reading.reason)] };
  try {
    const subject = subjectOf(file, used, subjects, dependencies, missing);
    return subject === undefined ? nothing : checkSubject(subject, file.path, rules, missing);
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
  missing: Selection[] | undefined,
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
  return subjects.workflow(workflow, onlyCalled, dependencies, missing);
}

/** Runs the rules over a subject. */
function checkSubject(
  subject: Subject,
  path: string,
  rules: readonly Rule[],
  missing: readonly Selection[] = [],
): FileReport {
  const failures: RuleFailure[] = [];
  const waiting: string[] = [];
  const found: FoundBy[] = [];
  for (const rule of rules) {
    const before = found.length;
    const asked = missing.length;
    try {
      for (const each of rule.check(subject)) found.push({ rule: rule.id, found: each });
    } catch (error) {
      // It loses its own findings.
      found.length = before;
      failures.push({ rule: rule.id, path, error });
    }
    if (missing.length > asked) waiting.push(rule.id);
  }
  return { publications: subject.publications, findings: judge(found, subject.publications), failures, waiting };
}
