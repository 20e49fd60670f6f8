import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, parseDocument } from 'yaml';
import { commandLine } from '../command-line.ts';
import { sharedData } from '../shared-data.ts';
import { readTree, temporaryFolder } from '../temporary-folder.ts';
import { type AfterFix, type Case, type ExpectedJob, readCases } from './expectation.ts';

const folder = sharedData('cases');

interface Found {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly fixes: readonly unknown[];
}

/** All findings that `check --format json` gives in a folder. */
function check(workingFolder: string): readonly Found[] {
  const { stdout, stderr } = commandLine(workingFolder, ['check', '--format', 'json']);
  assert.equal(stderr, '');
  interface Report {
    readonly files: readonly {
      readonly path: string;
      readonly findings: readonly (Found & { readonly range: { readonly start: { readonly line: number } } })[];
    }[];
  }
  const report = JSON.parse(stdout) as Report;
  return report.files.flatMap(({ path, findings }) =>
    findings.map((finding) => ({ ...finding, path, line: finding.range.start.line + 1 })),
  );
}

function inWords(findings: readonly Found[]): string {
  if (findings.length === 0) return 'nothing was found';
  return findings
    .map(({ path, line, severity, rule, message }) => `${path}:${line} ${severity} ${rule}: ${message}`)
    .join('\n');
}

/** Computed when the first test asks for it, so that a failure belongs to a test. */
function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

if (folder === undefined) it('cases', { skip: 'the folder of cases is not here' }, () => {});
for (const each of folder === undefined ? [] : readCases(folder)) {
  describe(`case ${each.name}`, () => {
    const before = once(() => check(each.before));
    testFindings(each, before);
    if (each.expectation.afterFixUnsafe !== undefined) testFixes(each, each.expectation.afterFixUnsafe, before);
  });
}

function testFindings({ expectation }: Case, findings: () => readonly Found[]): void {
  for (const { path, lines, rule } of expectation.must) {
    it(`finds ${rule.join(' or ')} at ${path}:${lines.join(' or ')}`, () => {
      const isThere = findings().some(
        (each) => each.path === path && lines.includes(each.line) && rule.includes(each.rule),
      );
      assert.ok(isThere, `not found; instead:\n${inWords(findings())}`);
    });
  }
  for (const name of expectation.mustNot) {
    it(`does not say ${name}`, () => {
      assert.equal(inWords(findings().filter((each) => isUnwanted(each, name))), inWords([]));
    });
  }
}

function isUnwanted({ rule, severity }: Found, name: string): boolean {
  if (name === '*warning') return severity === 'warning' || severity === 'error';
  if (name === '*information') return severity !== 'hint';
  return rule === name;
}

function testFixes({ before: source }: Case, expected: AfterFix, before: () => readonly Found[]): void {
  const fixed = once(() => {
    const target = temporaryFolder(readTree(source));
    const first = commandLine(target, ['fix', '--unsafe']);
    const texts = readTree(target);
    const findings = check(target);
    const second = commandLine(target, ['fix', '--unsafe']);
    return { first, texts, findings, second, textsAfterSecond: readTree(target) };
  });
  const whole = (): string => Object.values(fixed().texts).join('\n');

  for (const job of expected.jobs) testJob(job, () => fixed().texts[job.path]);
  for (const text of expected.gone) {
    it(`leaves no ${text}`, () => assert.ok(!whole().includes(text), whole()));
  }
  for (const text of expected.kept) {
    const any = typeof text === 'string' ? [text] : text;
    it(`keeps ${any.join(' or ')}`, () =>
      assert.ok(
        any.some((one) => whole().includes(one)),
        whole(),
      ));
  }
  it('leaves valid YAML', () => {
    for (const [path, text] of Object.entries(fixed().texts)) {
      if (/\.ya?ml$/.test(path)) assert.deepEqual(parseDocument(text).errors, [], `${path}:\n${text}`);
    }
  });
  it('has nothing left to fix', () => {
    const { first, second, findings } = fixed();
    assert.deepEqual({ exitCode: first.exitCode, stderr: first.stderr }, { exitCode: 0, stderr: '' });
    assert.equal(second.stdout, 'Nothing to fix.\n');
    const fixable = findings.filter(({ severity, fixes }) => fixes.length > 0 && /error|warning/.test(severity));
    assert.equal(inWords(fixable), inWords([]));
  });
  it('changes nothing the second time', () => assert.deepEqual(fixed().textsAfterSecond, fixed().texts));
  it('brings no new error', () => {
    const count = (findings: readonly Found[], { path, rule }: Found): number =>
      findings.filter((each) => each.severity === 'error' && each.path === path && each.rule === rule).length;
    const { findings } = fixed();
    const fresh = findings.filter((each) => each.severity === 'error' && count(findings, each) > count(before(), each));
    assert.equal(inWords(fresh), inWords([]));
  });
}

function testJob({ path, job, permissions, environment }: ExpectedJob, text: () => string | undefined): void {
  const found = (): Record<string, unknown> => {
    const workflow = parse(text() ?? '') as { readonly jobs?: Readonly<Record<string, Record<string, unknown>>> };
    return workflow.jobs?.[job] ?? assert.fail(`there is no job ${job} in ${path}:\n${text()}`);
  };
  it(`gives job ${job} of ${path} the permissions ${JSON.stringify(permissions)}`, () => {
    assert.deepEqual(found()['permissions'], permissions, text());
  });
  if (environment === undefined) return;
  it(`gives job ${job} of ${path} the environment ${environment}`, () => {
    const written = found()['environment'] as string | { readonly name?: string } | undefined;
    assert.equal(typeof written === 'object' ? written.name : written, environment, text());
  });
}
