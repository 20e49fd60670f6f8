import { type Analyzer, createAnalyzer, type Report } from '../../analysis/analyze.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { nearbyFiles } from './nearby-files.ts';

/** A report, with the repository that it is about and its findings by path. */
export interface Answer {
  readonly repository: Repository;
  readonly report: Report;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Reports on a repository that changes, none older than the repository. */
export interface Answers {
  /** About all of it. */
  whole(): Answer;
  /** About one file: of the whole, unless that would take long; then of what the file has to do with. */
  around(path: string): Answer;
  /** Works on what `whole` will answer, one file at most. True when that is ready. */
  advance(): boolean;
}

/** What takes long: more files than these to be worked out. */
const MANY = 12;

/** Answers about the repository that `current` gives, whichever it is at the time. */
export function createAnswers(rules: readonly Rule[], current: () => Repository): Answers {
  const analyzer = createAnalyzer(rules);
  let whole: Answer | undefined;
  /** The work on the answer about a repository. */
  let running: { readonly repository: Repository; readonly steps: ReturnType<Analyzer['steps']> } | undefined;
  /** The last answer about a part, with what it keeps; gone as soon as the whole is known. */
  let part: { readonly analyzer: Analyzer; readonly path: string; readonly answer: Answer } | undefined;

  const take = (repository: Repository, report: Report): Answer => {
    whole = answerOf(repository, report);
    running = undefined;
    part = undefined;
    return whole;
  };
  const answerWhole = (): Answer => {
    const repository = current();
    return whole?.repository === repository ? whole : take(repository, analyzer.analyze(repository));
  };
  return {
    whole: answerWhole,
    around(path) {
      const repository = current();
      if (whole?.repository === repository || !areMany(whole?.repository, repository)) return answerWhole();
      if (part?.path === path && part.answer.repository === repository) return part.answer;
      const own = part?.analyzer ?? createAnalyzer(rules);
      part = { analyzer: own, path, answer: answerOf(repository, own.analyze(nearbyFiles(repository, path))) };
      return part.answer;
    },
    advance() {
      const repository = current();
      if (whole?.repository === repository) return true;
      if (running?.repository !== repository) running = { repository, steps: analyzer.steps(repository) };
      const step = running.steps.next();
      if (step.done === true) take(repository, step.value);
      return step.done === true;
    },
  };
}

function answerOf(repository: Repository, report: Report): Answer {
  const findings = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const others = findings.get(finding.path);
    if (others === undefined) findings.set(finding.path, [finding]);
    else others.push(finding);
  }
  return { repository, report, findings };
}

/** True when many files of a repository differ from those of the one that was worked out before. */
function areMany(before: Repository | undefined, { files }: Repository): boolean {
  let changed = 0;
  for (const file of files.values()) if (before?.files.get(file.path) !== file) changed++;
  return changed > MANY;
}
