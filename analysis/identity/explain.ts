import type { RecordedPublisher } from '../configuration/read-configuration.ts';
import { type FormValue, formValues } from '../plan/publisher/form-values.ts';
import type { RegistryId } from '../registries/types.ts';
import { jobReached, stepReached } from '../repository/reach.ts';
import { type RuledPublication, ruled } from '../rules/describe.ts';
import type { Subject, SubjectJob } from '../rules/types.ts';
import type { Known } from '../text/known.ts';
import type { Place, Span } from '../text/span.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import type { Workflow } from '../workflow/model.ts';
import { accept, type Verdict } from './accept.ts';
import { type Claims, claimsOf } from './claims.ts';
import { type ForeignCall, foreignCall } from './foreign-call.ts';
import { foreignWorkflow } from './foreign-workflow.ts';
import { publisherValues } from './publisher-values.ts';
import { publishersFor } from './recorded.ts';
import { type NotStarted, type Release, releaseOf } from './release.ts';

/** What would happen in one release of a workflow. Plain data. */
export interface Explanation {
  readonly workflow: string;
  readonly event: string;
  readonly ref: string;
  /** Why the event on the ref starts nothing; undefined when it does start the workflow. */
  readonly notStarted: NotStarted | undefined;
  readonly jobs: readonly ExplainedJob[];
}

export interface ExplainedJob {
  readonly id: string;
  readonly place: Place;
  readonly needs: readonly string[];
  readonly runs: Truth;
  readonly environment: Known<string | undefined>;
  readonly publications: readonly ExplainedPublication[];
  /** The workflow of another repository that the job calls, where it is not known to publish. */
  readonly call: ForeignCall | undefined;
}

export interface ExplainedPublication {
  readonly registry: RegistryId;
  readonly registryName: string;
  readonly package: string | undefined;
  readonly place: Place;
  readonly means: string;
  readonly credential: string;
  readonly reached: Truth;
  readonly claims: Claims;
  /** What the registry's form has to say so that it accepts these claims. */
  readonly form: readonly FormValue[];
  /** Who would accept them, of the publishers on record. */
  readonly verdict: Verdict;
}

export interface ExplainOptions {
  /** `owner/name`, where it is known. */
  readonly repository: string | undefined;
  readonly publishers: readonly RecordedPublisher[];
  /** Only this job. */
  readonly job?: string;
}

/** Explains what an event on a ref (in full: `refs/tags/v1.0.0`) would do to a workflow with everything that it calls. */
export function explain(
  subject: Subject,
  event: string,
  ref: string,
  options: ExplainOptions,
): Explanation | undefined {
  if (subject.root.kind !== 'workflow') return undefined;
  const workflow: Workflow = subject.root;
  const release = releaseOf(workflow, event, ref);
  const base = { workflow: workflow.file.path, event, ref };
  if ('kind' in release) return { ...base, notStarted: release, jobs: [] };
  const wanted = subject.jobs.filter((job) => options.job === undefined || job.run.job.id === options.job);
  const own = { ...options, repository: options.repository ?? recordedRepository(options.publishers) };
  return { ...base, notStarted: undefined, jobs: wanted.map((job) => explainJob(job, release, own)) };
}

/** The repository that all publishers on record name; undefined when none does, or they differ. */
function recordedRepository(publishers: readonly RecordedPublisher[]): string | undefined {
  const [only, ...more] = new Set(publishers.flatMap(({ repository }) => repository ?? []));
  return more.length === 0 ? only : undefined;
}

function explainJob(job: SubjectJob, release: Release, options: ExplainOptions): ExplainedJob {
  const { run } = job;
  const publications = ruled(job.publications);
  const [first] = publications;
  const claims = first && claimsOf(first, release, options.repository);
  return {
    id: run.job.id,
    place: placeOf(run.workflow.file.path, run.job.entry.keySpan),
    needs: run.job.needs.map((need) => need.value),
    runs: jobReached(run, { situation: release.situation }),
    environment: claims?.environment ?? { known: true, value: undefined },
    publications: publications.map((publication) => explainPublication(publication, release, options)),
    call: first === undefined ? foreignCall(job, release, options.repository, options.publishers) : undefined,
  };
}

function explainPublication(
  publication: RuledPublication,
  release: Release,
  options: ExplainOptions,
): ExplainedPublication {
  const { registry } = publication;
  const claims = claimsOf(publication, release, options.repository);
  const values = publisherValues(publication, options.repository);
  const own = publishersFor(options.publishers, publication);
  return {
    registry: registry.id,
    registryName: registry.name,
    package: publication.packageName,
    place: placeOf(publication.file.path, publication.span),
    means: publication.means.name,
    credential: publication.credential.kind,
    reached: stepReached(publication.step, { situation: release.situation }),
    claims,
    form: formValues({ ...values, environment: claims.environment }),
    verdict: accept(registry, own, claims, foreignWorkflow(publication.run)),
  };
}

function placeOf(path: string, span: Span): Place {
  return { path, span };
}
