import { type Uri, workspace } from 'vscode';

/**
 * Starts a script of this extension as a worker. Where the extension comes from a remote machine the host refuses its
 * address ("Creating workers from remote extensions is not supported"); the same text as a blob is allowed.
 */
export async function startWorker(script: Uri): Promise<Worker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    const text = new TextDecoder().decode(await workspace.fs.readFile(script));
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    return new Worker(address);
  }
}
