import { type Arguments, positionals } from './command-words.ts';
import type { StepPurpose } from './types.ts';

/**
 * Task runners and package managers, with the words that stand before the name of a script; '' where it stands at
 * once. npm's: https://github.com/npm/cli/blob/1aa14262f/lib/utils/cmd-list.js; Deno's:
 * https://github.com/denoland/docs/blob/07a40d39c/runtime/reference/cli/index.md; both 2026-11-28.
 */
const runners: Readonly<Record<string, readonly string[]>> = {
  npm: ['run', 'run-script', 'rum', ''],
  pnpm: ['run', 'exec', ''],
  pn: ['run', 'exec', ''],
  yarn: ['run', 'workspace', ''],
  bun: ['run'],
  deno: ['task'],
  make: [''],
  gmake: [''],
  just: [''],
  task: [''],
  mise: ['run', 'r'],
  rake: [''],
  hatch: ['run'],
  pdm: ['run'],
  poe: [''],
  invoke: [''],
  inv: [''],
  nx: ['run', ''],
  turbo: ['run', ''],
  lerna: ['run'],
  moon: ['run', ''],
  gradle: [''],
  gradlew: [''],
  mvn: [''],
  mvnw: [''],
  ant: [''],
  rush: [''],
  cargo: ['xtask', 'make'],
  mix: [''],
};

/** Programs that only test, whatever they are told. */
const testers = new Set([
  'tox',
  'nox',
  'rspec',
  'phpunit',
  'ctest',
  'playwright',
  'cypress',
  'rubocop',
  'minitest',
  'zizmor',
]);
/** Programs that only build. */
const builders = new Set([
  'ng',
  'next',
  'ncc',
  'tsup',
  'tsdown',
  'cmake',
  'ninja',
  'meson',
  'bazel',
  'bazelisk',
  'goreleaser',
]);

/**
 * What a command that starts scripts of the project is likely for, by the name of the script: `npm run build`, `make
 * test`. Nothing more may be concluded from it than that a publishing job does this too. Undefined when the name does
 * not tell.
 */
export function scriptPurpose(program: string, args: Arguments): StepPurpose | undefined {
  if (testers.has(program)) return 'test';
  // Its other commands move files that are built already.
  if (program === 'napi') return args[0] === 'build' ? 'build' : undefined;
  if (builders.has(program)) return 'build';
  const before = Object.hasOwn(runners, program) ? runners[program] : undefined;
  if (before === undefined) return undefined;
  const words = positionals(args, new Set(['-C', '--prefix', '-w', '--workspace', '--filter', '-F', '-f', '--cwd']));
  const [first, second] = words;
  if (first === undefined) return before.includes('') && words.length === 0 && program === 'make' ? 'build' : undefined;
  if (before.includes(first)) return second === undefined ? undefined : purposeOf(second);
  return before.includes('') ? purposeOf(first) : undefined;
}

function purposeOf(script: string): StepPurpose | undefined {
  if (/(^|[^a-z])(test|tests|spec|e2e|lint|check|typecheck|verify|coverage|ci)([^a-z]|$)/i.test(script)) return 'test';
  if (/(^|[^a-z])(build|compile|bundle|dist|pack|package|assemble|artifacts|wheel|sdist)([^a-z]|$)/i.test(script))
    return 'build';
  if (/(^|[^a-z])(install|bootstrap|setup|deps)([^a-z]|$)/i.test(script)) return 'install';
  return undefined;
}
