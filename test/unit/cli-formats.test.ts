import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { linesOf } from '../../analysis/text/lines.ts';
import { formatGithub } from '../../cli/formats/github.ts';
import { formatJson } from '../../cli/formats/json.ts';
import { formatSarif } from '../../cli/formats/sarif.ts';
import { formatText } from '../../cli/formats/text/text.ts';
import type { CheckReport, ReportedFinding } from '../../cli/report/report.ts';
import { inRoot } from '../../scripts/root.ts';

const url = 'https://example.org/rules/a-rule.md';

/** A finding about the first occurrence of a piece of a text. */
function findingOn(text: string, piece: string, more: Partial<ReportedFinding> = {}): ReportedFinding {
  const lines = linesOf(text);
  const start = text.indexOf(piece);
  const line = lines.starts.findLastIndex((each) => each <= start);
  const endLine = lines.starts.findLastIndex((each) => each <= start + piece.length);
  const range = {
    start: { line, character: start - (lines.starts[line] ?? 0) },
    end: { line: endLine, character: start + piece.length - (lines.starts[endLine] ?? 0) },
  };
  return {
    rule: 'a-rule',
    severity: 'warning',
    message: 'This is wrong.',
    url,
    range,
    related: [],
    fixes: [],
    ...more,
  };
}

function reportOn(text: string, ...findings: readonly ReportedFinding[]): CheckReport {
  const file = { path: 'a.yml', lines: linesOf(text), publications: [], findings };
  return { files: [file], publications: 0, failures: [] };
}

const workflow = 'on: push\njobs:\n  publish:\n    steps:\n      - run: twine upload\n';

const full = reportOn(
  workflow,
  findingOn(workflow, 'push', {
    severity: 'error',
    message: 'First, 100%: wrong.\nSecond line.',
    related: [{ path: 'other, one.yml', range: findingOn(workflow, 'jobs').range, message: 'Called here.' }],
    fixes: [
      {
        title: 'Mend it',
        safe: true,
        changes: () => [
          { path: 'a.yml', replacements: [{ range: findingOn(workflow, 'push').range, text: 'release' }] },
        ],
      },
      {
        title: 'Set it up',
        safe: false,
        changes: () => [{ path: 'a.yml', replacements: [{ range: findingOn(workflow, 'on').range, text: '' }] }],
      },
    ],
  }),
  findingOn(workflow, 'twine upload', {
    severity: 'hint',
    fixes: [{ title: 'Set it up', safe: false, changes: () => [] }],
  }),
);

describe('text', () => {
  it('shows the line, the place, what belongs to it and the fix', () => {
    assert.equal(
      formatText(full, { color: false, width: undefined }),
      `a.yml:1:5  error  a-rule
  First, 100%: wrong.␊Second line.
    1 | on: push
      |     ^^^^
  see other, one.yml:2:1  Called here.
  fix available: Mend it

a.yml:5:14  hint  a-rule
  This is wrong.
    5 |       - run: twine upload
      |              ^^^^^^^^^^^^
  fix available with --unsafe --rule a-rule: Set it up

2 problems in 1 of 1 file: 1 error, 1 hint.
Can be fixed: 1 with \`trusted-publishing fix\`, 1 when the rule is named with \`--rule\`.
About a rule: https://github.com/trusted-publishing/vscode-trusted-publishing/blob/main/docs/rules/RULE.md
`,
    );
  });

  it('says when there is nothing to say', () => {
    const report = { ...reportOn(workflow), publications: 1 };
    assert.equal(formatText(report, { color: false, width: 80 }), 'No problems in 1 file with 1 publication.\n');
  });

  it('uses colours only when asked', () => {
    const text = formatText(full, { color: true, width: 80 });
    assert.ok(
      text.startsWith('\u001b[1ma.yml:1:5\u001b[0m  \u001b[31merror\u001b[0m  \u001b[2ma-rule\u001b[0m\n'),
      JSON.stringify(text),
    );
    assert.equal(stripVTControlCharacters(text), formatText(full, { color: false, width: 80 }));
  });

  it('breaks messages at the width of the terminal, and no line begins like a command of GitHub Actions', () => {
    const report = reportOn(
      workflow,
      findingOn(workflow, 'push', { message: 'One two three four five ::error::six 日本語日本語 seven' }),
    );
    const [, ...lines] = formatText(report, { color: false, width: 24 }).split('\n');
    assert.deepEqual(lines.slice(0, 4), [
      '  One two three four',
      '  five ::error::six',
      '  日本語日本語 seven',
      '    1 | on: push',
    ]);
  });

  describe('the excerpt', () => {
    const excerpt = (text: string, piece: string, width?: number): readonly string[] =>
      formatText(reportOn(text, findingOn(text, piece)), { color: false, width })
        .split('\n')
        .slice(2, 4);
    const table: readonly (readonly [name: string, text: string, piece: string, source: string, marks: string])[] = [
      ['tabs', 'a:\tx\t# y\n', '# y', '    1 | a:  x   # y', '      |         ^^^'],
      ['wide characters', 'name: 日本 x\n', 'x', '    1 | name: 日本 x', '      |            ^'],
      ['a wide character marked', 'name: 日本 x\n', '日本', '    1 | name: 日本 x', '      |       ^^^^'],
      ['pictures', 'name: 🐍 👩‍🚀 x\n', 'x', '    1 | name: 🐍 👩‍🚀 x', '      |             ^'],
      ['combining characters', 'name: e\u0301 x\n', 'x', '    1 | name: e\u0301 x', '      |         ^'],
      ['a place over several lines', 'run: |\n  a\n  b\n', '|\n  a', '    1 | run: |', '      |      ^'],
      ['an empty place', 'on:\n', '', '    1 | on:', '      | ^'],
      [
        'controls and marks that turn text round',
        'a: \u001b[31m\u202ex\u0007\n',
        'x',
        '    1 | a: ␛[31m�x␇',
        '      |          ^',
      ],
      ['CRLF', 'on: push\r\n', 'push', '    1 | on: push', '      |     ^^^^'],
    ];
    for (const [name, text, piece, source, marks] of table) {
      it(name, () => assert.deepEqual(excerpt(text, piece), [source, marks]));
    }

    it('is cut around the place when the line is too long', () => {
      const text = `${'a'.repeat(500)} here ${'b'.repeat(500)}\n`;
      assert.deepEqual(excerpt(text, 'here', 48), [
        `    1 | …${'a'.repeat(11)} here ${'b'.repeat(21)}…`,
        `      | ${' '.repeat(13)}^^^^`,
      ]);
      assert.deepEqual(excerpt(text, 'a', 48), [`    1 | ${'a'.repeat(39)}…`, '      | ^']);
    });
  });
});

