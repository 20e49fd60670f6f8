import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Continuation,
  jobKeyOrder,
  joinCondition,
  removeOption,
  removeScriptLines,
  replaceInScalar,
} from '../../analysis/edits/index.ts';
import { entryOf } from '../../analysis/workflow/yaml/tree.ts';
import { checkCase, type Edit, type EditCase, mapAt, scalarAt } from './edits-file.ts';

/** The range of a word in a value; it has to be there once. */
function rangeOf(value: string, word: string): { readonly start: number; readonly end: number } {
  const start = value.indexOf(word);
  assert.ok(start >= 0 && value.indexOf(word, start + 1) < 0, `${word} has to be there once`);
  return { start, end: start + word.length };
}

function swap(word: string, text: string): Edit {
  return (file) => {
    const run = scalarAt(file, 'run');
    const { start, end } = rangeOf(run.value, word);
    return replaceInScalar(file, run, start, end, text);
  };
}

function options(words: readonly string[], continuation?: Continuation): Edit {
  return (file) => {
    const run = scalarAt(file, 'run');
    return removeOption(
      file,
      run,
      words.map((word) => rangeOf(run.value, word)),
      continuation,
    );
  };
}

function command(text: string, continuation?: Continuation): Edit {
  return (file) => {
    const run = scalarAt(file, 'run');
    const { start, end } = rangeOf(run.value, text);
    return removeScriptLines(file, run, start, end, continuation);
  };
}

function guard(text: string): Edit {
  return (file) => joinCondition(file, mapAt(file, 'job'), entryOf(mapAt(file, 'job'), 'if'), text, jobKeyOrder);
}

const push = "github.event_name == 'push'";
const upload = `run: |
  pip install twine
  twine upload \\
    --username __token__ \\
    --password \${{ secrets.T }} \\
    dist/*
  echo done # c
`;

