import { spawnSync } from 'node:child_process';

/** A process to time: Node's arguments. */
export interface TimedProcess {
  readonly args: readonly string[];
  readonly cwd?: string;
}

/**
 * The wall times of processes from start to end, in milliseconds, one after the other in rounds, so that what else the
 * machine does hits them alike. The first round is not counted.
 * @throws when one of them cannot be started or is ended by a signal
 */
export function alternating(processes: readonly TimedProcess[], rounds: number): readonly (readonly number[])[] {
  const times = processes.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { args, cwd }] of processes.entries()) {
      const begin = performance.now();
      const { error, signal } = spawnSync(process.execPath, [...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
      const taken = performance.now() - begin;
      if (error !== undefined || signal !== null) throw error ?? new Error(`${args.join(' ')} ended by ${signal}`);
      if (round > 0) times[index]?.push(taken);
    }
  }
  return times;
}
