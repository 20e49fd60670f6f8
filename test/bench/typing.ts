import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAlone } from './parse-alone.ts';
import type { Measurement } from './report.ts';
import { type ServerKind, startServerProcess } from './server-process.ts';
import { own, ownPushing, peers } from './servers.ts';
import { median, ms, percentile, timed } from './statistics.ts';
import { type BenchText, workflowsOf } from './texts.ts';

const CHANGES = 5;
/** A peer that waits for 200 ms before each answer is asked less. */
const FEWER = 25;

/** From a change of the text to its diagnostics, over stdio, for this project and its peers. */
export async function measureTyping(texts: readonly BenchText[]): Promise<Measurement> {
  const workflows = workflowsOf(texts);
  const parses = parseTimes(workflows);
  const pulled = await changeTimes(own, workflows);
  const pushed = await changeTimes(ownPushing, workflows);
  const others: (readonly [name: string, times: readonly number[]])[] = [];
  for (const peer of peers) {
    const some = peer.name === 'yaml-language-server' ? everyNth(workflows, FEWER) : workflows;
    others.push([peer.name, await changeTimes(peer, some)]);
  }
  const p99 = percentile(pulled, 0.99);
  const most = 2 * percentile(parses, 0.99);
  const row = (name: string, values: readonly number[]): readonly string[] => [
    name,
    String(values.length),
    ms(median(values)),
    ms(percentile(values, 0.9)),
    ms(percentile(values, 0.99)),
  ];
  return {
    budgets: [
      {
        what: 'Change to diagnostics over stdio, median',
        budget: '1 ms',
        measured: ms(median(pulled)),
        met: median(pulled) <= 1,
      },
      {
        what: 'Change to diagnostics over stdio, 99th percentile',
        budget: `2 × \`yaml\` alone (${ms(most)})`,
        measured: ms(p99),
        met: p99 <= most,
      },
    ],
    tables: [
      {
        title: 'From a change to its diagnostics',
        note: `Every workflow of the corpus is opened, then changed ${CHANGES} times by one blank at the end of a line in its middle; the time from the change to its diagnostics at the other end of the pipe. yaml-language-server waits for 200 ms before it looks, and has no schema here; @actions/languageserver has no token, so it asks nobody. The last line is the parse in this process, without a server.`,
        head: ['Server', 'Changes', 'Median', '90th percentile', '99th percentile'],
        rows: [
          row('this project', pulled),
          row('this project, for editors that do not ask for diagnostics', pushed),
          ...others.map(([name, values]) => row(name, values)),
          row('`yaml` alone', parses),
        ],
      },
    ],
  };
}

async function changeTimes(kind: ServerKind, texts: readonly BenchText[]): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-publishing-bench-'));
  const server = await startServerProcess(kind, folder);
  const found: number[] = [];
  try {
    for (const { path, text } of texts) {
      const opened = server.diagnostics(path, 1);
      server.open(path, text);
      await opened;
      const full = kind.name === '@actions/languageserver';
      let current = text;
      for (let version = 2; version < 2 + CHANGES; version++) {
        const edit = blankInTheMiddle(current);
        current = edit.text;
        const begin = performance.now();
        server.notify('textDocument/didChange', {
          textDocument: { uri: server.uri(path), version },
          contentChanges: [full ? { text: current } : edit.change],
        });
        await server.diagnostics(path, version);
        found.push(performance.now() - begin);
      }
      server.notify('textDocument/didClose', { textDocument: { uri: server.uri(path) } });
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

/** A change that means nothing, so that every server does its whole work. */
function blankInTheMiddle(text: string): { readonly text: string; readonly change: object } {
  const lines = text.split('\n');
  const line = Math.floor(lines.length / 2);
  const before = lines[line]?.replace(/\r$/, '') ?? '';
  lines[line] = `${before} ${lines[line]?.endsWith('\r') ? '\r' : ''}`;
  const place = { line, character: before.length };
  return { text: lines.join('\n'), change: { range: { start: place, end: place }, text: ' ' } };
}

function parseTimes(texts: readonly BenchText[]): readonly number[] {
  for (const { text } of texts) parseAlone(text);
  return texts.flatMap(({ text }) => Array.from({ length: CHANGES }, () => timed(() => parseAlone(text))));
}

function everyNth(texts: readonly BenchText[], count: number): readonly BenchText[] {
  const step = Math.max(1, Math.floor(texts.length / count));
  return texts.filter((_text, index) => index % step === 0);
}
