import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lines, read } from './scripts-summary.ts';

type Row = readonly [name: string, script: string, expected: readonly string[]];

/** Every row: what is read of the script, one line per command in the notation of `scripts-summary.ts`. */
const structure: readonly Row[] = [
  ['one command', 'twine upload dist/*', ['twine upload dist/*']],
  ['a sequence', 'npm ci; npm publish & wait', ['npm ci', 'npm publish', 'wait']],
  ['a line that goes on', 'cargo publish \\\n  --token x', ['cargo publish --token x']],
  [
    'Windows line ends',
    'cargo publish \\\r\n  --token x\r\nnpm publish\r\n',
    ['cargo publish --token x', 'npm publish'],
  ],
  ['comments', '# npm publish\nnpm ci # npm publish', ['npm ci']],
  ['words of a message', 'echo "run npm publish yourself"', ['echo "run npm publish yourself"']],
  ['if and else', 'if [ a ]; then npm ci; else npm publish; fi', ['[ a ]', '?: npm ci', '?: npm publish']],
  ['elif', 'if a; then npm x; elif npm y; then b; fi', ['a', '?: npm x', '?: npm y', '?: b']],
  ['the condition itself runs', 'if ! npm publish; then echo; fi', ['npm publish', '?: echo']],
  ['case', 'case "$1" in a) npm x;; *) npm y;; esac', ['?: npm x', '?: npm y']],
  ['test and command', '[[ a == b ]] && npm publish', ['[[', '?: npm publish']],
  ['grep and command', 'grep -q x y && npm publish', ['grep -q x y', '?: npm publish']],
  [
    'preparation and command',
    'cd x && npm ci && npm run build && npm publish',
    ['cd x', 'npm ci', 'npm run build', 'npm publish'],
  ],
  ['build and upload', 'python -m build && twine upload x', ['build', 'twine upload x']],
  ['assignment and command', 'X=$(a) && npm $X', ['a', 'npm $X']],
  ['or', 'npm view x || npm publish', ['npm view x', '?: npm publish']],
  ['failure that does not matter', 'npm publish || true', ['npm publish', '?: true']],
  ['for', 'for p in a b; do cargo publish -p $p; done', ['*: cargo publish -p $p']],
  ['while', 'while npm x; do npm y; done', ['*: npm x', '*: npm y']],
  ['until', 'until npm publish; do sleep 1; done', ['*: npm publish', '*: sleep 1']],
  ['for with numbers', 'for ((i=0;i<3;i++)); do npm x; done', ['*: npm x']],
  ['subshell', '(cd a && npm publish)', ['cd a', 'npm publish']],
  ['group', '{ npm a; npm b; }', ['npm a', 'npm b']],
  ['negated', '! npm publish', ['npm publish']],
  ['timed', 'time npm publish', ['npm publish']],
  [
    'substitution',
    'echo "v$(npm view x version)" `npm a`',
    ['npm view x version', 'npm a', 'echo "v$(npm view x version)" `npm a`'],
  ],
  ['process substitution', 'diff <(npm a) <(npm b)', ['npm a', 'npm b', 'diff <(npm a) <(npm b)']],
  ['substitution in an assignment', 'X=$(npm a)', ['npm a']],
  ['arithmetic and tests', '(( a > 1 )); [[ -n $X ]]; npm a', ['((', '[[', 'npm a']],
  ['trap', "trap 'npm logout' EXIT; npm a", ['trap "npm logout" EXIT', '?: npm logout', 'npm a']],
  ['a trap that is taken back', 'trap - EXIT; npm a', ['trap - EXIT', 'npm a']],
  ['eval', 'eval "npm publish --x"; eval npm y', ['npm publish --x', 'npm y']],
  ['exec ends the script', 'exec npm a\nnpm b', ['npm a', '-: npm b']],
  ['exit ends the script', 'npm a\nexit 0\nnpm b', ['npm a', 'exit 0', '-: npm b']],
  ['exit perhaps', 'if a; then exit 0; fi\nnpm b', ['a', '?: exit 0', '?: npm b']],
  ['failure perhaps', 'if a; then exit 1; fi\nnpm b', ['a', '?: exit 1', 'npm b']],
  ['failure behind or', 'a || exit 1\nnpm b', ['a', '?: exit 1', 'npm b']],
  ['exit in a subshell', '(exit 0)\nnpm b', ['exit 0', 'npm b']],
  ['both branches end', 'if a; then exit 0; else exit 1; fi; npm b', ['a', '?: exit 0', '?: exit 1', '-: npm b']],
];

