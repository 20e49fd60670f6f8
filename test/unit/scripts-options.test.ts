import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  filesWritten,
  flagState,
  hasFlag,
  inputWords,
  optionValue,
  pipedTo,
  positionals,
  type Shell,
  subcommand,
} from '../../analysis/workflow/scripts/index.ts';
import { commandOf, read, shown } from './scripts-summary.ts';

const withValue: ReadonlySet<string> = new Set(['-p', '--tag', '--registry', '--color']);

describe('the value of an option', () => {
  const rows: readonly (readonly [script: string, value: string | undefined, text?: string | undefined])[] = [
    ['npm --tag a', 'a', 'a'],
    ['npm --tag=a', 'a', 'a'],
    ['npm --tag="a b"', '"a b"', 'a b'],
    ['npm "--tag=a b"', 'a b', 'a b'],
    ['npm --tag="$X" b', '"$X"', undefined],
    ['npm --tag=$X', '$X', undefined],
    ['npm "--tag=$X"', '$X', undefined],
    ['npm --tag=v${{ a }}', 'v${{ a }}', undefined],
    ['npm --tag=${{ a }}', '${{ a }}', undefined],
    ['npm --tag "${{ a }}"', '"${{ a }}"', undefined],
    ['npm --tag=', '', ''],
    ['npm --tag ""', '""', ''],
    ['npm -p a', 'a', 'a'],
    ['npm -pa', 'a', 'a'],
    ['npm -p"$X"', '"$X"', undefined],
    ['npm --tag a --tag=b', 'b', 'b'],
    ['npm --tag', undefined],
    ['npm --tags a', undefined],
    ['npm -- --tag a', undefined],
  ];
  for (const [script, value, text] of rows) {
    test(script, () => {
      const word = optionValue(commandOf(read('bash', script), 'npm'), ['--tag', '-p'], { attached: true });
      assert.equal(word && script.slice(word.start, word.end), value);
      assert.equal(word?.text, text);
    });
  }

  test('a value right behind a letter is read only when asked for', () => {
    assert.equal(optionValue(commandOf(read('bash', 'npm -pa'), 'npm'), ['-p']), undefined);
  });

  test('PowerShell writes a colon too', () => {
    const script = 'nuget push -ApiKey:$k';
    const word = optionValue(commandOf(read('pwsh', script), 'nuget'), ['-ApiKey']);
    assert.equal(word && script.slice(word.start, word.end), '$k');
  });
});

describe('a flag', () => {
  const rows: readonly (readonly [script: string, state: string])[] = [
    ['npm a --dry-run', 'present'],
    ['npm --dry-run=true', 'present'],
    ['npm --dry-run=false', 'absent'],
    ['npm --dry-run=${{ inputs.dry }}', 'unknown'],
    ['npm a', 'absent'],
    ['npm a -- --dry-run', 'absent'],
    ['npm $X', 'unknown'],
    ['npm "$X"', 'absent'],
    ['npm a$X', 'absent'],
    ['npm "$@"', 'unknown'],
    ['npm $(a)', 'unknown'],
    ['npm ${{ a }}', 'unknown'],
    ['npm dist/*', 'absent'],
    ['npm --tag $X', 'absent'],
    ['npm --tag=$X', 'absent'],
    ["npm ${{ a && '--dry-run' || '' }}", 'perhaps'],
    ['npm ${X:+--dry-run}', 'perhaps'],
    ['npm ${X:+--other}', 'absent'],
    ['X=--dry-run; npm $X', 'present'],
    ['X=--dry; npm "$X-run"', 'present'],
    ['X="a --dry-run"; npm $X', 'present'],
    ['X=; if a; then X=--dry-run; fi; npm $X', 'perhaps'],
    ['X=; if a; then X=--other; fi; npm $X', 'absent'],
    ['A=(b); if a; then A+=(--dry-run); fi; npm "${A[@]}"', 'perhaps'],
    ['A=(b); if a; then A+=(--other); fi; npm "${A[@]}"', 'absent'],
    ['A=(b); if a; then A+=($C); fi; npm "${A[@]}"', 'unknown'],
  ];
  for (const [script, state] of rows) {
    test(script, () => {
      const command = commandOf(read('bash', script), 'npm');
      assert.equal(flagState(command, ['--dry-run'], withValue), state);
      assert.equal(hasFlag(command, ['--dry-run']), state === 'present');
    });
  }
});

