import { run } from '../cli/run.ts';

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, in a working folder, as if its output were a file. */
export function commandLine(
  workingFolder: string,
  args: readonly string[],
  terminal: { readonly width?: number; readonly color?: boolean } = {},
): Ended {
  let stdout = '';
  let stderr = '';
  const exitCode = run(args, {
    workingFolder,
    width: terminal.width,
    color: terminal.color ?? false,
    write(text) {
      stdout += text;
    },
    warn(line) {
      stderr += `${line}\n`;
    },
  });
  return { exitCode, stdout, stderr };
}
