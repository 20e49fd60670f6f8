import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Shell } from '../../analysis/workflow/scripts/index.ts';
import { line, read } from './scripts-summary.ts';

type Row = readonly [script: string, wrappers: string, command: string];

/** The wrappers of the last command, `program@version` where one is asked for, and what is inside. */
const rows: readonly Row[] = [
  // Programs of the system.
  ['sudo -E -u me npm a', 'sudo', 'npm a'],
  ['sudo A=b npm a', 'sudo', 'A=b npm a'],
  ['sudo --preserve-env=X,Y npm a', 'sudo', 'npm a'],
  ['sudo --strange npm a', 'sudo', '~: npm a'],
  ['sudo --strange=x npm a', 'sudo', 'npm a'],
  ['sudo -nE -- npm a', 'sudo', 'npm a'],
  ['env A=b C="$D" npm a', 'env', 'A=b C="$D" npm a'],
  ['env -u NODE_AUTH_TOKEN npm a', 'env', 'NODE_AUTH_TOKEN="" npm a'],
  ['env --unset=X -i npm a', 'env', 'X="" npm a'],
  ['env -S "npm a --b"', 'env', 'npm a --b'],
  ['A=1 env B=2 npm a', 'env', 'A=1 B=2 npm a'],
  ['command npm a', 'command', 'npm a'],
  ['command -v npm', '', 'command -v npm'],
  ['nohup nice -n 5 npm a', 'nohup,nice', 'npm a'],
  ['timeout 30 npm a', 'timeout', 'npm a'],
  ['timeout -k 5s --signal=KILL 1m npm a', 'timeout', 'npm a'],
  ['stdbuf -oL npm a', 'stdbuf', 'npm a'],
  ['ls | xargs -n1 -I{} npm a {}', 'xargs', 'npm a {} <|ls'],
  ['ls | xargs -0 -r -P 4 npm a', 'xargs', 'npm a <|ls'],
  ['xvfb-run -a --server-args="-screen 0" npm a', 'xvfb-run', 'npm a'],
  ['retry -t 3 -- npm a', 'retry', 'npm a'],
  // Python.
  ['python -m twine upload x', 'python', 'twine upload x'],
  ['python3.11 -Im twine upload x', 'python3.11', 'twine upload x'],
  ['/usr/bin/python3 -W ignore -m twine upload', 'python3', 'twine upload'],
  ['py -3.11 -m twine upload', 'py', 'twine upload'],
  ['python setup.py upload; twine', '', 'twine'],
  ['python -c "import twine"', '', 'python -c "import twine"'],
  ['uvx twine upload', 'uvx', 'twine upload'],
  ['uvx twine@6.1.0 upload', 'uvx@6.1.0', 'twine upload'],
  ["uvx 'twine[keyring]>=6.1' upload", 'uvx@>=6.1', 'twine upload'],
  ['uvx --from twine==6.1 twine upload', 'uvx@6.1', 'twine upload'],
  ['uvx --from "twine==${{ env.V }}" twine upload', 'uvx', 'twine upload'],
  ['uvx -p 3.12 --with keyring==25 twine upload', 'uvx', 'twine upload'],
  ['uv tool run --from=twine==6.1 twine upload', 'uv@6.1', 'twine upload'],
  ['uv run --with twine==6.1 twine upload', 'uv@6.1', 'twine upload'],
  ['uv --quiet run --no-project -m twine upload', 'uv', 'twine upload'],
  ['uv run --with twine python -m twine upload', 'uv,python', 'twine upload'],
  ['uv run --with keyring==25 twine upload', 'uv', 'twine upload'],
  ['uv publish', '', 'uv publish'],
  ['uv sync', '', 'uv sync'],
  ['pipx run twine upload', 'pipx', 'twine upload'],
  ['pipx run twine==6.1 upload', 'pipx@6.1', 'twine upload'],
  ['pipx run --spec twine==6.1 twine upload', 'pipx@6.1', 'twine upload'],
  ['hatch run twine upload', 'hatch', '~: twine upload'],
  ['hatch run publish; twine', '', 'twine'],
  ['poetry run twine upload', 'poetry', 'twine upload'],
  ['poetry -C sub run twine upload', 'poetry', 'twine upload'],
  ['pdm run -p sub twine upload', 'pdm', '~: twine upload'],
  ['rye run twine upload', 'rye', '~: twine upload'],
  ['conda run -n base twine upload', 'conda', 'twine upload'],
  // JavaScript.
  ['npx -y semantic-release', 'npx', 'semantic-release'],
  ['npx semantic-release@25.0.1 --debug', 'npx@25.0.1', 'semantic-release --debug'],
  ['npx @changesets/cli@2 publish; npm', '', 'npm'],
  ['npx -p npm@11 -- npm publish', 'npx@11', 'npm publish'],
  ['npx --package=npm@11.5.1 npm publish', 'npx@11.5.1', 'npm publish'],
  ["npx -p npm@11 -c 'npm publish --x'", 'npx', 'npm publish --x'],
  ['npm exec --yes -- jsr publish', 'npm', 'jsr publish'],
  ['npm x jsr@1 publish', 'npm@1', 'jsr publish'],
  ['npm publish --yes', '', 'npm publish --yes'],
  ['npm run jsr', '', 'npm run jsr'],
  ['pnpm dlx jsr@0.13 publish', 'pnpm@0.13', 'jsr publish'],
  ['pnpm --package=jsr@1 dlx jsr publish', 'pnpm@1', 'jsr publish'],
  ['pnpm -r --filter ./a exec npm publish', 'pnpm', 'npm publish'],
  ['pnpm lerna publish', 'pnpm', '~: lerna publish'],
  ['pnpm run lerna publish', 'pnpm', '~: lerna publish'],
  ['pnpm publish -r', '', 'pnpm publish -r'],
  ['pnpx jsr publish', 'pnpx', 'jsr publish'],
  ['yarn dlx jsr publish', 'yarn', 'jsr publish'],
  ['yarn dlx -p typescript@5 jsr publish', 'yarn@5', 'jsr publish'],
  ['yarn exec lerna publish', 'yarn', 'lerna publish'],
  ['yarn lerna publish', 'yarn', '~: lerna publish'],
  ['yarn npm publish', '', 'yarn npm publish'],
  ['yarn workspaces foreach -A --no-private npm publish --access public', 'yarn', 'yarn npm publish --access public'],
  ['yarn workspace @a/b npm publish', 'yarn', 'yarn npm publish'],
  ['bunx --bun jsr@1 publish', 'bunx@1', 'jsr publish'],
  ['bun x jsr publish', 'bun', 'jsr publish'],
  ['bun publish; npm', '', 'npm'],
  ['corepack yarn npm publish', 'corepack', 'yarn npm publish'],
  ['corepack pnpm@9 publish', 'corepack@9', 'pnpm publish'],
  ['corepack enable npm', '', 'corepack enable npm'],
  ['lerna exec --no-private -- npm publish', 'lerna', 'npm publish'],
  // The others.
  ['cargo +nightly publish', 'rustup', 'cargo publish'],
  ['rustup run stable cargo publish', 'rustup', 'cargo publish'],
  ['bundle exec gem push x', 'bundle', 'gem push x'],
  ['mise exec node@24 -- npm publish', 'mise', 'npm publish'],
  ['mise x -- npm publish', 'mise', 'npm publish'],
  ['nix develop .#ci -c cargo publish', 'nix', 'cargo publish'],
  ['nix develop --command bash -c "cargo publish"', 'nix,bash', 'cargo publish'],
  ['nix-shell -p x --run "cargo publish --y"', 'nix-shell', 'cargo publish --y'],
  ['op run --env-file=.env -- npm publish', 'op', 'npm publish'],
  [
    'sudo -E env A=b timeout 30 uv run python3.11 -m twine upload',
    'sudo,env,timeout,uv,python3.11',
    'A=b twine upload',
  ],
  // Names.
  ['./node_modules/.bin/semantic-release x', '', 'semantic-release x'],
  ['"$VENV/bin/twine" upload', '', 'twine upload'],
  ['~/.cargo/bin/cargo publish', '', 'cargo publish'],
  ['npm.cmd publish', '', 'npm publish'],
  ['$TOOL publish npm', '', '($TOOL) publish npm'],
  ['T=twine; $T upload', '', 'twine upload'],
  ['CMD="cargo publish"; $CMD --x', '', 'cargo publish --x'],
  ['${{ inputs.tool }} publish npm', '', '(${{ inputs.tool }}) publish npm'],
];

