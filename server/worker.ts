import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from './serve.ts';

// A worker's shortest timer takes a millisecond, and four when they follow each other; a message takes none.
const { port1, port2 } = new MessageChannel();
const callbacks: (() => void)[] = [];
port1.onmessage = () => callbacks.shift()?.();

/** The entry for a web worker, which has no files of its own. */
serve(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  disk: undefined,
  nextTurn(callback) {
    callbacks.push(callback);
    port2.postMessage(undefined);
  },
});
