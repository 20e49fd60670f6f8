import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from './files/disk-files.ts';
import { serve } from './serve.ts';

// Garbage of the many small texts is collected before the heap has grown by half. An engine without that flag says so and goes on.
setFlagsFromString('--heap-growing-percent=50');

/** The entry for Node: the transport is named by the arguments (`--stdio`, `--node-ipc`). */
serve(createConnection(ProposedFeatures.all), {
  disk: diskFiles,
  nextTurn: (callback) => void setImmediate(callback),
});
