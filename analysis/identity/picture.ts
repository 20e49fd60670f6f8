import type { JobRun } from '../repository/runs.ts';
import type { Subject } from '../rules/types.ts';
import type { Place } from '../text/span.ts';
import type { Verdict } from './accept.ts';
import type { Claims } from './claims.ts';
import type { ExplainedJob, ExplainedPublication, Explanation } from './explain.ts';
import type { ForeignCall } from './foreign-call.ts';
import type { NotStarted } from './release.ts';

/** An explanation with its places numbered, as plain data for a page that shows it. `place` is a number in `places`. */
export interface Picture {
  readonly workflow: string;
  readonly release: { readonly event: string; readonly ref: string };
  /** Why the event starts nothing; null when it does. */
  readonly notStarted: string | null;
  readonly place: number;
  readonly jobs: readonly PictureJob[];
  readonly places: readonly Place[];
}

interface PictureJob {
  readonly id: string;
  readonly path: string;
  readonly place: number;
  readonly runs: ExplainedJob['runs'];
  readonly after: readonly number[];
  readonly environment: { readonly name: string; readonly place: number } | null;
  readonly publications: readonly PicturePublication[];
  readonly call: PictureCall | null;
}

/** A workflow that nobody here can read: what would count if it published. */
interface PictureCall {
  readonly workflow: string;
  readonly claims: PicturePublication['claims'];
  readonly answers: readonly { readonly registries: string; readonly words: string }[];
}

interface PicturePublication {
  readonly registry: string;
  readonly package: string | null;
  readonly means: string;
  readonly credential: string;
  readonly place: number;
  readonly reached: ExplainedPublication['reached'];
  readonly claims: readonly { readonly name: string; readonly value: string | null; readonly reason: string | null }[];
  readonly form: readonly { readonly label: string; readonly value: string }[];
  readonly verdict: { readonly kind: Verdict['kind']; readonly words: string };
  readonly differences: readonly { readonly field: string; readonly expected: string; readonly actual: string }[];
}

/** Numbers the places of an explanation of all jobs of the subject. */
export function pictureOf(subject: Subject, explanation: Explanation): Picture {
  const places: Place[] = [];
  const number = (place: Place): number => places.push(place) - 1;
  const { workflow, event, ref, jobs } = explanation;
  const trigger =
    subject.root.kind === 'workflow' ? subject.root.triggers.find((each) => each.event === event) : undefined;
  const start = { path: workflow, span: trigger?.eventSpan ?? { start: 0, end: 0 } };
  return {
    workflow,
    release: { event, ref },
    notStarted: explanation.notStarted === undefined ? null : notStartedWords(explanation.notStarted, event),
    place: number(start),
    jobs: subject.jobs.flatMap(({ run }, index) => {
      const job = jobs[index];
      return job === undefined ? [] : [pictureJob(subject, run, job, number)];
    }),
    places,
  };
}

function notStartedWords(reason: NotStarted, event: string): string {
  if (reason.kind === 'no-such-event') return `The workflow has no trigger ${event}.`;
  if (reason.patterns.length === 0) return `There is no ${event} on such a ref.`;
  return `The filters of the trigger keep it out: ${reason.patterns.join(', ')}.`;
}

function pictureJob(subject: Subject, run: JobRun, job: ExplainedJob, number: (place: Place) => number): PictureJob {
  const entry = run.job.environment?.entry.keySpan;
  const { environment } = job;
  const name = environment.known ? environment.value : environment.reason;
  return {
    id: job.id,
    path: job.place.path,
    place: number(job.place),
    runs: job.runs,
    after: subject.jobs.flatMap((each, index) => {
      const needed = each.run.caller === run.caller && job.needs.includes(each.run.job.id);
      return needed || each.run === run.caller ? [index] : [];
    }),
    environment:
      name === undefined || (entry === undefined && environment.known)
        ? null
        : { name, place: number(entry === undefined ? job.place : { path: job.place.path, span: entry }) },
    publications: job.publications.map((publication) => picturePublication(publication, number)),
    call: job.call === undefined ? null : pictureCall(job.call),
  };
}

function pictureCall({ workflow, claims, answers, verdicts }: ForeignCall): PictureCall {
  return {
    workflow,
    claims: pictureClaims(claims),
    answers: [
      ...answers.map(({ registries, words }) => ({ registries: registries.join(', '), words })),
      ...verdicts.map(({ registry, verdict }) => ({
        registries: `${registry}, by the record`,
        words: verdict.kind === 'refused' ? `refused: ${verdictWords(verdict)}` : verdictWords(verdict),
      })),
    ],
  };
}

function pictureClaims(claims: Claims): PicturePublication['claims'] {
  return Object.entries(claims).map(([name, claim]) =>
    claim.known ? { name, value: claim.value ?? null, reason: null } : { name, value: null, reason: claim.reason },
  );
}

function picturePublication(publication: ExplainedPublication, number: (place: Place) => number): PicturePublication {
  const { registryName, means, credential, reached, claims, form, verdict, place } = publication;
  return {
    registry: registryName,
    package: publication.package ?? null,
    means,
    credential,
    place: number(place),
    reached,
    claims: pictureClaims(claims),
    form: form.flatMap(({ label, value, reason, onlyPending }) =>
      onlyPending
        ? []
        : [{ label, value: value === undefined ? `(${reason})` : value === '' ? '(leave empty)' : value }],
    ),
    verdict: { kind: verdict.kind, words: verdictWords(verdict) },
    differences:
      verdict.kind === 'refused'
        ? verdict.differences.map(({ field, expected, actual }) => ({
            field,
            expected: expected ?? '(none)',
            actual: actual ?? '(none)',
          }))
        : [],
  };
}

function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'accepted':
      return 'A publisher on record fits.';
    case 'refused':
      return verdict.text;
    case 'unknown':
      return `It cannot be told: ${verdict.reason}.`;
  }
}
