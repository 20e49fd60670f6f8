import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mentionsAny, readScript, type Shell } from '../../analysis/workflow/scripts/index.ts';
import { cpuTime } from '../cpu-time.ts';
import { lines, programs, read, scriptInput } from './scripts-summary.ts';
import { seededRandom } from './seeded-random.ts';

describe('which scripts are read', () => {
  const rows: readonly (readonly [text: string, mentions: boolean])[] = [
    ['npm publish', true],
    ['cd x && npm', true],
    ['./node_modules/.bin/npm x', true],
    ['npm.cmd x', true],
    ['pnpm-lock', false],
    ['cat .npmrc', false],
    ['xnpm npm_x', false],
    ['npm-run', true],
    ['', false],
  ];
  for (const [text, mentions] of rows) {
    test(JSON.stringify(text), () => assert.equal(mentionsAny(text, new Set(['npm'])), mentions));
  }

  test('one that names no program is skipped', () => {
    assert.deepEqual(read('bash', 'echo "'), {
      shell: 'bash',
      commands: [],
      skipped: true,
      complete: true,
      reason: undefined,
    });
  });

  test('PowerShell and cmd write names in any case', () => {
    assert.deepEqual(
      [read('pwsh', 'NPM a').skipped, read('cmd', 'Npm a').skipped, read('bash', 'NPM a').skipped],
      [false, false, true],
    );
  });
});

describe('shells', () => {
  test('a Python script is not read', () => {
    const script = read('python', 'import twine');
    assert.deepEqual([script.commands, script.complete, script.reason], [[], false, 'it is a Python script']);
  });

  test('a shell of its own is read as bash, but not for certain', () => {
    assert.deepEqual(lines('other', 'npm a\nnpm b'), ['~: npm a', '~: npm b']);
    assert.equal(read('other', 'npm a').complete, false);
  });

  test('an unknown shell is certain where bash and PowerShell agree', () => {
    assert.deepEqual(lines('unknown', 'npm a "b c" ${{ d }}\ncargo e'), ['npm a "b c" ${{ d }}', 'cargo e']);
    assert.equal(read('unknown', 'npm a').complete, true);
    assert.deepEqual(lines('unknown', 'npm a \\\n --b'), ['~: npm a --b']);
    assert.deepEqual(lines('unknown', 'npm $env:X'), ['~: npm $env:X']);
    assert.equal(read('unknown', 'if [ x ]; then npm a; fi').complete, false);
  });
});

const shells: readonly Shell[] = ['bash', 'pwsh', 'cmd'];

describe('bounds', () => {
  test('a script that is too long', () => {
    const script = read('bash', `npm\n${'#'.repeat(200_000)}`);
    assert.deepEqual([script.commands, script.complete, script.reason], [[], false, 'it is too long']);
  });

  const hostile: Readonly<Record<string, string>> = {
    'nested brackets': '('.repeat(50_000),
    'nested substitutions': '"$('.repeat(20_000),
    'nested groups': '{ '.repeat(50_000),
    'nested conditions': 'if x; then\n'.repeat(10_000),
    'nested conditions of cmd': 'if a==b '.repeat(20_000),
    'nested loops of cmd': 'for %%i in (a) do '.repeat(10_000),
    'assignments in assignments': '$a='.repeat(50_000),
    'pipelines in assignments': `${'$a = ('.repeat(50)}x${' | y)'.repeat(50)}`,
    'strings in arrays in strings': `${'$a = @("$('.repeat(30)}${')")'.repeat(30)}`,
    'empty lines': '\n'.repeat(150_000),
    'Windows line ends': '\r\n'.repeat(70_000),
    'many variables': Array.from({ length: 10_000 }, (_, index) => `A${index}=x; npm $A${index}`).join('\n'),
    'a variable that doubles': `A=x\n${'A="$A$A"\n'.repeat(5_000)}npm $A`,
    'a list that doubles': `A=(x)\n${'A+=("${A[@]}" "${A[@]}")\n'.repeat(5_000)}npm "\${A[@]}"`,
    'functions that call twice': `${Array.from({ length: 40 }, (_, index) => `f${index + 1}() { f${index}; f${index}; }`).join('\n')}\nf40`,
    'branches that double': `X=a\n${'if c; then X="$X"1; else X="$X"2; fi\n'.repeat(500)}npm $X`,
    'nested loops': `${'for x in a b; do A=$x\n'.repeat(200)}npm\n${'done\n'.repeat(200)}`,
    'many wrappers': `${'sudo '.repeat(20_000)}npm`,
    'scripts in scripts': Array.from({ length: 12 }).reduce<string>(
      (inner) => `bash -c "${inner.replace(/[\\"$]/g, '\\$&')}"`,
      'npm',
    ),
    'one long word': 'x'.repeat(150_000),
    quotes: '"'.repeat(150_000),
    expressions: '${{ x }} '.repeat(15_000),
  };
  for (const [name, script] of Object.entries(hostile)) {
    test(name, () => {
      for (const shell of shells) {
        const start = cpuTime();
        read(shell, `npm x\n${script}`);
        // Far above what it takes (100 ms), far below what a quadratic reading would.
        assert.ok(cpuTime() - start < 30_000, shell);
      }
    });
  }

  test('too many commands', () => {
    const script = read('bash', 'npm a\n'.repeat(3_000));
    assert.deepEqual(
      [script.commands.length, script.complete, script.reason],
      [2_000, false, 'it has too many commands'],
    );
  });
});

test('whatever the text, every place lies in it and nothing is thrown', () => {
  const random = seededRandom(7);
  const pieces =
    'npm |a |"|\'|`|$(|)|{|}|(|@"\n|@\'\n|\n"@|\n|\\\n|^\n|`\n|&&|\u0001|;|<<E\n|E\n|${|$x|%x%|!x!|#|<#|#>|if |then |fi\n|for x in a; do |done\n|' +
    'case a in |esac|sudo |bash -c "|eval |${{ x }}|\r\n|=|x=|x+=(|f() {|f\n|\0|é|😀|[|]|@|--|-p |cmd /c "|pwsh -c \'|set x=|trap \'|%%i|::|if ($x) {|else|switch (a) {|$env:X = ';
  const all = pieces.split('|').map((piece) => (piece === '\u0001' ? '|' : piece));
  for (let round = 0; round < 3_000; round++) {
    let text = 'npm ';
    for (let count = random(40); count > 0; count--) text += all[random(all.length)];
    for (const shell of ['bash', 'pwsh', 'cmd', 'unknown'] as const) {
      const script = readScript(shell, scriptInput(text), programs);
      for (const command of script.commands) {
        const words = [
          command.programWord,
          ...command.arguments,
          ...command.redirections.map(({ target }) => target),
          ...command.heredocs.map(({ body }) => body),
          ...command.assignments.map(({ value }) => value),
          ...command.environment.map(({ value }) => value),
        ];
        for (const { start, end } of [command, ...words, ...words.flatMap((word) => word.parts)]) {
          assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify([shell, text, start, end]));
        }
      }
    }
  }
});
