import { type SpawnOptions, spawn } from 'node:child_process';
import { root } from './root.ts';

export interface CommandResult {
  readonly status: number;
  /** What it wrote to stdout and stderr, in the order in which it came; empty when shown directly. */
  readonly output: string;
}

type Place = Pick<SpawnOptions, 'cwd' | 'env'>;

/** Runs a command to its end and keeps what it says. A command that cannot be started rejects. */
export function runQuietly(command: string, args: readonly string[], place: Place = {}): Promise<CommandResult> {
  return run(command, args, { cwd: root, ...place, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a command to its end in this terminal. A command that cannot be started rejects. */
export function runShown(command: string, args: readonly string[], place: Place = {}): Promise<CommandResult> {
  return run(command, args, { cwd: root, ...place, stdio: 'inherit' });
}

function run(command: string, args: readonly string[], options: SpawnOptions): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    // npm and code are .cmd files on Windows, which only a shell can start.
    const shell = process.platform === 'win32' && ['npm', 'code'].includes(command);
    const child = spawn(command, args, { ...options, shell });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** As {@link runQuietly}, for a command that must succeed: throws with what it said when it does not. */
export async function runOrThrow(command: string, args: readonly string[], place: Place = {}): Promise<string> {
  const { status, output } = await runQuietly(command, args, place);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${output}`);
  return output;
}
