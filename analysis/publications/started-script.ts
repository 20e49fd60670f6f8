import { denoTask, packageScript } from '../repository/manifests/json-manifests.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, positionals, type Shell, type Word } from '../workflow/scripts/index.ts';
import type { Session } from './session.ts';
import { recipesStarted } from './started-recipe.ts';
import { pathIn, within } from './working-folder.ts';

/** A script of the repository that a command starts. */
export interface StartedScript {
  readonly text: string;
  readonly shell: Shell;
  /** The words of the command that are handed on to the script's last command. */
  readonly passed: readonly Word[];
  /** Further words of the command would be handed on too. */
  readonly handsOn: boolean;
  /** The folder that the script works in. */
  readonly folder: string;
  /** Variables that the command sets for the script, beside those of its environment. */
  readonly given?: Command['environment'];
}

/** The scripts that a command starts, in their order: `npm run x` with its `prex` and `postx`, `deno task x`, `make x`, `bash x.sh`, `./x.ps1`. */
export function scriptsStarted(
  session: Session,
  step: StepRun,
  command: Command,
  folder: string,
): readonly StartedScript[] {
  const task = taskStarted(command);
  if (task !== undefined) return tasksOf(session, task, folder);
  const several = severalStarted(command);
  if (several.length > 0) return several.flatMap((each) => tasksOf(session, each, folder));
  const recipes = recipesStarted(session, step, command, folder);
  if (recipes.length > 0) return recipes;
  const file = fileStarted(command);
  const path = file === undefined ? undefined : within(folder, file.path);
  const text = path === undefined ? undefined : session.files.text(path);
  if (file === undefined || text === undefined) return [];
  const shell = file.path.endsWith('.ps1') ? 'pwsh' : shellOfText(text);
  // What a script is called with are its `$1` and `$@`, not words of its commands.
  return shell === undefined ? [] : [{ text, shell, passed: [], handsOn: false, folder }];
}

interface Task {
  readonly kind: 'package' | 'deno';
  readonly name: string;
  readonly passed: readonly Word[];
}

/** Options of package managers that take a value. */
const valueOptions: ReadonlySet<string> = new Set([
  ...['--prefix', '-C', '--filter', '-F', '--filter-prod', '--workspace', '-w', '--cwd', '--dir', '--config', '-c'],
  ...['--reporter', '--loglevel', '--workspace-concurrency'],
]);

/** Sub-commands of package managers that are no scripts, though a script may have the same name. */
const ownCommands: ReadonlySet<string> = new Set([
  ...[
    'add',
    'audit',
    'ci',
    'config',
    'create',
    'deploy',
    'dlx',
    'exec',
    'fetch',
    'help',
    'i',
    'info',
    'init',
    'install',
  ],
  ...[
    'link',
    'list',
    'login',
    'logout',
    'ls',
    'node',
    'npm',
    'outdated',
    'pack',
    'patch',
    'plugin',
    'prune',
    'publish',
  ],
  ...['rebuild', 'remove', 'root', 'set', 'setup', 'store', 'tag', 'team', 'unlink', 'unpublish', 'up', 'update'],
  ...['upgrade', 'version', 'view', 'whoami', 'why', 'workspace', 'workspaces', 'x'],
]);

/** The script of a manifest that a command starts. Filters and workspaces mean scripts of other folders, which are not followed. */
function taskStarted(command: Command): Task | undefined {
  const words = positionals(command, valueOptions);
  const [first, second] = words;
  const named = (word: Word | undefined, kind: Task['kind']): Task | undefined => {
    const at = word === undefined ? -1 : command.arguments.indexOf(word);
    if (word?.text === undefined || at < 0) return undefined;
    const behind = command.arguments.slice(at + 1);
    const passed = command.program === 'npm' ? behindDashes(behind) : behind.filter(({ text }) => text !== '--');
    return { kind, name: word.text, passed };
  };
  if (command.arguments.some(({ text }) => text !== undefined && elsewhere.has(text))) return undefined;
  const runs = first?.text === 'run' || first?.text === 'run-script';
  switch (command.program) {
    case 'npm':
      return runs ? named(second, 'package') : undefined;
    case 'pnpm':
    case 'pn':
    case 'yarn':
      if (runs) return named(second, 'package');
      return first?.text === undefined || ownCommands.has(first.text) ? undefined : named(first, 'package');
    case 'bun':
      return runs ? named(second, 'package') : undefined;
    case 'deno':
      return first?.text === 'task' ? named(second, 'deno') : undefined;
    default:
      return undefined;
  }
}

/** The scripts that npm-run-all starts: `run-s build release`, `npm-run-all lint release`. Patterns (`build:*`) are not followed. */
function severalStarted(command: Command): readonly Task[] {
  if (command.program === undefined || !['run-s', 'run-p', 'npm-run-all'].includes(command.program)) return [];
  return positionals(command, valueOptions).flatMap(({ text }): readonly Task[] =>
    text === undefined || text.includes('*') ? [] : [{ kind: 'package', name: text, passed: [] }],
  );
}

const elsewhere: ReadonlySet<string> = new Set([
  ...['--filter', '-F', '--filter-prod', '--workspace', '-w', '--workspaces', '-ws', '-r', '--recursive'],
]);

function behindDashes(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ text }) => text === '--');
  return at < 0 ? [] : words.slice(at + 1);
}

function tasksOf(session: Session, { kind, name, passed }: Task, folder: string): readonly StartedScript[] {
  const script = (text: string | undefined, words: readonly Word[] = []): readonly StartedScript[] =>
    text === undefined ? [] : [{ text, shell: 'bash', passed: words, handsOn: true, folder }];
  if (kind === 'deno') {
    const files = ['deno.json', 'deno.jsonc'].map((file) => session.files.text(pathIn(folder, file)));
    return files.flatMap((manifest) => script(denoTask(manifest, name), passed)).slice(0, 1);
  }
  const manifest = session.files.text(pathIn(folder, 'package.json'));
  const own = script(packageScript(manifest, name), passed);
  if (own.length === 0) return [];
  return [...script(packageScript(manifest, `pre${name}`)), ...own, ...script(packageScript(manifest, `post${name}`))];
}

/** `bash x.sh`, `sh bin/x`, `source x`, `./x.sh`, `pwsh x.ps1`: the file of the repository that a command runs. */
function fileStarted({ program, programWord, arguments: words }: Command): { readonly path: string } | undefined {
  switch (program) {
    case 'bash':
    case 'sh':
    case 'zsh':
    case 'dash':
    case 'source':
    case '.':
    case 'pwsh':
    case 'powershell': {
      const [file] = words.filter(({ text }) => text === undefined || !text.startsWith('-'));
      return file?.text === undefined ? undefined : { path: file.text };
    }
    default: {
      const path = programWord.text?.replaceAll('\\', '/');
      return path === undefined || !path.includes('/') ? undefined : { path };
    }
  }
}

/** The shell of a script by its first line; undefined for a program in another language. */
function shellOfText(text: string): Shell | undefined {
  const line = /^#!(.*)/.exec(text)?.[1];
  if (line === undefined) return 'bash';
  if (/\bpwsh\b/.test(line)) return 'pwsh';
  return /\b(?:ba|z|da|k)?sh\b/.test(line) ? 'bash' : undefined;
}
