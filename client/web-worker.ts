import { type Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

/** A worker that runs a script of this extension, and the way to talk to it. */
export interface RunningWorker {
  readonly transports: MessageTransports;
  terminate(): void;
}

/** Starts a script of this extension as a worker. */
export async function startWorker(script: Uri): Promise<RunningWorker> {
  const worker = await createWorker(script);
  // Not the worker itself: the client would test it with `instanceof Worker`, which fails in this host.
  const reader = new WorkerReader(worker);
  return {
    transports: { reader, writer: new BrowserMessageWriter(worker) },
    terminate: () => worker.terminate(),
  };
}

/**
 * Where the extension comes from a remote machine the host refuses its address ("Creating workers from remote extensions is
 * not supported"); the same text as a blob is allowed.
 */
async function createWorker(script: Uri): Promise<Worker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    const text = new TextDecoder().decode(await workspace.fs.readFile(script));
    // Not revoked: the host's own worker loads the address later, and again for what it wraps around it.
    return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  }
}

/** A worker has no end that its client hears of; a script that cannot be loaded, or throws, is taken for one. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}
