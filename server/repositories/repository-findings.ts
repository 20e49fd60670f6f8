import type { Diagnostic } from 'vscode-languageserver';
import type { Publication } from '../../analysis/publications/types.ts';
import type { Repository, RepositoryFile } from '../../analysis/repository/repository.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { linesOf, rangeOf } from '../../analysis/text/lines.ts';
import { activeRules, conclude } from '../findings/conclude.ts';
import { linesIn } from '../findings/lines-in.ts';
import { type Places, toDiagnostic } from '../findings/to-diagnostic.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { type Answer, createAnswers } from './answers.ts';

/** What is to say about one file. */
export interface FileFindings {
  readonly file: RepositoryFile;
  readonly findings: readonly Finding[];
  /** One for each of the findings, in their order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Another one as soon as the diagnostics, or the text that they stand in, are others. */
  readonly resultId: string;
}

/** What is to say about one repository; worked out when asked for, and only what a change concerns. */
export interface RepositoryFindings {
  /** About one file; undefined when there is none at that path. */
  of(path: string): FileFindings | undefined;
  /** About all files of which there is something to say. */
  all(): ReadonlyMap<string, FileFindings>;
  /** The publications of one file. */
  publications(path: string): readonly Publication[];
  /** Works on what `all` will say, one file at most. True when that is ready. */
  advance(): boolean;
  /** How the editor's settings want it, from now on. */
  configure(settings: Settings): void;
  settings(): Settings;
}

export interface FindingsSources {
  readonly rules: readonly Rule[];
  repository(): Repository;
  uri(path: string): string;
  /** Another id each time. */
  nextResultId(): string;
  /** A rule failed; its findings are missing. */
  failed(rule: string, path: string, error: unknown): void;
}

/** The findings of a repository whose files come from `sources`. */
export function createRepositoryFindings(sources: FindingsSources): RepositoryFindings {
  let settings = defaultSettings;
  let answers = createAnswers(activeRules(sources.rules, settings), sources.repository);
  const said = new Map<string, Said>();
  const reported = new WeakSet<object>();

  const tellFailures = ({ report }: Answer): void => {
    for (const failure of report.failures) {
      if (reported.has(failure)) continue;
      reported.add(failure);
      sources.failed(failure.rule, failure.path, failure.error);
    }
  };
  const findingsOf = (path: string, answer: Answer): FileFindings | undefined => {
    const file = answer.repository.files.get(path);
    if (file === undefined) return undefined;
    tellFailures(answer);
    const from = (settings.enable ? answer.report.byPath.get(path) : undefined) ?? [];
    const before = said.get(path);
    if (before?.of.file === file && isEqual(before, from, answer.repository)) return before.of;
    const findings = conclude(from, settings);
    const places = placesIn(answer.repository, sources.uri);
    const diagnostics = findings.map((finding) => toDiagnostic(finding, places));
    const resultId =
      before !== undefined && isSame(before.of, file, diagnostics) ? before.of.resultId : sources.nextResultId();
    const of = { file, findings, diagnostics, resultId };
    said.set(path, { from, of, spokenOf: filesSpokenOf(from, answer.repository) });
    return of;
  };

  return {
    of: (path) => findingsOf(path, answers.part(path)),
    all() {
      const answer = answers.whole();
      const result = new Map<string, FileFindings>();
      for (const path of said.keys()) if (!answer.repository.files.has(path)) said.delete(path);
      for (const path of answer.report.byPath.keys()) {
        const of = findingsOf(path, answer);
        if (of !== undefined && of.diagnostics.length > 0) result.set(path, of);
      }
      return result;
    },
    publications: (path) => answers.part(path).report.publications.filter(({ file }) => file.path === path),
    advance: () => answers.advance(),
    configure(wanted) {
      settings = wanted;
      answers = createAnswers(activeRules(sources.rules, settings), sources.repository);
      said.clear();
    },
    settings: () => settings,
  };
}

/** What was said of a file, from which findings, and the other files that these speak of as they were then. */
interface Said {
  readonly from: readonly Finding[];
  readonly of: FileFindings;
  readonly spokenOf: ReadonlyMap<string, RepositoryFile | undefined>;
}

function filesSpokenOf(findings: readonly Finding[], { files }: Repository): Said['spokenOf'] {
  return new Map(findings.flatMap(({ related }) => related.map(({ path }) => [path, files.get(path)] as const)));
}

/** The same findings, and no other file that they speak of has changed: its lines may have moved. */
function isEqual({ from, spokenOf }: Said, now: readonly Finding[], { files }: Repository): boolean {
  if (from !== now && (from.length > 0 || now.length > 0)) return false;
  return [...spokenOf].every(([path, file]) => files.get(path) === file);
}

/** An editor moves squiggles with the text around them: the same diagnostics in another text put them back in their place. */
function isSame(before: FileFindings, file: RepositoryFile, diagnostics: readonly Diagnostic[]): boolean {
  if (diagnostics.length === 0) return before.diagnostics.length === 0;
  return before.file.text === file.text && JSON.stringify(before.diagnostics) === JSON.stringify(diagnostics);
}

function placesIn(repository: Repository, uri: (path: string) => string): Places {
  return {
    uri,
    range(path, span) {
      const file = repository.files.get(path);
      return rangeOf(file === undefined ? linesOf('') : linesIn(file), span);
    },
  };
}
