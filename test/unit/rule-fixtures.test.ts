import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Analyzer, createAnalyzer } from '../../analysis/analyze.ts';
import { applyFileEdits } from '../../analysis/plan/repository-edits.ts';
import { type Repository, repositoryOf } from '../../analysis/repository/repository.ts';
import { rules } from '../../analysis/rules/index.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { lineEnd, linesOf, rangeOf } from '../../analysis/text/lines.ts';
import { pageOfRule } from '../../scripts/generate/pages.ts';
import { fixturesFolder, type Mark, type RuleCase, readCases } from './rule-fixtures.ts';

const rulesFolder = join(import.meta.dirname, '..', '..', 'analysis', 'rules');
const mostFixes = 50;

/** Rules about what this program reads rest on no fact from outside. */
const withoutSource: ReadonlySet<string> = new Set(['unreadable-file', 'unused-ignore', 'invalid-configuration']);

for (const rule of rules) {
  describe(rule.id, () => {
    const analyzer = createAnalyzer(rules.filter(({ severity }) => severity !== 'off').concat(offRule(rule)));
    it('is documented', () => checkDocumentation(rule));
    it('finds and mends the example of its page', () => checkExample(analyzer, rule));
    const cases = readdirSync(fixturesFolder).includes(rule.id) ? readCases(rule.id) : [];
    it('has a case with a finding and one without', () => {
      const folder = `test/rules/${rule.id}`;
      assert.ok(
        cases.some(({ marks }) => marks.some((mark) => mark.rule === rule.id)),
        `no case in ${folder} marks a finding`,
      );
      assert.ok(
        cases.some(({ ok }) => ok),
        `no case in ${folder} is called ok-...`,
      );
    });
    for (const each of cases) {
      it(each.name, () => checkCase(analyzer, rule, each));
      it(`${each.name}, with CRLF`, () => checkCase(analyzer, rule, withCrlf(each)));
    }
  });
}