describe('github', () => {
  it('writes workflow commands, with everything escaped', () => {
    const report = { ...full, files: full.files.map((file) => ({ ...file, path: 'a:b, 100%.yml' })) };
    assert.equal(
      formatGithub(report),
      `::error file=a%3Ab%2C 100%25.yml,line=1,endLine=1,col=5,endColumn=9,title=a-rule::First, 100%25: wrong.%0ASecond line.%0A${url}
::notice file=a%3Ab%2C 100%25.yml,line=5,endLine=5,col=14,endColumn=26,title=a-rule::This is wrong.%0A${url}
2 problems in 1 of 1 file: 1 error, 1 hint.
`,
    );
  });

  it('names files from the root of the repository', () => {
    const report = reportOn(workflow, findingOn(workflow, 'push'));
    assert.match(formatGithub(report, 'packages/one'), /^::warning file=packages\/one\/a\.yml,/);
    const above = { ...report, files: report.files.map((file) => ({ ...file, path: '../../b.yml' })) };
    assert.match(formatGithub(above, 'packages/one'), /^::warning file=b\.yml,/);
  });

  it('gives no columns for a place over several lines', () => {
    const report = reportOn(workflow, findingOn(workflow, 'push\njobs'));
    assert.match(formatGithub(report), /^::warning file=a\.yml,line=1,endLine=2,title=a-rule::/);
  });
});

describe('json', () => {
  it('fits its schema', () => {
    const ajv = new Ajv({ allErrors: true, strict: true });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(inRoot('schemas', 'report.json'), 'utf8')) as object);
    const report: unknown = JSON.parse(formatJson(full));
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.deepEqual((report as { readonly files: readonly object[] }).files[0], {
      path: 'a.yml',
      publications: [],
      findings: [
        {
          ...full.files[0]?.findings[0],
          fixes: [
            { title: 'Mend it', safe: true },
            { title: 'Set it up', safe: false },
          ],
        },
        { ...full.files[0]?.findings[1], fixes: [{ title: 'Set it up', safe: false }] },
      ],
    });
  });
});

describe('sarif', () => {
  it('has the parts that code scanning reads', () => {
    const report = { ...full, files: full.files.map((file) => ({ ...file, path: '.github/a b#1.yml' })) };
    const [run] = (JSON.parse(formatSarif(report)) as { readonly runs: readonly Sarif[] }).runs;
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    for (const { id, helpUri } of run?.tool.driver.rules ?? []) assert.ok(helpUri.endsWith(`/${id}.md`));
    const [first, second] = run?.results ?? [];
    assert.deepEqual(first, {
      ruleId: 'a-rule',
      level: 'error',
      message: { text: 'First, 100%: wrong.\nSecond line.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '.github/a%20b%231.yml' },
            region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 9 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation: { uri: 'other%2C%20one.yml' },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
          },
          message: { text: 'Called here.' },
        },
      ],
      fixes: [
        {
          description: { text: 'Mend it' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'a.yml' },
              replacements: [
                {
                  deletedRegion: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 9 },
                  insertedContent: { text: 'release' },
                },
              ],
            },
          ],
        },
        {
          description: { text: 'Set it up (set-up: register the publisher first)' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'a.yml' },
              replacements: [{ deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 } }],
            },
          ],
        },
      ],
      properties: { severity: 'error' },
    });
    assert.deepEqual([second?.['level'], second?.['properties']], ['note', { severity: 'hint' }]);
  });
});

interface Sarif {
  readonly columnKind: string;
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } };
  readonly results: readonly Readonly<Record<string, unknown>>[];
}
