import { run } from './run.ts';
import { type Terminal, wantsColor } from './terminal.ts';

/** The entry of the command line. */
const { stdout, stderr } = process;

// A reader such as `head` may close the pipe before everything is written; that is no error.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const terminal: Terminal = {
  workingFolder: process.cwd(),
  width: stdout.isTTY ? stdout.columns : undefined,
  color: wantsColor(stdout.isTTY === true, process.env),
  write: (text) => void stdout.write(text),
  warn: (line) => void stderr.write(`${line}\n`),
};

// Not `process.exit`, which would cut off what is not yet written.
process.exitCode = run(process.argv.slice(2), terminal);