function check(shell: Shell, [script, wrappers, command]: Row): void {
  const last = read(shell, script).commands.at(-1);
  assert.ok(last);
  const names = last.wrappers.map(({ program, version }) =>
    version === undefined ? program : `${program}@${version}`,
  );
  assert.deepEqual([names.join(','), line(script, last)], [wrappers, command]);
}

describe('wrappers', () => {
  for (const row of rows) test(row[0], () => check('bash', row));
});

describe('wrappers in PowerShell', () => {
  const ofPowerShell: readonly Row[] = [
    ['python -m twine upload x', 'python', 'twine upload x'],
    ['uvx twine@6.1 upload', 'uvx@6.1', 'twine upload'],
    ['NPX.cmd jsr publish', 'npx', 'jsr publish'],
    ['bash -c "npm publish"', 'bash', 'npm publish'],
  ];
  for (const row of ofPowerShell) test(row[0], () => check('pwsh', row));
});

test('a command that a function is given stands where the function is called', () => {
  const script = 'retry() { "$@" || "$@"; }\nretry cargo publish -p x';
  const places = read('bash', script).commands.map(({ start, end }) => script.slice(start, end));
  assert.deepEqual(places, ['retry cargo publish -p x', 'retry cargo publish -p x']);
});

test('the words of a wrapper are its own, the program is the word inside', () => {
  const script = 'uvx --from twine==6 twine upload';
  const [command] = read('bash', script).commands;
  assert.ok(command);
  const text = (span: { readonly start: number; readonly end: number }): string => script.slice(span.start, span.end);
  assert.deepEqual(
    command.wrappers.map(({ words }) => words.map(text)),
    [['uvx', '--from', 'twine==6']],
  );
  assert.deepEqual([command.programWord.start, command.programWord.end], [20, 25]);
  assert.equal(text(command), script);
});
