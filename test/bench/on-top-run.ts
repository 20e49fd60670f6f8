import { readFileSync } from 'node:fs';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { type RepositoryFile, repositoryFile } from '../../analysis/repository/repository.ts';
import { parseAlone } from './parse-alone.ts';
import { median, timed } from './statistics.ts';
import type { BenchText } from './texts.ts';

export interface Cost {
  readonly publishes: boolean;
  /** Milliseconds of the parse alone, and of everything else that the analysis does. */
  readonly parse: number;
  readonly onTop: number;
}

/** Takes texts from standard input and prints what each costs, as JSON. Bundled like the product; the argument is the rounds. */
const texts = JSON.parse(readFileSync(0, 'utf8')) as readonly BenchText[];
for (const { path, text } of texts) {
  parseAlone(text);
  analyze(path, text);
}
console.log(JSON.stringify(texts.map((each) => costOf(each, Number(process.argv[2])))));

function costOf({ path, text, publishes }: BenchText, rounds: number): Cost {
  const parses: number[] = [];
  const wholes: number[] = [];
  let parsed = false;
  for (let round = 0; round < rounds; round++) {
    parses.push(timed(() => parseAlone(text)));
    wholes.push(
      timed(() => {
        parsed = analyze(path, text);
      }),
    );
  }
  const parse = median(parses);
  return { publishes, parse, onTop: median(wholes) - (parsed ? parse : 0) };
}

/** @returns whether the text had to be parsed */
function analyze(path: string, text: string): boolean {
  let parsed = false;
  const inner = repositoryFile(path, text);
  const file: RepositoryFile = {
    ...{ path, text, selected: new Map() },
    get references() {
      return inner.references;
    },
    get reading() {
      parsed = true;
      return inner.reading;
    },
  };
  createAnalyzer().analyze({ files: new Map([[path, file]]) });
  return parsed;
}
