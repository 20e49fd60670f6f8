import type { Diagnostic } from 'vscode-languageserver';
import { type Analyzer, createAnalyzer, type Report } from '../../analysis/analyze.ts';
import type { Repository, RepositoryFile } from '../../analysis/repository/repository.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { linesOf, rangeOf } from '../../analysis/text/lines.ts';
import { activeRules, conclude } from '../findings/conclude.ts';
import { linesIn } from '../findings/lines-in.ts';
import { type Places, toDiagnostic } from '../findings/to-diagnostic.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { nearbyFiles } from './nearby-files.ts';

/** What is to say about one file. */
export interface FileFindings {
  readonly file: RepositoryFile;
  readonly findings: readonly Finding[];
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
  /** The report that these rest on, for its publications. */
  report(path: string): Report;
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

/** The least files with which a first answer is worked out before all others. */
const LARGE = 12;

interface Answer {
  readonly repository: Repository;
  readonly report: Report;
  readonly byPath: ReadonlyMap<string, readonly Finding[]>;
}

/** The findings of a repository whose files come from `sources`. */
export function createRepositoryFindings(sources: FindingsSources): RepositoryFindings {
  let settings = defaultSettings;
  let analyzer: Analyzer = createAnalyzer(activeRules(sources.rules, settings));
  let whole: Answer | undefined;
  let part: { readonly path: string; readonly answer: Answer } | undefined;
  const files = new Map<string, { readonly of: FileFindings; readonly from: readonly Finding[] }>();

  const answer = (repository: Repository, analyzed: Repository): Answer => {
    const report = settings.enable ? analyzer.analyze(analyzed) : nothing;
    for (const { rule, path, error } of report.failures) sources.failed(rule, path, error);
    return { repository, report, byPath: byPath(report.findings) };
  };
  const answerWhole = (): Answer => {
    const repository = sources.repository();
    if (whole?.repository !== repository) whole = answer(repository, repository);
    part = undefined;
    return whole;
  };
  /** From the whole repository, unless that has never been asked for and would take long. */
  const answerFor = (path: string): Answer => {
    const repository = sources.repository();
    if (whole !== undefined || repository.files.size < LARGE) return answerWhole();
    if (part?.path !== path || part.answer.repository !== repository) {
      part = { path, answer: answer(repository, nearbyFiles(repository, path)) };
    }
    return part.answer;
  };

  const findingsOf = (path: string, { repository, byPath }: Answer): FileFindings | undefined => {
    const file = repository.files.get(path);
    if (file === undefined) return undefined;
    const found = byPath.get(path) ?? [];
    const before = files.get(path);
    const unchanged = before?.of.file === file && found.length === before.from.length && found.every((each, index) => each === before.from[index]);
    // Related places lie in other files, whose lines may have moved.
    if (unchanged && before.of.findings.every(({ related }) => related.length === 0)) return before.of;
    const findings = conclude(found, settings);
    const places = placesIn(repository, sources.uri);
    const diagnostics = findings.map((finding) => toDiagnostic(finding, places));
    const resultId = before !== undefined && isSame(before.of, file, diagnostics) ? before.of.resultId : sources.nextResultId();
    const result = { file, findings, diagnostics, resultId };
    files.set(path, { of: result, from: found });
    return result;
  };

  return {
    of: (path) => findingsOf(path, answerFor(path)),
    all() {
      const current = answerWhole();
      for (const path of files.keys()) if (!current.repository.files.has(path)) files.delete(path);
      const said = [...current.repository.files.keys()].map((path) => [path, findingsOf(path, current)] as const);
      return new Map(said.flatMap(([path, of]) => (of === undefined || of.diagnostics.length === 0 ? [] : [[path, of]])));
    },
    report: (path) => answerFor(path).report,
    configure(wanted) {
      settings = wanted;
      analyzer = createAnalyzer(activeRules(sources.rules, settings));
      whole = undefined;
      part = undefined;
      files.clear();
    },
    settings: () => settings,
  };
}

function byPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const result = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = result.get(finding.path);
    if (others === undefined) result.set(finding.path, [finding]);
    else others.push(finding);
  }
  return result;
}

const nothing: Report = { publications: [], findings: [], failures: [] };

/** An editor moves squiggles with the text around them; the same diagnostics in another text put them back in their place. */
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
