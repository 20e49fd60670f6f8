import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../analysis/edits/text-edit.ts';
import { applyIgnores } from '../../analysis/ignores/apply-ignores.ts';
import { findIgnoreComments } from '../../analysis/ignores/find-comments.ts';
import { ignoreInFile, ignoreOnLine } from '../../analysis/ignores/index.ts';
import { repositoryFile } from '../../analysis/repository/repository.ts';
import type { Finding } from '../../analysis/rules/types.ts';

const path = '.github/workflows/release.yml';

/** A finding of a rule on the first occurrence of a piece of the text. */
function findingOn(text: string, rule: string, piece: string): Finding {
  const start = text.indexOf(piece);
  assert.ok(start >= 0, `${piece} is not in the text`);
  const span = { start, end: start + piece.length };
  return { rule, path, span, severity: 'warning', message: '', related: [], fixes: [] };
}

/** Steps of one job, each line indented as in a workflow. */
function workflow(...lines: readonly string[]): string {
  return ['on: push', 'jobs:', '  publish:', '    steps:', ...lines.map((line) => `      ${line}`), ''].join('\n');
}

interface Case {
  readonly name: string;
  readonly text: string;
  /** Rule and marked piece, with `kept` for those that no comment ignores. */
  readonly findings: readonly (readonly [rule: string, piece: string, kept?: 'kept'])[];
  /** The marked piece of every finding about a comment, and the text that its fix leaves. */
  readonly unused?: readonly (readonly [piece: string, after: string])[];
}

const step = ['- uses: a/b@v1', '  with:', '    password: x'];
const token = ['stored-credential', 'password'] as const;

