import { type Analyzer, createAnalyzer, type Report } from '../../analysis/analyze.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import type { Rule } from '../../analysis/rules/types.ts';

/** A report, with the repository that it is about. */
export interface Answer {
  readonly repository: Repository;
  readonly report: Report;
}

/** Reports on a repository that changes, none older than the repository. */
export interface Answers {
  /** About all of it. */
  whole(): Answer;
  /** About one file: what the whole says of it, as far as that need not wait for many others. */
  part(path: string): Answer;
  /** Works on what `whole` will answer, one file at most. True when that is ready. */
  advance(): boolean;
}

/** Answers about the repository that `current` gives, whichever it is at the time. */
export function createAnswers(rules: readonly Rule[], current: () => Repository): Answers {
  const analyzer = createAnalyzer(rules);
  let whole: Answer | undefined;
  /** The work on the answer about a repository. */
  let running: { readonly repository: Repository; readonly steps: ReturnType<Analyzer['steps']> } | undefined;
  /** Answers about parts of a repository, by path; gone as soon as the whole is known. */
  let parts: { readonly repository: Repository; readonly answers: Map<string, Answer> } | undefined;

  const take = (repository: Repository, report: Report): Answer => {
    whole = { repository, report };
    running = undefined;
    parts = undefined;
    return whole;
  };
  return {
    whole() {
      const repository = current();
      return whole?.repository === repository ? whole : take(repository, analyzer.analyze(repository));
    },
    part(path) {
      const repository = current();
      if (whole?.repository === repository) return whole;
      if (parts?.repository !== repository) parts = { repository, answers: new Map() };
      const answer = parts.answers.get(path) ?? { repository, report: analyzer.early(repository, path) };
      parts.answers.set(path, answer);
      return answer;
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