describe('words that are no options', () => {
  const rows: readonly (readonly [script: string, words: readonly string[]])[] = [
    ['npm publish a b', ['publish', 'a', 'b']],
    ['npm --registry x publish', ['publish']],
    ['npm --registry=x publish', ['publish']],
    ['npm --color always --quiet publish', ['publish']],
    ['npm publish --tag next a', ['publish', 'a']],
    ['npm publish --unknown a', ['publish', 'a']],
    ['npm publish -- -a --tag', ['publish', '-a', '--tag']],
    ['npm publish "$X" -', ['publish', '"$X"', '-']],
    ['npm --quiet', []],
  ];
  for (const [script, words] of rows) {
    test(script, () => {
      const command = commandOf(read('bash', script), 'npm');
      assert.deepEqual(
        positionals(command, withValue).map((word) => shown(script, word)),
        words,
      );
      const sub = subcommand(command, withValue);
      assert.equal(sub && shown(script, sub), words[0]);
    });
  }
});

describe('files that a command writes', () => {
  const rows: readonly (readonly [shell: Shell, script: string, expected: readonly string[]])[] = [
    ['bash', 'echo "a=$T" > ~/.npmrc; npm', ['~/.npmrc > "a=$T"']],
    ['bash', 'echo -e a b >> .npmrc; npm', ['.npmrc >> a b']],
    ['bash', 'cat > .npmrc <<E\na\nE\nnpm', ['.npmrc > "a\n"']],
    ['bash', 'cat <<E > .npmrc\na$T\nE\nnpm', ['.npmrc > a$T\n']],
    ['bash', 'echo "$T" | tee -a .npmrc b; npm', ['.npmrc >> "$T"', 'b >> "$T"']],
    ['bash', 'tee .npmrc <<< "$T"; npm', ['.npmrc > "$T"']],
    ['bash', '{ echo a; } >> "$GITHUB_ENV"; npm', ['"$GITHUB_ENV" >> a']],
    ['bash', 'npm a > .npmrc', ['.npmrc > ']],
    ['bash', 'npm a 2> .npmrc', []],
    ['bash', 'npm a >&2', []],
    ['bash', 'npm a < .npmrc', []],
    ['pwsh', '"a" | Out-File -FilePath .npmrc -Append; npm', ['.npmrc >> a']],
    ['pwsh', 'Set-Content -Path .npmrc -Value "a$t"; npm', ['.npmrc > "a$t"']],
    ['pwsh', 'Add-Content .npmrc "a" -Encoding utf8; npm', ['.npmrc >> a']],
    ['pwsh', '"X=$t" >> $env:GITHUB_ENV; npm', ['$env:GITHUB_ENV >> "X=$t"']],
    ['cmd', 'echo a=%T%>> .npmrc\nnpm', ['.npmrc >> a=%T%']],
  ];
  for (const [shell, script, expected] of rows) {
    test(`${shell}: ${script}`, () => {
      const found = read(shell, script).commands.flatMap((command) =>
        filesWritten(command).map(
          ({ file, text, append }) =>
            `${shown(script, file)} ${append ? '>>' : '>'} ${text.map((word) => shown(script, word).replace('\\n', '\n')).join(' ')}`,
        ),
      );
      assert.deepEqual(found, expected);
    });
  }
});

test('what goes into a command', () => {
  const rows = [
    ['echo "$T" | cargo login', ['"$T"']],
    ['cargo login <<< "$T"', ['"$T"']],
    ['printf %s "$T" | tee x | cargo login', ['%s', '"$T"']],
    ['cat <<E | cargo login\na\nE', ['"a\\n"']],
    ['cat file | cargo login', []],
    ['cargo login', []],
  ] as const;
  for (const [script, expected] of rows) {
    assert.deepEqual(
      inputWords(commandOf(read('bash', script), 'cargo')).map((word) => shown(script, word)),
      expected,
    );
  }
});

test('what reads the output of a command', () => {
  const script = read('bash', 'echo a | cargo login; echo b');
  const [first, , last] = script.commands;
  assert.ok(first && last);
  assert.deepEqual(
    [pipedTo(script, first), pipedTo(script, last)].map((all) => all.map(({ program }) => program)),
    [['cargo'], []],
  );
});