const cases: readonly Case[] = [
  {
    name: 'on the line',
    text: workflow('- uses: a/b@v1', '  with:', '    password: x # trusted-publishing: ignore[stored-credential]'),
    findings: [token],
  },
  {
    name: 'on the line above',
    text: workflow(
      '- uses: a/b@v1',
      '  with:',
      '    # trusted-publishing: ignore[stored-credential]',
      '    password: x',
    ),
    findings: [token],
  },
  {
    name: 'on the line above, behind something else, when its own line has nothing',
    text: workflow('- uses: a/b@v1', '  with: # trusted-publishing: ignore[stored-credential]', '    password: x'),
    findings: [token],
  },
  {
    name: 'on its own line first, and then not on the one below',
    text: workflow('- uses: a/b@v1', '  with:', '    user: x # trusted-publishing: ignore[r]', '    password: x'),
    findings: [
      ['r', 'user'],
      ['r', 'password', 'kept'],
    ],
  },
  {
    name: 'two lines above is too far',
    text: workflow('- uses: a/b@v1', '  # trusted-publishing: ignore[stored-credential]', '  with:', '    password: x'),
    findings: [[...token, 'kept']],
    unused: [['# trusted-publishing: ignore[stored-credential]', workflow(...step)]],
  },
  {
    name: 'several comment lines, each with its reason',
    text: workflow(
      '# trusted-publishing: ignore[r] since it is so',
      '# and goes on',
      '# trusted-publishing: ignore[s]',
      '- uses: a/b@v1',
    ),
    findings: [
      ['r', 'a/b@v1'],
      ['s', 'a/b@v1'],
    ],
  },
  {
    name: 'a blank line ends it',
    text: workflow('# trusted-publishing: ignore[r]', '', '- uses: a/b@v1'),
    findings: [['r', 'a/b@v1', 'kept']],
    unused: [['# trusted-publishing: ignore[r]', workflow('', '- uses: a/b@v1')]],
  },
  {
    name: 'several rules, one of them in vain',
    text: workflow('- uses: a/b@v1 # trusted-publishing: ignore[r, typo,s]'),
    findings: [
      ['r', 'a/b@v1'],
      ['s', 'a/b@v1'],
    ],
    unused: [['typo', workflow('- uses: a/b@v1 # trusted-publishing: ignore[r,s]')]],
  },
  {
    name: 'the first of several rules in vain',
    text: workflow('- uses: a/b@v1 # trusted-publishing: ignore[ typo , s ]'),
    findings: [['s', 'a/b@v1']],
    unused: [['typo', workflow('- uses: a/b@v1 # trusted-publishing: ignore[ s ]')]],
  },
  {
    name: 'all rules in vain, beside another comment',
    text: workflow('- uses: a/b@v1 # v1 # trusted-publishing: ignore[r, s] # zizmor: ignore[x]'),
    findings: [],
    unused: [['# trusted-publishing: ignore[r, s]', workflow('- uses: a/b@v1 # v1 # zizmor: ignore[x]')]],
  },
  {
    name: 'no rule named',
    text: workflow('- uses: a/b@v1  # trusted-publishing: ignore'),
    findings: [['r', 'a/b@v1', 'kept']],
    unused: [['# trusted-publishing: ignore', workflow('- uses: a/b@v1')]],
  },
  {
    name: 'in the whole file',
    text: `# trusted-publishing: ignore-file[r]\n${workflow('- uses: a/b@v1', '- uses: c/d@v1')}`,
    findings: [
      ['r', 'a/b@v1'],
      ['r', 'c/d@v1'],
      ['s', 'c/d@v1', 'kept'],
    ],
  },
  {
    name: 'in the whole file, in vain',
    text: `# trusted-publishing: ignore-file[r]\n${workflow('- uses: a/b@v1')}`,
    findings: [],
    unused: [['# trusted-publishing: ignore-file[r]', workflow('- uses: a/b@v1')]],
  },
  {
    name: 'in a script, on the line and above it',
    text: workflow(
      '- run: |',
      '    twine upload a # trusted-publishing: ignore[r]',
      '    # trusted-publishing: ignore[r]',
      '    twine upload b',
    ),
    findings: [
      ['r', 'twine upload a'],
      ['r', 'twine upload b'],
    ],
  },
  {
    name: 'above a command that goes on over several lines',
    text: workflow(
      '- run: |',
      '    # trusted-publishing: ignore[r]',
      '    twine upload \\',
      '      -u a \\',
      '      -p b',
    ),
    findings: [['r', '-p']],
  },
  {
    name: 'above the script as a whole',
    text: workflow('# trusted-publishing: ignore[r]', '- run: >-', '    twine upload', '    -p b'),
    findings: [['r', '-p']],
  },
  {
    name: 'behind the header of the script',
    text: workflow('- run: | # trusted-publishing: ignore[r]', '    make', '    twine upload'),
    findings: [['r', 'twine upload']],
  },
  {
    name: 'not in strings and texts',
    text: workflow(
      '- name: "a # trusted-publishing: ignore[r]"',
      '  with:',
      '    script: |',
      '      # trusted-publishing: ignore[r]',
      '      x: y',
    ),
    findings: [
      ['r', 'name', 'kept'],
      ['r', 'x: y', 'kept'],
    ],
  },
  {
    name: 'not glued to a word',
    text: workflow('- uses: a/b@v1#trusted-publishing: ignore[r]'),
    findings: [['r', 'uses', 'kept']],
  },
  {
    name: 'the comment of zizmor, anywhere in the step',
    text: workflow('- uses: a/b@v1 # zizmor: ignore[use-trusted-publishing]', ...step.slice(1)),
    findings: [token, ['tool-too-old', 'a/b@v1', 'kept']],
  },
  {
    name: 'the comment of zizmor, in another step',
    text: workflow('- uses: c/d@v1 # zizmor: ignore[artipacked,use-trusted-publishing]', ...step),
    findings: [[...token, 'kept']],
  },
  {
    name: 'other comments of zizmor',
    text: workflow('- uses: a/b@v1 # zizmor: ignore[unpinned-uses]', ...step.slice(1)),
    findings: [[...token, 'kept']],
  },
  {
    name: 'a comment in vain can itself be ignored',
    text: workflow('# trusted-publishing: ignore[unused-ignore]', '- uses: a/b@v1 # trusted-publishing: ignore[r]'),
    findings: [],
  },
  {
    name: 'the last line, without a line break',
    text: 'on: push\r\n# trusted-publishing: ignore[r]',
    findings: [],
    unused: [['# trusted-publishing: ignore[r]', 'on: push']],
  },
  {
    name: 'flow style and tabs',
    text: workflow(
      '- { uses: a/b@v1,',
      '# trusted-publishing: ignore[r]',
      '    with: { password: x } }\t# trusted-publishing: ignore[s]',
    ),
    findings: [
      ['r', 'password'],
      ['s', 'x }'],
    ],
  },
];

