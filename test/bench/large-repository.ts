import { createAnalyzer } from '../../analysis/analyze.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { runOrThrow } from '../../scripts/run-command.ts';
import { bundle } from './bundle.ts';
import { type Checkout, checkoutOf, MANY } from './many-workflows.ts';
import type { Measurement } from './report.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { own } from './servers.ts';
import { median, ms, times } from './statistics.ts';
import type { BenchText } from './texts.ts';

const ROUNDS = 5;
const PRESSES = 30;
/** Milliseconds after which a server that has not spoken will not. */
const PATIENCE = 60_000;

interface Opening {
  /** From opening the first file in a fresh server to its diagnostics. */
  readonly first: number;
  /** From the same moment to the findings of all files. */
  readonly all: number;
  /** From a change of that file to its diagnostics, once all is known. */
  readonly press: number;
}

/** A repository of 300 workflows in the language server: the first answer, all answers, and typing, beside a small one. */
export async function measureLargeRepository(texts: readonly BenchText[]): Promise<Measurement> {
  const bare = await bundle('test/bench/bare-run.ts');
  const large = checkoutOf(texts);
  const small = checkoutOf(texts, 1);
  const spoken = spokenOf(large);
  const parses: number[] = [];
  const inLarge: Opening[] = [];
  const inSmall: Opening[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      parses.push(Number(await runOrThrow(process.execPath, [bare, large.folder, '--time'])));
      inLarge.push(await openIn(large, spoken));
      inSmall.push(await openIn(small, []));
    }
  } finally {
    large.remove();
    small.remove();
  }
  const of = (openings: readonly Opening[], what: keyof Opening): number => median(openings.map((each) => each[what]));
  const parse = median(parses);
  const ratio = of(inLarge, 'all') / parse;
  const first = of(inLarge, 'first') / of(inSmall, 'first');
  const press = of(inLarge, 'press') / of(inSmall, 'press');
  return {
    budgets: [
      {
        what: `Repository of ${MANY} workflows: first answer for the open file`,
        budget: 'at once: 2 × that in a repository of one',
        measured: times(first),
        met: first <= 2,
      },
      {
        what: `Repository of ${MANY} workflows: all answers`,
        budget: '1.6 × the parse of all',
        measured: times(ratio),
        met: ratio <= 1.6,
      },
      {
        what: `Repository of ${MANY} workflows: a key press`,
        budget: 'as in a repository of one: 1.5 × with noise',
        measured: times(press),
        met: press <= 1.5,
      },
    ],
    tables: [
      {
        title: `Repository of ${MANY} workflows`,
        note: `The language server, started anew ${ROUNDS} times on a folder of ${MANY} workflows of the corpus and on one of a single workflow, the same. The parse is that of a fresh process that reads and parses all ${MANY}, its start left out: ${ms(parse)}.`,
        head: ['Repository', 'Open to first answer', 'Open to all answers', 'Key press to answer'],
        rows: (
          [
            [`${MANY} workflows`, inLarge],
            ['one workflow', inSmall],
          ] as const
        ).map(([name, openings]) => [
          name,
          ms(of(openings, 'first')),
          ms(of(openings, 'all')),
          ms(of(openings, 'press')),
        ]),
      },
    ],
  };
}

async function openIn({ folder, files }: Checkout, spoken: readonly string[]): Promise<Opening> {
  const [file] = files;
  if (file === undefined) throw new Error('no workflow');
  const server = await startServerProcess(own, folder);
  try {
    const begin = performance.now();
    server.open(file.path, file.text);
    await server.diagnostics(file.path, 1);
    const first = performance.now() - begin;
    await allReported(server, new Set(spoken.map(server.uri)));
    const all = performance.now() - begin;
    return { first, all, press: await typeIn(server, file.path) };
  } finally {
    await server.stop();
  }
}

/** Resolves when the server has reported on all of these files, in one answer or in parts. */
async function allReported(server: ServerProcess, uris: ReadonlySet<string>): Promise<void> {
  if (uris.size === 0) return;
  const missing = new Set(uris);
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`nothing was said about ${[...missing].join(', ')}`)), PATIENCE);
    const take = (items: readonly { readonly uri: string }[]): void => {
      for (const { uri } of items) missing.delete(uri);
      if (missing.size > 0) return;
      clearTimeout(late);
      resolve();
    };
    server.onProgress('all', (value) => take((value as { items: readonly { uri: string }[] }).items));
    // The server holds the request; it is answered in parts until the server ends.
    void server.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'all' }).catch(() => {});
  });
}

/** The files with something to say about them but the one that is open: of the others the server sends nothing. */
function spokenOf({ files }: Checkout): readonly string[] {
  const { findings } = createAnalyzer().analyze(repositoryOf(files.map(({ path, text }) => [path, text] as const)));
  const paths = new Set(findings.filter(({ rule }) => rule !== 'unreadable-file').map(({ path }) => path));
  return [...paths].filter((path) => path !== files[0]?.path);
}

async function typeIn(server: ServerProcess, path: string): Promise<number> {
  const found: number[] = [];
  for (let version = 2; version < 2 + PRESSES; version++) {
    const place = { line: 0, character: 0 };
    const begin = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri: server.uri(path), version },
      contentChanges: [{ range: { start: place, end: place }, text: '#\n' }],
    });
    await server.diagnostics(path, version);
    found.push(performance.now() - begin);
  }
  return median(found.slice(5));
}
