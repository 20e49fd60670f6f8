import type { PicturedJob, PicturedPublication } from '../../../protocol.ts';
import type { ShownPicture } from '../messages.ts';

/** A box of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The first line, and a smaller one below. */
  readonly title: string;
  readonly text: string;
  /** How it looks: `dim` does not happen, `open` may, `good` and `bad` are verdicts. */
  readonly look: 'plain' | 'dim' | 'open' | 'good' | 'bad';
  readonly place: number;
  /** All of it in words, for a screen reader and a tooltip. */
  readonly words: string;
}

/** A line from one box to another, by their numbers; `beside` runs within a column. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly beside: boolean;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const columns = [
  { x: 8, width: 130 },
  { x: 186, width: 150 },
  { x: 372, width: 140 },
  { x: 540, width: 190 },
  { x: 758, width: 140 },
  { x: 926, width: 150 },
] as const;
const rowHeight = 64;
const boxHeight = 44;

/** Puts the boxes of a release in six columns: trigger, jobs, environments, claims, registries, verdicts. */
export function layoutOf({ jobs, release, place, notStarted }: ShownPicture): Layout {
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const add = (
    column: keyof typeof columns & number,
    row: number,
    box: Pick<Box, 'title' | 'text' | 'look' | 'place' | 'words'>,
  ): number => {
    const { x, width } = columns[column] ?? columns[0];
    return boxes.push({ x, width, y: 8 + row * rowHeight, height: boxHeight, ...box }) - 1;
  };
  const rows = jobs.reduce((sum, { publications }) => sum + Math.max(1, publications.length), 0);
  const trigger = add(0, Math.max(0, (rows - 1) / 2), {
    title: release.event,
    text: shortRef(release.ref),
    look: notStarted === null ? 'plain' : 'bad',
    place,
    words: `Trigger: ${release.event} on ${release.ref}`,
  });
  const jobBoxes: number[] = [];
  let row = 0;
  for (const job of jobs) {
    const height = Math.max(1, job.publications.length);
    const own = add(1, row + (height - 1) / 2, {
      title: job.id,
      text: { yes: 'runs', no: 'does not run', maybe: 'may run' }[job.runs],
      look: { yes: 'plain', no: 'dim', maybe: 'open' }[job.runs] as Box['look'],
      place: job.place,
      words: `Job ${job.id} of ${job.path}: ${{ yes: 'runs', no: 'does not run', maybe: 'may run, its condition depends on the run' }[job.runs]}`,
    });
    jobBoxes.push(own);
    if (job.after.length === 0) lines.push({ from: trigger, to: own, beside: false });
    for (const [index, publication] of job.publications.entries()) addPublication(job, publication, row + index, own);
    row += height;
  }
  for (const [index, job] of jobs.entries()) {
    for (const before of job.after) {
      const [from, to] = [jobBoxes[before], jobBoxes[index]];
      if (from !== undefined && to !== undefined) lines.push({ from, to, beside: true });
    }
  }
  return { boxes, lines, width: 1084, height: 8 + Math.max(1, rows) * rowHeight };

  function addPublication(job: PicturedJob, publication: PicturedPublication, at: number, from: number): void {
    const happens: Box['look'] = { yes: 'plain', no: 'dim', maybe: 'open' }[publication.reached] as Box['look'];
    const environment = add(2, at, {
      title: job.environment?.name ?? 'no environment',
      text: 'environment',
      look: job.environment === null && happens === 'plain' ? 'open' : happens,
      place: job.environment?.place ?? job.place,
      words: job.environment === null ? `Job ${job.id} has no environment` : `Environment: ${job.environment.name}`,
    });
    const claims = add(3, at, { ...claimWords(publication), look: happens, place: publication.place });
    const name = publication.package ?? publication.means;
    const registry = add(4, at, {
      title: publication.registry,
      text: name,
      look: happens,
      place: publication.place,
      words: `${publication.registry}: ${name}, by ${publication.means}`,
    });
    const verdict = add(5, at, { ...verdictWords(publication), place: publication.place });
    const way = [from, environment, claims, registry, verdict];
    for (const [index, to] of way.entries()) {
      const before = way[index - 1];
      if (before !== undefined) lines.push({ from: before, to, beside: false });
    }
  }
}

function claimWords({ claims, credential }: PicturedPublication): Pick<Box, 'title' | 'text' | 'words'> {
  if (credential !== 'none' && credential !== 'minted') {
    return {
      title: 'stored credential',
      text: 'no claims are looked at',
      words: `Credential: ${credential}, so that no claims are looked at`,
    };
  }
  const file = (name: string): string | undefined => {
    const value = claims.find((claim) => claim.name === name)?.value;
    return /([^/]+\.ya?ml)@/.exec(value ?? '')?.[1];
  };
  const [started, called] = [file('workflow_ref'), file('job_workflow_ref')];
  const title = started ?? 'workflow';
  const text = called === undefined || called === started ? 'OIDC token' : `called: ${called}`;
  return { title, text, words: `Claims of the OIDC token: workflow ${title}, ${text}` };
}

function verdictWords({
  verdict,
  reached,
  registry,
  credential,
}: PicturedPublication): Pick<Box, 'title' | 'text' | 'look' | 'words'> {
  if (reached === 'no')
    return { title: 'not reached', text: 'nothing is uploaded', look: 'dim', words: 'This upload does not happen' };
  if (credential !== 'none' && credential !== 'minted') {
    return { title: '– by token', text: 'no publisher needed', look: 'open', words: `${registry} takes the token` };
  }
  switch (verdict.kind) {
    case 'accepted':
      return {
        title: '✓ accepted',
        text: 'as recorded',
        look: 'good',
        words: `${registry} accepts it. ${verdict.words}`,
      };
    case 'refused':
      return {
        title: '✗ refused',
        text: verdict.words,
        look: 'bad',
        words: `${registry} refuses it: ${verdict.words}`,
      };
    case 'unknown':
      return { title: '? not known', text: verdict.words, look: 'open', words: `${registry}: ${verdict.words}` };
  }
}

function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:tags|heads)\//, '');
}