describe('the rules', () => {
  it('have each a file that is named like them, and every such file is in the index', () => {
    const declared = readdirSync(rulesFolder).filter((file) =>
      /^export const \w+: Rule = \{/m.test(readFileSync(join(rulesFolder, file), 'utf8')),
    );
    assert.deepEqual(declared.sort(), rules.map(({ id }) => `${id}.ts`).sort());
  });

  it('have each their folder of cases, and there are no others', () => {
    const folders = readdirSync(fixturesFolder);
    assert.deepEqual(
      folders.filter((folder) => !rules.some(({ id }) => id === folder)),
      [],
    );
  });
});

function offRule(rule: Rule): readonly Rule[] {
  return rule.severity === 'off' ? [rule] : [];
}

function checkDocumentation(rule: Rule): void {
  const { id, title, documentation } = rule;
  const { sources } = pageOfRule(rule);
  assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  assert.match(title, /^[A-Z][^\n]*[^.\s]$/);
  for (const text of [documentation.what, documentation.why, documentation.fix])
    assert.match(text, /^[\w"`@].+[.)`]$/s);
  assert.ok(sources.length > 0 || withoutSource.has(id), 'no source');
  for (const { title: name, url, checked } of sources) {
    assert.ok(name.length > 0);
    assert.match(url, /^https:\/\//);
    assert.match(checked, /^\d{4}-\d{2}-\d{2}$/);
  }
}

function checkExample(analyzer: Analyzer, rule: Rule): void {
  const { path = '.github/workflows/release.yml', before, after, others = {} } = pageOfRule(rule).example;
  const repository = repositoryOf([[path, before], ...Object.entries(others)]);
  const findings = findingsIn(analyzer, repository);
  const own = findings.filter((finding) => finding.rule === rule.id);
  assert.deepEqual(
    own.map((finding) => finding.path),
    [path],
    `findings: ${described(repository, findings)}`,
  );
  const errors = findings.filter((finding) => finding.rule !== rule.id && finding.severity === 'error');
  assert.deepEqual(
    errors.map(({ rule: id, message }) => `${id}: ${message}`),
    [],
  );
  if (after === undefined)
    assert.deepEqual(
      own.flatMap(({ fixes }) => fixes),
      [],
      'it has a fix, and no `after`',
    );
  else assert.equal(withFixes(analyzer, repository, rule).files.get(path)?.text, after);
}

function checkCase(analyzer: Analyzer, rule: Rule, { ok, files, marks, expected }: RuleCase): void {
  const repository = repositoryOf(files);
  const findings = findingsIn(analyzer, repository);
  const placed = findings.map((finding) => ({ ...marked(repository, finding), message: finding.message }));
  for (const mark of marks) {
    const found = placed.some((each) => isSame(each, mark));
    assert.ok(found, `not found: ${word(mark)}\nfound:\n${described(repository, findings)}`);
  }
  for (const each of placed.filter((one) => one.rule === rule.id)) {
    assert.ok(!ok && marks.some((mark) => isSame(each, mark)), `not marked: ${word(each)}: ${each.message}`);
  }
  for (const { fixes } of findings.filter((each) => each.rule === rule.id)) {
    for (const fix of fixes) assert.ok(fix.edits() !== undefined, `offered and cannot be made: ${fix.title}`);
  }
  if (expected === undefined) return;
  const fixed = withFixes(analyzer, repository, rule);
  for (const [path, { text }] of fixed.files) assert.equal(text, expected.get(path) ?? files.get(path), path);
  assert.deepEqual(
    [...expected.keys()].filter((path) => !fixed.files.has(path)),
    [],
  );
  const before = new Set(errorsIn(findings));
  assert.deepEqual(
    errorsIn(findingsIn(analyzer, fixed)).filter((error) => !before.has(error)),
    [],
    'a new error',
  );
}

function findingsIn(analyzer: Analyzer, repository: Repository): readonly Finding[] {
  const { findings, failures } = analyzer.analyze(repository);
  for (const { error } of failures) throw error;
  return findings;
}

/** The repository after the best fix of the rule's findings, one after the other, until none of them changes anything. */
function withFixes(analyzer: Analyzer, repository: Repository, rule: Rule): Repository {
  let current = repository;
  for (let round = 0; round < mostFixes; round++) {
    const own = findingsIn(analyzer, current).filter((finding) => finding.rule === rule.id);
    const edits = own.map(({ fixes }) => fixes[0]?.edits()).find((each) => each !== undefined && each.length > 0);
    if (edits === undefined) return current;
    current = applyFileEdits(current, edits);
  }
  throw new Error(`the fixes of ${rule.id} come to no end`);
}

function errorsIn(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, path }) => `${rule} in ${path}`);
}

function marked(repository: Repository, { rule, path, severity, span }: Finding): Mark {
  const lines = linesOf(repository.files.get(path)?.text ?? '');
  const { start, end } = rangeOf(lines, span);
  const endOfLine = rangeOf(lines, { start: span.start, end: lineEnd(lines, start.line) }).end.character;
  const last = end.line === start.line ? end.character : endOfLine;
  return { path, rule, severity, line: start.line, start: start.character, end: last };
}

function isSame(found: Mark, mark: Mark): boolean {
  return (
    found.path === mark.path &&
    found.rule === mark.rule &&
    (mark.severity === undefined || found.severity === mark.severity) &&
    found.line === mark.line &&
    found.start === mark.start &&
    found.end === mark.end
  );
}

function described(repository: Repository, findings: readonly Finding[]): string {
  return findings.map((finding) => `  ${word(marked(repository, finding))}: ${finding.message}`).join('\n');
}

function word({ path, rule, severity, line, start, end }: Mark): string {
  return `${rule} (${severity ?? 'any severity'}) at ${path}:${line + 1}:${start + 1}-${end + 1}`;
}

function withCrlf({ files, expected, ...rest }: RuleCase): RuleCase {
  const crlf = (texts: ReadonlyMap<string, string>) =>
    new Map([...texts].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
  return { ...rest, files: crlf(files), expected: expected && crlf(expected) };
}
