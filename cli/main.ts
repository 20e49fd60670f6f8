import { reasonOf } from './files/read-text.ts';
import { run } from './run.ts';
import { type Terminal, wantsColor } from './terminal.ts';

/** The entry of the command line. */
const { stdout, stderr } = process;

/** What keeps the program from its work, where `run` cannot hear of it. */
function giveUp(what: string, error: unknown): void {
  process.exitCode = 2;
  stderr.write(`trusted-publishing: ${what}: ${reasonOf(error)}\n`);
}

// A reader such as `head` may close the pipe before everything is written; that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') giveUp('cannot write the output', error);
});
// Where nobody hears what is wrong, the exit code still tells.
stderr.on('error', () => {});

const terminal: Omit<Terminal, 'workingFolder'> = {
  width: stdout.isTTY ? stdout.columns : undefined,
  color: wantsColor(stdout.isTTY === true, process.env),
  write: (text) => void stdout.write(text),
  warn: (line) => void stderr.write(`${line}\n`),
};

// Not `process.exit`, which would cut off what is not yet written.
try {
  process.exitCode = run(process.argv.slice(2), {
    ...terminal,
    workingFolder: process.cwd(),
    checkout: process.env['GITHUB_WORKSPACE'],
  });
} catch (error) {
  giveUp('cannot tell the working folder', error);
}