const cases: readonly EditCase[] = [
  {
    name: 'replaceInScalar: plain',
    before: `run: twine==6.0 x # c\n`,
    edit: swap('6.0', '6.1'),
    after: `run: twine==6.1 x # c
`,
  },
  {
    name: 'replaceInScalar: plain that would get a comment',
    before: `run: a b\n`,
    edit: swap('b', '#b'),
    after: undefined,
  },
  {
    name: 'replaceInScalar: plain that would become a map',
    before: `run: a b\n`,
    edit: swap(' b', ': b'),
    after: undefined,
  },
  {
    name: 'replaceInScalar: single quotes',
    before: `run: 'it''s 6.0'\n`,
    edit: swap('s 6.0', "'s '6.1'"),
    after: `run: 'it''''s ''6.1'''
`,
  },
  {
    name: 'replaceInScalar: double quotes',
    before: `run: "a\\t\\u00e9 6.0\\\\ b"\n`,
    edit: swap('6.0\\', '"\n'),
    after: `run: "a\\t\\u00e9 \\"\\n b"
`,
  },
  {
    name: 'replaceInScalar: an escape',
    before: `run: "a\\tb"\n`,
    edit: swap('\t', ' '),
    after: `run: "a b"
`,
  },
  {
    name: 'replaceInScalar: literal, with new lines',
    before: `run: |\n    a 6.0\n\n    b\n`,
    edit: swap('6.0', '6.1 \\\n  --flag'),
    after: `run: |
    a 6.1 \\
      --flag

    b
`,
  },
  {
    name: 'replaceInScalar: literal, across lines',
    before: `run: |-\n  a\n\n  b\n  c\n`,
    edit: swap('a\n\nb', 'd'),
    after: `run: |-
  d
  c
`,
  },
  {
    name: 'replaceInScalar: literal with an explicit indent',
    before: `run: |2\n    a\n   b\nc: d\n`,
    edit: swap('b', 'x'),
    after: `run: |2
    a
   x
c: d
`,
  },
  {
    name: 'replaceInScalar: folded',
    before: `run: >-\n  a 6.0\n  b\n`,
    edit: swap('6.0', '6.1'),
    after: `run: >-
  a 6.1
  b
`,
  },
  {
    name: 'replaceInScalar: folded, across a folded line break',
    before: `run: >-\n  a 6.0\n  b\n`,
    edit: swap('6.0 b', '6.1 c'),
    after: `run: >-
  a 6.1 c
`,
  },
  {
    name: 'replaceInScalar: folded, with a new line',
    before: `run: >-\n  a\n  b\n`,
    edit: swap('a', 'a\nb'),
    after: undefined,
  },
  {
    name: 'replaceInScalar: folded, by a blank at the head of a line',
    before: `run: >-\n  a\n  b\n`,
    edit: swap('b', ' b'),
    after: undefined,
  },

  {
    name: 'removeOption: lines of a continued command',
    before: upload,
    edit: options(['--username __token__', '--password ${{ secrets.T }}']),
    after: `run: |
  pip install twine
  twine upload \\
    dist/*
  echo done # c
`,
  },
  {
    name: 'removeOption: one of them',
    before: upload,
    edit: options(['--username', '__token__']),
    after: `run: |
  pip install twine
  twine upload \\
    --password \${{ secrets.T }} \\
    dist/*
  echo done # c
`,
  },
  {
    name: 'removeOption: the last, whose continuation would dangle',
    before: upload,
    edit: options(['dist/*']),
    after: `run: |
  pip install twine
  twine upload \\
    --username __token__ \\
    --password \${{ secrets.T }}
  echo done # c
`,
  },
  {
    name: 'removeOption: apart',
    before: upload,
    edit: options(['--username __token__', 'dist/*']),
    after: `run: |
  pip install twine
  twine upload \\
    --password \${{ secrets.T }}
  echo done # c
`,
  },
  {
    name: 'removeOption: at the head of a continued line that goes on',
    before: `run: |\n  twine upload \\\n    --username x dist/*\n`,
    edit: options(['--username x']),
    after: `run: |
  twine upload \\
    dist/*
`,
  },
  {
    name: 'removeOption: a variable before the command',
    before: `run: |\n  TWINE_PASSWORD=x twine upload dist/*\n`,
    edit: options(['TWINE_PASSWORD=x']),
    after: `run: |
  twine upload dist/*
`,
  },
  {
    name: 'removeOption: a variable on a line before the command',
    before: `run: |\n  A=x \\\n    twine upload dist/*\n`,
    edit: options(['A=x']),
    after: `run: |
  twine upload dist/*
`,
  },
  {
    name: 'removeOption: plain',
    before: `run: twine upload -u x -p \${{ s }} dist/* # c\n`,
    edit: options(['-u x', '-p ${{ s }}']),
    after: `run: twine upload dist/* # c
`,
  },
  {
    name: 'removeOption: double quotes',
    before: `run: "twine upload -p \\"x\\" dist/*"\n`,
    edit: options(['-p "x"']),
    after: `run: "twine upload dist/*"
`,
  },
  {
    name: 'removeOption: lines of a folded command',
    before: `run: >-\n  twine upload\n  --username x\n  --password y\n  dist/*\n`,
    edit: options(['--username x', '--password y']),
    after: `run: >-
  twine upload
  dist/*
`,
  },
  {
    name: 'removeOption: a part of a line of a folded command',
    before: `run: >-\n  twine upload\n  -s --username x\n  dist/*\n`,
    edit: options(['--username x']),
    after: `run: >-
  twine upload
  -s
  dist/*
`,
  },
  {
    name: 'removeOption: PowerShell',
    before: `run: |\n  dotnet nuget push a \`\n    --api-key x \`\n    --source y\n`,
    edit: options(['--api-key x'], '`'),
    after: `run: |
  dotnet nuget push a \`
    --source y
`,
  },
  {
    name: 'removeOption: cmd',
    before: `run: |\n  nuget push a ^\n    -ApiKey x\n`,
    edit: options(['-ApiKey x'], '^'),
    after: `run: |
  nuget push a
`,
  },
  { name: 'removeOption: nothing would be left', before: `run: |\n  a\n  b\n`, edit: options(['a']), after: undefined },

  {
    name: 'removeScriptLines: one line',
    before: `run: |\n  a\n  npm set x # why\n  b\n`,
    edit: command('npm set x'),
    after: `run: |
  a
  b
`,
  },
  { name: 'removeScriptLines: continued lines', before: upload, edit: command('twine upload'), after: undefined },
  {
    name: 'removeScriptLines: all of a continued command',
    before: `run: |\n  a\n  npm set \\\n    x\n  b\n`,
    edit: command('npm set \\\n  x'),
    after: `run: |
  a
  b
`,
  },
  {
    name: 'removeScriptLines: the last line',
    before: `run: |-\n  a\n  npm set x\nb: c\n`,
    edit: command('npm set x'),
    after: `run: |-
  a
b: c
`,
  },
  {
    name: 'removeScriptLines: the last line of a script that ends with a line break',
    before: `run: |\n  a\n  npm set x;\nb: c\n`,
    edit: command('npm set x'),
    after: `run: |
  a
b: c
`,
  },
  {
    name: 'removeScriptLines: the first line and the blank one below',
    before: `run: |\n  npm set x\n\n  a\n`,
    edit: command('npm set x'),
    after: `run: |
  a
`,
  },
  {
    name: 'removeScriptLines: between blank lines',
    before: `run: |\n  a\n\n  npm set x\n\n  b\n`,
    edit: command('npm set x'),
    after: `run: |
  a

  b
`,
  },
  {
    name: 'removeScriptLines: only a comment would be left',
    before: `run: |\n  # set\n  npm set x\n`,
    edit: command('npm set x'),
    after: undefined,
  },
  {
    name: 'removeScriptLines: another command on the line',
    before: `run: |\n  npm set x && a\n  b\n`,
    edit: command('npm set x'),
    after: undefined,
  },
  {
    name: 'removeScriptLines: a plain script',
    before: `run: npm set x\n`,
    edit: command('npm set x'),
    after: undefined,
  },
  {
    name: 'removeScriptLines: double quotes',
    before: `run: "npm set x\\na"\n`,
    edit: command('npm set x'),
    after: `run: "a"
`,
  },
  {
    name: 'removeScriptLines: PowerShell',
    before: `run: |\n  a\n  b \`\n    c\n  d\n`,
    edit: command('b `\n  c', '`'),
    after: `run: |
  a
  d
`,
  },

  {
    name: 'joinCondition: none yet',
    before: `job:\n  needs: x\n  runs-on: y\n`,
    edit: guard(push),
    after: `job:
  needs: x
  if: github.event_name == 'push'
  runs-on: y
`,
  },
  {
    name: 'joinCondition: none yet, and a word that would be a tag',
    before: `job:\n  runs-on: y\n`,
    edit: guard('!cancelled()'),
    after: `job:
  if: \${{ !cancelled() }}
  runs-on: y
`,
  },
  {
    name: 'joinCondition: empty',
    before: `job:\n  if: # c\n  runs-on: y\n`,
    edit: guard(push),
    after: `job:
  if: github.event_name == 'push' # c
  runs-on: y
`,
  },
  {
    name: 'joinCondition: plain',
    before: `job:\n  if: inputs.publish # c\n`,
    edit: guard(push),
    after: `job:
  if: inputs.publish && github.event_name == 'push' # c
`,
  },
  {
    name: 'joinCondition: an alternative',
    before: `job:\n  if: a || b\n`,
    edit: guard(push),
    after: `job:
  if: (a || b) && github.event_name == 'push'
`,
  },
  {
    name: 'joinCondition: an alternative in brackets or text is none',
    before: `job:\n  if: (a || b) && c == '||'\n`,
    edit: guard(push),
    after: `job:
  if: (a || b) && c == '||' && github.event_name == 'push'
`,
  },
  {
    name: 'joinCondition: an alternative as guard',
    before: `job:\n  if: a\n`,
    edit: guard('b || c'),
    after: `job:
  if: a && (b || c)
`,
  },
  {
    name: 'joinCondition: in ${{ }}',
    before: `job:\n  if: \${{ a && b }} # c\n`,
    edit: guard(push),
    after: `job:
  if: \${{ a && b && github.event_name == 'push' }} # c
`,
  },
  {
    name: 'joinCondition: an alternative in ${{ }}',
    before: `job:\n  if: \${{a || b}}\n`,
    edit: guard(push),
    after: `job:
  if: \${{(a || b) && github.event_name == 'push'}}
`,
  },
  {
    name: 'joinCondition: single quotes',
    before: `job:\n  if: 'a == ''b'''\n`,
    edit: guard(push),
    after: `job:
  if: 'a == ''b'' && github.event_name == ''push'''
`,
  },
  {
    name: 'joinCondition: double quotes',
    before: `job:\n  if: "a == 'b'"\n`,
    edit: guard(push),
    after: `job:
  if: "a == 'b' && github.event_name == 'push'"
`,
  },
  {
    name: 'joinCondition: literal block',
    before: `job:\n  if: |\n    a ||\n    b\n  runs-on: y\n`,
    edit: guard(push),
    after: `job:
  if: |
    (a ||
    b) && github.event_name == 'push'
  runs-on: y
`,
  },
  {
    name: 'joinCondition: folded block in ${{ }}',
    before: `job:\n  if: >-\n    \${{\n      a ||\n      b\n    }}\n`,
    edit: guard(push),
    after: `job:
  if: >-
    \${{
      (a ||
      b) && github.event_name == 'push'
    }}
`,
  },
  {
    name: 'joinCondition: plain on two lines',
    before: `job:\n  if: a &&\n    b\n`,
    edit: guard(push),
    after: `job:
  if: a &&
    b && github.event_name == 'push'
`,
  },
  {
    name: 'joinCondition: inside brackets',
    before: `job: { if: a, runs-on: y }\n`,
    edit: guard("contains(fromJSON('[1, 2]'), x)"),
    after: `job: { if: "a && contains(fromJSON('[1, 2]'), x)", runs-on: y }
`,
  },
  {
    name: 'joinCondition: event guards stand in the order of the alphabet',
    before: `job:\n  if: a && github.ref == 'x'\n`,
    edit: guard(push),
    after: `job:
  if: a && github.event_name == 'push' && github.ref == 'x'
`,
  },
  {
    name: 'joinCondition: there already',
    before: `job:\n  if: a && ${push}\n`,
    edit: guard(push),
    after: `job:
  if: a && github.event_name == 'push'
`,
  },
  {
    name: 'joinCondition: a part is there already',
    before: `job:\n  if: a && ${push}\n`,
    edit: guard(`${push} && b`),
    after: `job:
  if: a && github.event_name == 'push' && b
`,
  },
  {
    name: 'joinCondition: text around the expression',
    before: `job:\n  if: \${{ a }} == 'b'\n`,
    edit: guard(push),
    after: undefined,
  },
  {
    name: 'joinCondition: two expressions',
    before: `job:\n  if: \${{ a }} && \${{ b }}\n`,
    edit: guard(push),
    after: undefined,
  },
  { name: 'joinCondition: brackets left open', before: `job:\n  if: (a\n`, edit: guard(push), after: undefined },
  {
    name: 'joinCondition: an alias is written out',
    before: `x:\n  if: &c a || b\njob:\n  if: *c\n`,
    edit: guard(push),
    after: `x:
  if: &c a || b
job:
  if: (a || b) && github.event_name == 'push'
`,
  },
  {
    name: 'joinCondition: an anchor whose alias would change',
    before: `job:\n  if: &c a || b\nx:\n  if: *c\n`,
    edit: guard(push),
    after: undefined,
  },
];

for (const one of cases) test(one.name, () => checkCase(one));
