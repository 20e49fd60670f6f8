import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from './files/disk-files.ts';
import { serve } from './serve.ts';

/** The entry for Node: the transport is named by the arguments (`--stdio`, `--node-ipc`). */
serve(createConnection(ProposedFeatures.all), {
  disk: diskFiles,
  nextTurn: (callback) => void setImmediate(callback),
});
