import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument } from 'yaml';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { type FileEdit, unifiedDiff } from '../../analysis/edits/index.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import type { Finding, Fix } from '../../analysis/rules/types.ts';
import { lineOf, linesOf } from '../../analysis/text/lines.ts';
import { strayChanges } from './allowed-changes.ts';
import { applyFix } from './apply-fix.ts';
import { orphanedComments } from './comments.ts';
import { readCorpus } from './corpus.ts';
import { changedRoutes } from './tree-changes.ts';

const corpus = readCorpus();

describe('every fix of every finding', { skip: corpus.length === 0 ? 'the corpus is not here' : false }, () => {
  for (const { name, repository } of corpus) {
    const analyzer = createAnalyzer();
    const { findings } = analyzer.analyze(repository);
    for (const finding of findings) {
      for (const fix of finding.fixes) {
        const edits = fix.edits();
        const line = lineOf(linesOf(repository.files.get(finding.path)?.text ?? ''), finding.span.start) + 1;
        it(`${name}/${finding.path}:${line} ${finding.rule}: ${fix.title}`, () => {
          assert.ok(edits !== undefined, 'it is offered and cannot be made');
          const after = applyFix(repository, edits);
          const problems = [
            ...damage(repository, edits, after, finding),
            ...remains(findings, analyzer.analyze(after).findings, finding, fix),
          ];
          if (problems.length > 0) assert.fail(`${problems.join('\n')}\n${difference(repository, after)}`);
        });
      }
    }
  }
});

/** What the edits did to the files beside what the fix is for. */
function damage(
  before: Repository,
  edits: readonly FileEdit[],
  after: Repository,
  finding: Finding,
): readonly string[] {
  return edits.flatMap(({ path, edits: ofFile }) => {
    const old = before.files.get(path)?.text ?? '';
    const now = after.files.get(path)?.text ?? '';
    if (ofFile.length === 0 || old === now) return [`changes nothing in ${path}`];
    const wasSound = parseDocument(old, { uniqueKeys: false }).errors.length === 0;
    const [error] = parseDocument(now).errors;
    if (error !== undefined) return wasSound ? [`leaves broken YAML: ${error.message}`] : [];
    const job = path === finding.path ? jobAt(before, finding) : undefined;
    return [
      ...strayChanges(finding.rule, job, changedRoutes(old, now)).map((route) => `changes ${route}`),
      ...orphanedComments(old, ofFile, now).map((comment) => `loses the comment ${comment}`),
      ...(lineBreaks(old) === lineBreaks(now) ? [] : ['changes the line breaks']),
      ...(linesWithBlanks(now) > linesWithBlanks(old) ? ['leaves blanks at the end of a line'] : []),
    ];
  });
}

/** What analysing the result finds that should not be there. */
function remains(before: readonly Finding[], after: readonly Finding[], finding: Finding, fix: Fix): readonly string[] {
  const count = (findings: readonly Finding[], path: string, rule: string): number =>
    findings.filter((each) => each.path === path && each.rule === rule).length;
  const isGone = count(after, finding.path, finding.rule) < count(before, finding.path, finding.rule);
  const again = after.flatMap((each) =>
    each.rule === finding.rule && each.path === finding.path && each.message === finding.message
      ? each.fixes.filter(({ title }) => title === fix.title)
      : [],
  );
  const isRepeated = before.filter((each) => each.rule === finding.rule && each.message === finding.message).length > 1;
  const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');
  const fresh = errors(after).filter(
    ({ path, rule }) => count(errors(after), path, rule) > count(errors(before), path, rule),
  );
  return [
    ...(isGone ? [] : ['the finding is still there']),
    ...(again.length > 0 && !isRepeated ? ['the fix is offered again'] : []),
    ...fresh.map(({ path, rule, message }) => `brings the error ${rule} in ${path}: ${message}`),
  ];
}

/** The job in which a finding stands. */
function jobAt(repository: Repository, { path, span }: Finding): string | undefined {
  const reading = repository.files.get(path)?.reading;
  if (reading?.kind !== 'workflow') return undefined;
  return reading.workflow.jobs.find(
    ({ entry }) => entry.keySpan.start <= span.start && span.start <= entry.value.span.end,
  )?.id;
}

function lineBreaks(text: string): string {
  const windows = text.split('\r\n').length - 1;
  if (windows === 0) return 'LF';
  return windows === text.split('\n').length - 1 ? 'CRLF' : 'mixed';
}

function linesWithBlanks(text: string): number {
  return text.split('\n').filter((line) => /[ \t]\r?$/.test(line)).length;
}

function difference(before: Repository, after: Repository): string {
  return [...after.files.values()]
    .map(({ path, text }) => unifiedDiff(path, before.files.get(path)?.text, text))
    .join('');
}
