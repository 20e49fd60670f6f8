import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from './report.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { ownMeasured } from './servers.ts';
import { type BenchText, workflowsOf } from './texts.ts';

const CHANGES = 3;

interface Memory {
  /** Bytes. */
  readonly resident: number;
  readonly heap: number;
}

/** What the server holds after every workflow of the corpus was opened, changed and closed, one after the other. */
export async function measureMemory(texts: readonly BenchText[]): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-publishing-bench-'));
  const server = await startServerProcess(ownMeasured, folder);
  try {
    const before = await memoryOf(server);
    for (const { path, text } of workflowsOf(texts)) {
      server.open(path, text);
      await server.diagnostics(path, 1);
      for (let version = 2; version < 2 + CHANGES; version++) {
        const place = { line: 0, character: 0 };
        server.notify('textDocument/didChange', {
          textDocument: { uri: server.uri(path), version },
          contentChanges: [{ range: { start: place, end: place }, text: '#\n' }],
        });
        await server.diagnostics(path, version);
      }
      server.notify('textDocument/didClose', { textDocument: { uri: server.uri(path) } });
    }
    const after = await memoryOf(server);
    return {
      budgets: [
        {
          what: 'Server after the corpus: live heap',
          budget: '30 MB',
          measured: megabytes(after.heap),
          met: after.heap <= 30e6,
        },
        {
          what: 'Server after the corpus: resident',
          budget: '140 MB',
          measured: megabytes(after.resident),
          met: after.resident <= 140e6,
        },
      ],
      tables: [
        {
          title: 'Memory of the server',
          note: `Started with \`--max-semi-space-size=4\`; each workflow of the corpus opened, changed ${CHANGES} times and closed. The heap is what is left after a collection; resident is what the process has before it.`,
          head: ['When', 'Live heap', 'Resident'],
          rows: [
            ['started', megabytes(before.heap), megabytes(before.resident)],
            ['after the corpus', megabytes(after.heap), megabytes(after.resident)],
          ],
        },
      ],
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function memoryOf({ process: child }: ServerProcess): Promise<Memory> {
  return new Promise((resolve) => {
    const read = (chunk: Buffer): void => {
      const told = /^memory (.*)$/m.exec(chunk.toString())?.[1];
      if (told === undefined) return;
      child.stderr?.off('data', read);
      resolve(JSON.parse(told) as Memory);
    };
    child.stderr?.on('data', read);
    child.kill('SIGUSR2');
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