describe('ignore comments', () => {
  for (const lineBreak of ['\n', '\r\n'] as const) {
    for (const { name, text: written, findings, unused = [] } of cases) {
      const withBreaks = (text: string): string => text.replaceAll(/\r?\n/g, lineBreak);
      it(`${name} (${lineBreak === '\n' ? 'LF' : 'CRLF'})`, () => {
        const text = withBreaks(written);
        const file = repositoryFile(path, text);
        const all = findings.map(([rule, piece]) => findingOn(text, rule, piece));
        const result = applyIgnores(file, all, findIgnoreComments(file), []);
        const kept = findings.filter((each) => each[2] === 'kept').map(([rule, piece]) => findingOn(text, rule, piece));
        assert.deepEqual(result.kept, kept);
        const found = result.unused.map(({ span, fixes }) => [
          text.slice(span.start, span.end),
          applyEdits(text, fixes[0]?.edits()?.[0]?.edits ?? []),
        ]);
        assert.deepEqual(
          found,
          unused.map(([piece, after]) => [piece, withBreaks(after)]),
        );
      });
    }
  }

  it('says nothing of a rule that threw', () => {
    const file = repositoryFile(path, workflow('- uses: a/b@v1 # trusted-publishing: ignore[r]'));
    assert.deepEqual(applyIgnores(file, [], findIgnoreComments(file), ['r']).unused, []);
  });
});

describe('ignore on this line', () => {
  const table: readonly (readonly [
    name: string,
    before: readonly string[],
    piece: string,
    after: readonly string[],
  ])[] = [
    [
      'a key',
      ['- uses: a', '  with:', '    password: x'],
      'password',
      ['- uses: a', '  with:', '    # trusted-publishing: ignore[r]', '    password: x'],
    ],
    ['a list item', ['- uses: a'], 'a', ['# trusted-publishing: ignore[r]', '- uses: a']],
    [
      'a command in a script',
      ['- run: |', '    make', '    twine upload'],
      'twine',
      ['# trusted-publishing: ignore[r]', '- run: |', '    make', '    twine upload'],
    ],
    [
      'a folded script',
      ['- name: x', '  run: >', '    twine', '    upload'],
      'upload',
      ['- name: x', '  # trusted-publishing: ignore[r]', '  run: >', '    twine', '    upload'],
    ],
    [
      'a comment there',
      ['- uses: a # trusted-publishing: ignore[s]'],
      'a',
      ['- uses: a # trusted-publishing: ignore[s, r]'],
    ],
    [
      'a comment above',
      ['# trusted-publishing: ignore[]', '- uses: a'],
      'a',
      ['# trusted-publishing: ignore[r]', '- uses: a'],
    ],
  ];
  for (const [name, before, piece, after] of table) {
    for (const lineBreak of ['\n', '\r\n']) {
      it(`${name} (${lineBreak === '\n' ? 'LF' : 'CRLF'})`, () => {
        const text = workflow(...before).replaceAll('\n', lineBreak);
        const marked = findingOn(text, 'r', `${piece}`);
        const start = text.indexOf(piece, text.indexOf('steps'));
        const finding = { ...marked, span: { start, end: start + piece.length } };
        const result = applyEdits(text, [ignoreOnLine(repositoryFile(path, text), finding)]);
        assert.equal(result, workflow(...after).replaceAll('\n', lineBreak));
      });
    }
  }
});

describe('ignore in this file', () => {
  const table: readonly (readonly [before: string, after: string])[] = [
    ['on: push\n', '# trusted-publishing: ignore-file[r]\non: push\n'],
    ['# Licence\n# of this\n\non: push\n', '# Licence\n# of this\n# trusted-publishing: ignore-file[r]\n\non: push\n'],
    ['\u{feff}on: push\r\n', '\u{feff}# trusted-publishing: ignore-file[r]\r\non: push\r\n'],
    ['on: push\n# trusted-publishing: ignore-file[s]\n', 'on: push\n# trusted-publishing: ignore-file[s, r]\n'],
  ];
  for (const [before, after] of table) {
    it(JSON.stringify(before), () => {
      assert.equal(applyEdits(before, [ignoreInFile(repositoryFile(path, before), 'r')]), after);
    });
  }
});
