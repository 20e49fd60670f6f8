import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import type { Publication } from '../../analysis/publications/types.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { lineOf, linesOf } from '../../analysis/text/lines.ts';
import { inRoot } from '../../scripts/root.ts';
import { type CorpusFile, readCorpus } from './corpus.ts';

/** Errors on current files that publish by OIDC which are right all the same, because the release does fail: file to reason. */
const justified: Readonly<Record<string, string>> = {
  'RS-PYTHON__rs-server/.github/actions/publish-pypi/action.yml':
    'the PyPI action stands in a composite action, where it has not started since v1.12; the project took it out later (#686)',
  'epic-framework__.github/.github/actions/publish-pypi/action.yml': 'likewise in a composite action',
  'obnoxxx__python-collectionbox/.github/actions/publish-pypi/action.yml': 'likewise in a composite action',
  'intelligent-username__tokens.md/.github/workflows/publish-pypi.yml':
    'it is only ever called, and makes attestations: PyPI refuses these, whichever file is registered',
};

interface Judged {
  /** `OWNER__REPO/path`. */
  readonly name: string;
  readonly file: CorpusFile;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly publications: readonly Publication[];
}

const judged: readonly Judged[] = readCorpus().flatMap(({ name, repository, files }) => {
  const { findings, publications } = createAnalyzer().analyze(repository);
  return files.map((file) => ({
    name: `${name}/${file.path}`,
    file,
    text: repository.files.get(file.path)?.text ?? '',
    findings: findings.filter(({ path }) => path === file.path),
    publications: publications.filter((each) => placesOf(each).includes(file.path)),
  }));
});

/** The files that a publication shows in: that of its step, of the actions around it, and of its callers. */
function placesOf({ step, run }: Publication): readonly string[] {
  const paths: string[] = [];
  for (let each: typeof step | undefined = step; each !== undefined; each = each.outer) paths.push(each.file.path);
  for (let each: typeof run | undefined = run; each !== undefined; each = each.caller)
    paths.push(each.workflow.file.path);
  return paths;
}

const isCurrent = ({ file }: Judged): boolean => !file.notable.some((tag) => tag.startsWith('old-version'));
const byOidc = judged.filter((each) => each.file.publishes && each.file.auth === 'oidc' && isCurrent(each));
const publishing = judged.filter(({ file }) => file.publishes);
const has = (severity: Finding['severity']) => (each: Judged) =>
  each.findings.some((finding) => finding.severity === severity);
const credentialRules = ['stored-credential', 'leftover-credential', 'literal-credential'];

describe('the corpus', { skip: judged.length === 0 ? 'the corpus is not here' : false }, () => {
  it('of the current files that publish by OIDC, fewer than three in ten have a warning', () => {
    writeReport();
    const share = byOidc.filter(has('warning')).length / byOidc.length;
    assert.ok(share < 0.3, `${(share * 100).toFixed(0)} % have one; see test-output/corpus.md`);
  });

  for (const each of byOidc.filter(has('error'))) {
    it(`no error on a release that works: ${each.name}`, () => {
      if (justified[each.name] === undefined)
        assert.fail(lines(each, ({ severity }) => severity === 'error').join('\n'));
    });
  }
});

/** Writes what a reader needs to judge the analysis by: what was said that may be wrong, and what was not found. */
function writeReport(): void {
  const section = (title: string, entries: readonly string[]): string =>
    [`## ${title} (${entries.length})`, '', ...entries, ''].join('\n');
  const count = (of: number, all: readonly unknown[]): string =>
    `${of} of ${all.length} (${((of / all.length) * 100).toFixed(0)} %)`;
  const missed = publishing.filter(({ publications }) => publications.length === 0);
  const silent = publishing.filter(
    ({ file, findings }) => file.auth === 'token' && !findings.some(({ rule }) => credentialRules.includes(rule)),
  );
  const counts = new Map<string, number>();
  for (const { rule, severity } of judged.flatMap(({ findings }) => findings)) {
    counts.set(`${severity} ${rule}`, (counts.get(`${severity} ${rule}`) ?? 0) + 1);
  }
  const report = [
    '# What the analysis says about the corpus',
    '',
    `Current files that publish by OIDC with an error: ${count(byOidc.filter(has('error')).length, byOidc)}.`,
    `With a warning: ${count(byOidc.filter(has('warning')).length, byOidc)}.`,
    `Publishing files of which a publication was found: ${count(publishing.length - missed.length, publishing)}.`,
    '',
    section(
      'Errors on current files that publish by OIDC',
      byOidc.flatMap((each) => lines(each, ({ severity }) => severity === 'error')),
    ),
    section(
      'Warnings on current files that publish by OIDC',
      byOidc.flatMap((each) => lines(each, ({ severity }) => severity === 'warning')),
    ),
    section('Publishing files without a publication', missed.map(nameWithTags)),
    section('Files that use a token, without a finding about it', silent.map(nameWithTags)),
    section('Findings by rule', [...counts].map(([rule, times]) => `- ${rule}: ${times}`).toSorted()),
  ].join('\n');
  mkdirSync(inRoot('test-output'), { recursive: true });
  writeFileSync(inRoot('test-output', 'corpus.md'), report);
}

function lines({ name, text, findings }: Judged, isWanted: (finding: Finding) => boolean): readonly string[] {
  const all = linesOf(text);
  return findings
    .filter(isWanted)
    .map(({ span, rule, message }) => `- ${name}:${lineOf(all, span.start) + 1} ${rule}: ${message}`);
}

function nameWithTags({ name, file }: Judged): string {
  return `- ${name}: ${file.registries.join(', ')}, ${file.auth} (${file.notable.join(' ')})`;
}
