import type { Credential, Publication } from '../../analysis/publications/types.ts';
import { anyCircumstances, texts } from '../../analysis/publications/values.ts';
import { jobContext } from '../../analysis/repository/context.ts';
import type { Lines } from '../../analysis/text/lines.ts';
import { rangeOf } from '../../analysis/text/lines.ts';
import type { Place } from '../../analysis/text/span.ts';
import { interpolate } from '../../analysis/workflow/expressions/index.ts';
import type { CredentialWord, ReportedPublication } from './report.ts';

/**
 * The publications that files show, by path: those whose step stands in the file, and those that it leads to through a workflow or an
 * action of the repository, at the `uses` that leads there. Equal ones once, in the order of the text.
 */
export function reportPublications(
  publications: readonly Publication[],
  linesOf: (path: string) => Lines,
): ReadonlyMap<string, readonly ReportedPublication[]> {
  const byPath = new Map<string, Map<string, ReportedPublication>>();
  for (const publication of publications) {
    for (const { place, job } of placesOf(publication)) {
      const each = reportedAt(publication, job, linesOf(place.path), place);
      const reported = byPath.get(place.path) ?? new Map<string, ReportedPublication>();
      byPath.set(place.path, reported.set(JSON.stringify(each), each));
    }
  }
  return new Map(Array.from(byPath, ([path, reported]) => [path, [...reported.values()].sort(byPlace)]));
}

function byPlace({ range: { start: a } }: ReportedPublication, { range: { start: b } }: ReportedPublication): number {
  return a.line - b.line || a.character - b.character;
}

interface ShownAt {
  readonly place: Place;
  readonly job: string;
}

/** The publishing step, the steps around it, and the jobs that call its workflow. */
function placesOf({ file, span, step, run }: Publication): readonly ShownAt[] {
  const places: ShownAt[] = [{ place: { path: file.path, span }, job: run.job.id }];
  for (let outer = step.outer; outer !== undefined; outer = outer.outer) {
    const use = outer.step.uses?.scalar.span ?? outer.step.map.span;
    places.push({ place: { path: outer.file.path, span: use }, job: run.job.id });
  }
  for (let caller = run.caller; caller !== undefined; caller = caller.caller) {
    const use = caller.job.uses?.scalar.span ?? caller.job.entry.keySpan;
    places.push({ place: { path: caller.workflow.file.path, span: use }, job: caller.job.id });
  }
  return places;
}

function reportedAt(publication: Publication, job: string, lines: Lines, place: Place): ReportedPublication {
  const environment = environmentOf(publication);
  const { packageName, index, registry, means, credential } = publication;
  return {
    registry: registry?.id ?? 'other',
    ...(packageName === undefined ? {} : { package: packageName }),
    ...(index.known ? { index: index.value } : {}),
    means: means.name,
    credential: wordFor(credential),
    job,
    ...(environment === undefined ? {} : { environment }),
    range: rangeOf(lines, place.span),
  };
}

/** The name of the job's environment: as the caller's inputs make it when they show it, else as it is written. */
function environmentOf({ run }: Publication): string | undefined {
  const name = run.job.environment?.name?.value;
  if (name === undefined || !name.includes('${{')) return name;
  const [only, ...others] = texts(interpolate(name, jobContext(run, anyCircumstances))) ?? [];
  return only === undefined || others.length > 0 ? name : only;
}

function wordFor(credential: Credential): CredentialWord {
  switch (credential.kind) {
    case 'job-token':
      return 'minted';
    case 'fallback':
      return credential.names.length > 0 ? 'stored' : 'unknown';
    case 'none':
    case 'minted':
    case 'stored':
    case 'literal':
    case 'unknown':
      return credential.kind;
  }
}
