import { nodeWrappers } from './node-wrappers.ts';
import type { Wrapper } from './wrapper.ts';

const uvValues =
  '--directory --project --cache-dir --color --config-file --python-preference --allow-insecure-host --with-editable ' +
  '--with-requirements --extra --no-extra --group --no-group --only-group --env-file --package --no-package -p --python --index ' +
  '--default-index -i --index-url --extra-index-url -f --find-links --index-strategy --keyring-provider --resolution --prerelease ' +
  '--fork-strategy --exclude-newer --exclude-newer-package --link-mode -C --config-setting --config-settings-package ' +
  '--no-build-package --no-binary-package --refresh-package -P --upgrade-package --reinstall-package --no-build-isolation-package ' +
  '-c --constraints -b --build-constraints --overrides --python-platform --torch-backend';
const uvFlags =
  '-q --quiet -v --verbose --offline --no-offline --no-config --native-tls --system-certs --no-progress -n --no-cache ' +
  '--managed-python --no-managed-python --no-python-downloads --isolated --active --no-active --all-extras --no-dev --only-dev --dev ' +
  '--all-groups --no-default-groups --no-editable --exact --no-sync --no-env-file --locked --frozen --all-packages --no-project ' +
  '--no-index -U --upgrade --reinstall --refresh --no-build --no-binary --no-build-isolation --no-sources --compile-bytecode ' +
  '-s --script --gui-script --lfs --no-workspace';

