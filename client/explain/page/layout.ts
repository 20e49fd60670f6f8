import type { PicturedJob, PicturedPublication } from '../../../protocol/index.ts';
import type { ShownPicture } from '../messages.ts';
import { type BoxWords, claimWords, jobWords, looks, shortRef, verdictWords } from './box-words.ts';

/** A box of the picture, in pixels. */
export interface Box extends BoxWords {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly place: number;
}

/** A line from one box to another, by their numbers. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** To the right, to a later box of the same column, or to the row below. */
  readonly course: 'across' | 'beside' | 'below';
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

type Part = 'trigger' | 'job' | 'environment' | 'claims' | 'registry' | 'verdict';

/** Where the parts of a release stand: how far to the right, and how many rows below the first of their publication. */
interface Grid {
  readonly width: number;
  readonly parts: Readonly<Record<Part, { readonly x: number; readonly width: number; readonly row: number }>>;
  /** Rows that one publication takes, and rows above the jobs. */
  readonly rows: number;
  readonly above: number;
  /** How the claims lead to the registry. */
  readonly turn: Line['course'];
}

/** Six columns side by side. */
const wide: Grid = {
  width: 1084,
  parts: {
    trigger: { x: 8, width: 130, row: 0 },
    job: { x: 186, width: 150, row: 0 },
    environment: { x: 372, width: 140, row: 0 },
    claims: { x: 540, width: 190, row: 0 },
    registry: { x: 758, width: 140, row: 0 },
    verdict: { x: 926, width: 150, row: 0 },
  },
  rows: 1,
  above: 0,
  turn: 'across',
};

/** The trigger above, and each publication in two rows: for a page beside an editor. */
const narrow: Grid = {
  width: 420,
  parts: {
    trigger: { x: 32, width: 108, row: 0 },
    job: { x: 32, width: 108, row: 0.5 },
    environment: { x: 160, width: 112, row: 0 },
    claims: { x: 292, width: 120, row: 0 },
    registry: { x: 160, width: 112, row: 1 },
    verdict: { x: 292, width: 120, row: 1 },
  },
  rows: 2,
  above: 1,
  turn: 'below',
};

/** Below this width of the page, in pixels, the six columns would be too small to read. */
export const WIDE_FROM = 860;

const rowHeight = 64;
const boxHeight = 44;

/** Puts the boxes of a release in their places: trigger, jobs, environments, claims, registries, verdicts. */
export function layoutOf({ jobs, release, place, notStarted }: ShownPicture, available: number): Layout {
  const grid = available < WIDE_FROM ? narrow : wide;
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const add = (part: Part, row: number, box: BoxWords & Pick<Box, 'place'>): number => {
    const { x, width } = grid.parts[part];
    return boxes.push({ x, width, y: 8 + row * rowHeight, height: boxHeight, ...box }) - 1;
  };
  const rowsOf = ({ publications }: PicturedJob): number => Math.max(1, publications.length * grid.rows);
  const rows = jobs.reduce((sum, job) => sum + rowsOf(job), 0);
  const trigger = add('trigger', grid.above > 0 ? 0 : Math.max(0, (rows - 1) / 2), {
    title: release.event,
    text: shortRef(release.ref),
    look: notStarted === null ? 'plain' : 'bad',
    place,
    words: `Trigger: ${release.event} on ${release.ref}`,
  });
  const toJob = grid.above > 0 ? 'beside' : 'across';
  const jobBoxes: number[] = [];
  let row = grid.above;
  for (const job of jobs) {
    const own = add('job', row + (rowsOf(job) - 1) / 2, { ...jobWords(job), place: job.place });
    jobBoxes.push(own);
    if (job.after.length === 0) lines.push({ from: trigger, to: own, course: toJob });
    for (const [index, publication] of job.publications.entries()) {
      addPublication(job, publication, row + index * grid.rows, own);
    }
    row += rowsOf(job);
  }
  for (const [index, job] of jobs.entries()) {
    for (const before of job.after) {
      const [from, to] = [jobBoxes[before], jobBoxes[index]];
      if (from !== undefined && to !== undefined) lines.push({ from, to, course: 'beside' });
    }
  }
  return { boxes, lines, width: grid.width, height: 8 + Math.max(1, grid.above + rows) * rowHeight };

  function addPublication(job: PicturedJob, publication: PicturedPublication, at: number, from: number): void {
    const { parts } = grid;
    const happens = looks[publication.reached];
    const environment = add('environment', at + parts.environment.row, {
      title: job.environment?.name ?? 'none',
      text: 'environment',
      look: job.environment === null && happens === 'plain' ? 'open' : happens,
      place: job.environment?.place ?? job.place,
      words: job.environment === null ? `Job ${job.id} has no environment` : `Environment: ${job.environment.name}`,
    });
    const claims = add('claims', at + parts.claims.row, {
      ...claimWords(publication),
      look: happens,
      place: publication.place,
    });
    const name = publication.package ?? publication.means;
    const registry = add('registry', at + parts.registry.row, {
      title: publication.registry,
      text: name,
      look: happens,
      place: publication.place,
      words: `${publication.registry}: ${name}, by ${publication.means}`,
    });
    const verdict = add('verdict', at + parts.verdict.row, {
      ...verdictWords(publication),
      place: publication.place,
    });
    lines.push(
      { from, to: environment, course: 'across' },
      { from: environment, to: claims, course: 'across' },
      { from: claims, to: registry, course: grid.turn },
      { from: registry, to: verdict, course: 'across' },
    );
  }
}
