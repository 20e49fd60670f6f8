import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../analysis/project.ts';
import { diskFiles } from './files/disk-files.ts';
import { serve } from './serve.ts';

const usage = `Usage: trusted-publishing-language-server --stdio

The language server of Trusted Publishing, started by an editor. It speaks by --stdio, --node-ipc, --socket=PORT or
--pipe=NAME. --version says which version it is.
`;

/** The entry for Node: the transport is named by the arguments. */
function main(given: readonly string[]): void {
  if (given.some((each) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(each))) listen();
  else if (given.includes('--version')) process.stdout.write(`${version}\n`);
  else if (given.includes('--help')) process.stdout.write(usage);
  else {
    process.stderr.write(usage);
    process.exitCode = 2;
  }
}

function listen(): void {
  // Garbage of the many small texts is collected before the heap has grown by half. An engine without that flag says so and goes on.
  setFlagsFromString('--heap-growing-percent=50');
  serve(createConnection(ProposedFeatures.all), {
    disk: diskFiles,
    nextTurn: (callback) => void setImmediate(callback),
  });
}

main(process.argv.slice(2));