/** In the order of trial: the first that fits is taken. */
export const wrappers: readonly Wrapper[] = [
  {
    programs: 'sudo doas',
    values:
      '-u --user -g --group -h --host -p --prompt -C --close-from -R --chroot -D --chdir -r --role -t --type -T -U',
    flags:
      '-E --preserve-env -H --set-home -n --non-interactive -S --stdin -b --background -A -P -B -N -k -s --shell -i --login',
    stops: '-l --list -v --validate -V --version -K -e --edit',
    assignments: true,
    inside: 'program',
  },
  {
    programs: 'env',
    values: '-C --chdir -a --argv0',
    unsets: '-u --unset',
    flags: '-i --ignore-environment - -v --debug --default-signal --ignore-signal --block-signal',
    stops: '-0 --null',
    assignments: true,
    scriptOption: '-S --split-string',
    inside: 'program',
  },
  { programs: 'cross-env cross-env-shell', assignments: true, inside: 'program' },
  {
    programs: 'time',
    values: '-f --format -o --output',
    flags: '-p --portability -v --verbose -a --append -q',
    inside: 'program',
  },
  { programs: 'exec', values: '-a', flags: '-c -l', inside: 'program' },
  { programs: 'command', flags: '-p', stops: '-v -V', inside: 'program' },
  { programs: 'builtin nohup chronic unbuffer dbus-run-session', inside: 'program' },
  { programs: 'nice', values: '-n --adjustment', inside: 'program' },
  {
    programs: 'ionice',
    values: '-c --class -n --classdata',
    flags: '-t --ignore',
    stops: '-p --pid',
    inside: 'program',
  },
  { programs: 'stdbuf', values: '-i --input -o --output -e --error', inside: 'program' },
  { programs: 'setsid', flags: '-c --ctty -f --fork -w --wait', inside: 'program' },
  {
    programs: 'timeout',
    values: '-k --kill-after -s --signal',
    flags: '--preserve-status --foreground -v --verbose -p -f',
    positionals: 1,
    inside: 'program',
  },
  {
    programs: 'xargs',
    values:
      '-I -n --max-args -P --max-procs -L --max-lines -d --delimiter -a --arg-file -s --max-chars -E --process-slot-var',
    flags: '-0 --null -r --no-run-if-empty -t --verbose -x --exit -p --interactive -i --replace -l',
    inside: 'program',
  },
  {
    programs: 'find',
    commandOption: '-exec -execdir -ok -okdir',
    ends: '; +',
    inside: 'program',
  },
  {
    programs: 'xvfb-run',
    values: '-n --server-num -s --server-args -e --error-file -f --auth-file -w --wait -p --xauth-protocol',
    flags: '-a --auto-servernum -l --listen-tcp',
    inside: 'program',
  },
  { programs: 'retry', values: '-t --times -d --delay -n --tries -m --max', inside: 'program' },
  {
    programs: 'python pypy py',
    values: '-W -X --check-hash-based-pycs',
    flags: '-I -E -s -S -u -B -O -OO -v -q -b -bb -d -i -P -R -t',
    stops: '-c -V --version -h --help --list -0 -',
    moduleOption: '-m',
    inside: 'module',
  },
  {
    programs: 'uvx',
    values: uvValues,
    flags: uvFlags,
    packages: '--from',
    extras: '--with -w',
    inside: 'python-package',
  },
  {
    programs: 'uv',
    path: ['tool', 'run'],
    values: uvValues,
    flags: uvFlags,
    packages: '--from',
    extras: '--with -w',
    inside: 'python-package',
  },
  {
    programs: 'uv',
    path: ['run'],
    values: uvValues,
    flags: uvFlags,
    extras: '--with -w',
    moduleOption: '-m --module',
    inside: 'program',
  },
  {
    programs: 'pipx',
    path: ['run'],
    values: '--index-url -i --pip-args --python --backend',
    flags: '--no-cache --verbose -v --quiet -q --system-site-packages --pypackages --fetch-missing-python',
    stops: '--path',
    packages: '--spec',
    extras: '--with',
    inside: 'python-package',
  },
  {
    programs: 'hatch pdm rye pixi pipenv',
    path: ['run'],
    values:
      '-e --env -p --project --data-dir --cache-dir --config --venv --site-packages-env --environment --manifest-path --pyproject',
    flags:
      '-q --quiet -v --verbose --no-color --color --interactive --no-interactive -s --site-packages --locked --frozen --recreate',
    scriptsFirst: true,
    inside: 'program',
  },
  {
    programs: 'poetry',
    path: ['run'],
    values: '-C --directory -P --project',
    flags: '-q --quiet -v -vv -vvv --verbose -n --no-interaction --no-ansi --ansi --no-plugins --no-cache',
    inside: 'program',
  },
  {
    programs: 'conda mamba micromamba',
    path: ['run'],
    values: '-n --name -p --prefix --cwd',
    flags: '-v --verbose --no-capture-output --live-stream --dev -e -a',
    inside: 'program',
  },
  ...nodeWrappers,
  {
    programs: 'bundle',
    path: ['exec'],
    values: '--gemfile',
    flags: '--keep-file-descriptors --verbose --no-color',
    inside: 'program',
  },
  { programs: 'rbenv pyenv asdf nodenv goenv', path: ['exec'], inside: 'program' },
  { programs: 'mise', path: ['exec'], dashes: 'required', inside: 'program' },
  { programs: 'mise', path: ['x'], dashes: 'required', inside: 'program' },
  { programs: 'op doppler infisical dotenvx devbox', path: ['run'], dashes: 'required', inside: 'program' },
  { programs: 'dotenv aws-vault flox retry-cli', dashes: 'required', inside: 'program' },
  { programs: 'direnv', path: ['exec'], positionals: 1, inside: 'program' },
  {
    programs: 'volta',
    path: ['run'],
    values: '--node --npm --yarn --pnpm',
    flags: '--no-yarn --bundled-npm --no-pnpm',
    inside: 'program',
  },
  { programs: 'nix', path: ['develop'], commandOption: '-c --command', inside: 'program' },
  { programs: 'nix', path: ['shell'], commandOption: '-c --command', inside: 'program' },
  {
    programs: 'nix-shell',
    values: '-I -A --attr',
    flags: '-p --packages --pure',
    scriptOption: '--run --command',
    inside: 'script',
  },
  { programs: 'rustup', path: ['run'], flags: '--install', positionals: 1, inside: 'program' },
  {
    programs: 'dart flutter',
    path: ['pub', 'global', 'run'],
    flags: '-v --verbose --enable-asserts',
    inside: 'program',
  },
  { programs: 'dart flutter', path: ['run'], flags: '-v --verbose', scriptsFirst: true, inside: 'program' },
  {
    programs: 'melos',
    path: ['exec'],
    values:
      '-c --concurrency --scope --ignore --diff --since --dir-exists --file-exists --depends-on --no-depends-on --category --sdk-path',
    flags:
      '--private --no-private --published --no-published --nullsafety --no-nullsafety --flutter --no-flutter --fail-fast ' +
      '--no-fail-fast -f --order-dependents --no-order-dependents -o --include-dependencies --include-dependents --verbose',
    quotedScript: true,
    inside: 'program',
  },
  { programs: 'fvm', scriptsFirst: true, own: 'exec spawn', inside: 'program' },
  { programs: 'fvm', path: ['exec'], inside: 'program' },
  { programs: 'start', flags: '/wait /b /min /max /low /normal', inside: 'program' },
];