const functions: readonly Row[] = [
  ['called', 'f() { npm a; }\nf', ['npm a']],
  ['not called', 'f() { npm a; }\nnpm b', ['npm b', '-: npm a']],
  ['function keyword', 'function f { npm a; }; f', ['npm a']],
  ['called under a condition', 'f() { npm a; }\n[ x ] && f', ['[ x ]', '?: npm a']],
  ['called twice', 'f() { npm a "$1"; }; f b; f c', ['npm a "$1"', 'npm a "$1"']],
  ['defined below its caller', 'main() { f; }\nf() { npm a; }\nmain "$@"', ['npm a']],
  ['calling itself', 'f() { npm a; f; }; f', ['npm a']],
  ['arguments', 'f() { local p=$1; shift; npm $p "$@"; }; f a --b c', ['local p=$1', 'shift', 'npm $p --b c']],
  ['slices', 'f() { npm "${@:2}"; }; f a b c', ['npm b c']],
  [
    'a function that runs its arguments',
    'retry() { for i in 1 2; do "$@" && return; done; }\nretry cargo publish -p x',
    ['*: cargo publish -p x', '?*: return'],
  ],
  ['return perhaps', 'f() { if a; then return; fi; npm b; }; f; npm c', ['a', '?: return', '?: npm b', 'npm c']],
  ['a failing function', 'die() { echo; exit 1; }\n[ a ] || die\nnpm b', ['[ a ]', '?: echo', '?: exit 1', 'npm b']],
  ['given to another program', 'f() { npm a; }\nexport -f f\nparallel f', ['export -f f', 'parallel f', '?: npm a']],
  ['output of a function', 'f() { echo "$T"; }; f | cargo login', ['echo "$T"', 'cargo login <|echo']],
  ['two levels of depth', 'g() { npm a; }; f() { g; g; }; f', ['npm a', 'npm a']],
  ['set gives new arguments', 'set -- a "b c"\nnpm "$@"', ['set -- a "b c"', 'npm a "b c"']],
];

const data: readonly Row[] = [
  ['a pipe', 'echo "$T" | cargo login', ['echo "$T"', 'cargo login <|echo']],
  ['three stages', 'cat t | tr a b | cargo login', ['cat t', 'tr a b <|cat', 'cargo login <|tr']],
  [
    'a pipe from a group',
    '{ echo a; echo b; } | tee .npmrc; npm a',
    ['echo a', 'echo b', 'tee .npmrc <|echo <|echo', 'npm a'],
  ],
  [
    'a pipe into a loop',
    'npm ls | while read -r p; do npm a $p; done',
    ['npm ls', '*: read -r p <|npm', '*: npm a $p <|npm'],
  ],
  ['a file', 'echo a > ~/.npmrc; npm a', ['echo a >~/.npmrc', 'npm a']],
  ['a file for a group', '{ echo a; echo b >c; } >> ~/.npmrc; npm', ['echo a >>~/.npmrc', 'echo b >c', 'npm']],
  ['errors to the output', 'npm a > log 2>&1', ['npm a >log 2>&1']],
  ['a string', 'cargo login <<< "$T"', ['cargo login <<<"$T"']],
  [
    'a heredoc',
    'cat > ~/.npmrc <<EOF\n//r/:_authToken=$T\nEOF\nnpm a',
    ['cat >~/.npmrc <<"//r/:_authToken=$T\\n"', 'npm a'],
  ],
  ['a heredoc with commands inside', 'cat <<EOF\nnpm a $(npm b)\nEOF\n', ['npm b', 'cat <<"npm a $(npm b)\\n"']],
  ['a heredoc that a shell reads', "bash <<'EOF'\nnpm a\nEOF\nnpm b", ['npm a', 'npm b']],
  ['a heredoc that a script reads', 'bash x.sh <<EOF\nnpm a\nEOF\n', ['bash x.sh <<"npm a\\n"']],
  ['a variable for one command', 'A=1 B="$C" npm a', ['A=1 B="$C" npm a']],
  ['an empty variable', 'NODE_AUTH_TOKEN= npm a', ['NODE_AUTH_TOKEN="" npm a']],
];

const nested: readonly Row[] = [
  ['bash -c', "bash -c 'npm a; npm b'", ['npm a', 'npm b']],
  ['options of bash', "bash -euo pipefail -c 'npm a'", ['npm a']],
  ['quotes in quotes', 'sh -c "npm a \\"b c\\" -t $T"', ['npm a "b c" -t $T']],
  ['an argument of a script', 'bash x.sh -c "npm a"; npm b', ['bash x.sh -c "npm a"', 'npm b']],
  ['three shells', `bash -c "sh -c 'npm a'"`, ['npm a']],
  ['a script that is not written here', 'bash -c "$X"; npm a', ['bash -c "$X"', 'npm a']],
  ['PowerShell', "pwsh -Command 'npm a; npm b'", ['npm a', 'npm b']],
  ['cmd', 'cmd /c "npm a & npm b"', ['npm a', 'npm b']],
  ['behind sudo', "sudo -E bash -c 'npm a' > log", ['npm a >log']],
];

const broken: readonly Row[] = [
  ['an open quote', 'npm a\necho "b\nnpm c', ['npm a', '~: npm c']],
  ['an open quote in a block', "npm a\nif x; then\n echo 'b\n npm c\nfi", ['npm a', '~: x', '~: npm c']],
  ['an if without its end', 'npm a\nif x; then\n  npm b\n', ['npm a', '~: x', '?~: npm b']],
  ['a loop without its end', 'for x in a; do\n  npm b\n', ['*~: npm b']],
  ['one bracket too many', 'npm a\n)\nnpm b', ['npm a', '~: npm b']],
  ['a pipe to nothing', 'npm a |', ['npm a']],
  ['an end without a start', 'fi\nnpm a', ['~: npm a']],
];

for (const [title, rows] of Object.entries({ structure, functions, data, nested, broken })) {
  describe(`bash: ${title}`, () => {
    for (const [name, script, expected] of rows) {
      test(name, () => assert.deepEqual(lines('bash', script), expected));
    }
  });
}

test('a script is complete unless it has errors', () => {
  const rows = [
    ['npm a', true, undefined],
    ['npm "a', false, 'unterminated double quote'],
    ['npm a; fi', false, "unexpected token 'fi'"],
  ] as const;
  for (const [script, complete, reason] of rows) {
    const read_ = read('bash', script);
    assert.deepEqual([read_.complete, read_.reason], [complete, reason], script);
  }
});
