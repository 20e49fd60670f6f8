import type { RecordedPublisher } from '../configuration/read-configuration.ts';
import type { Registry } from '../registries/types.ts';
import { type Known, known } from '../text/known.ts';
import type { Claims } from './claims.ts';
import { compare, type Difference, type Presented } from './compare.ts';
import { type ForeignWorkflow, fileNameOf, isOwn, mayBeAtRefOfRun } from './foreign-workflow.ts';
import { refusalText } from './refusal-texts.ts';

/** What a registry would say to a publication. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly publisher: RecordedPublisher }
  /** For every way in which it can fail, what differs; `text` is what the registry answers. */
  | { readonly kind: 'refused'; readonly differences: readonly Difference[]; readonly text: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Says what a registry would answer to the claims, given the publishers that are recorded for it. It goes through the checks
 * in the registry's own order; a claim that is not known makes the answer unknown, never a refusal.
 * @param called the workflow of another repository that holds the job
 */
export function accept(
  registry: Registry,
  publishers: readonly RecordedPublisher[],
  claims: Claims,
  called?: ForeignWorkflow,
): Verdict {
  const counts = registry.matches.workflow === 'called' ? called : undefined;
  if (counts !== undefined && !claims.repository.known) return { kind: 'unknown', reason: claims.repository.reason };
  const always = refusedAlways(registry, claims) ?? (counts && refusedCall(registry, claims, counts));
  if (always !== undefined) return { kind: 'refused', differences: [always], text: refusalText(registry, always) };
  const own = publishers.filter((publisher) => publisher.registry === registry.id);
  if (own.length === 0) return { kind: 'unknown', reason: `no publisher of ${registry.name} is recorded` };
  const results = own.map((publisher) => ({
    publisher,
    ...compare(registry, publisher, presented(registry, claims, counts)),
  }));
  const accepting = results.find((result) => result.differences.length === 0 && result.unknown === undefined);
  if (accepting !== undefined) return { kind: 'accepted', publisher: accepting.publisher };
  const open = results.find((result) => result.differences.length === 0);
  if (open !== undefined) return { kind: 'unknown', reason: open.unknown ?? 'not all claims are known' };
  const nearest = results.reduce((best, each) => (each.differences.length < best.differences.length ? each : best));
  const [first] = nearest.differences;
  return {
    kind: 'refused',
    differences: nearest.differences,
    text: first === undefined ? '' : refusalText(registry, first),
  };
}

/** What the registry refuses whatever is registered: events, refs, runners. */
function refusedAlways(registry: Registry, claims: Claims): Difference | undefined {
  const { event_name: event, ref_type: refType, runner_environment: runner } = claims;
  const refused = registry.refusedEvents.find(
    // One that is refused on branches only is what the rule for refs says.
    (each) => each.severity === 'error' && each.ref === undefined && event.known && each.event === event.value,
  );
  if (refused !== undefined) return { field: 'event', expected: undefined, actual: refused.event };
  if (registry.matches.ref === 'tag' && refType.known && refType.value !== 'tag') {
    return { field: 'ref', expected: 'tag', actual: refType.value };
  }
  if (registry.runner.githubHostedOnly && runner.known && runner.value === 'self-hosted') {
    return { field: 'runner', expected: 'github-hosted', actual: runner.value };
  }
  return undefined;
}

/** What the registry refuses of a called workflow: that it lies elsewhere, or was called at another ref. */
function refusedCall({ matches }: Registry, claims: Claims, called: ForeignWorkflow): Difference | undefined {
  const { repository, ref } = claims;
  if (!repository.known || !ref.known) return undefined;
  if (!isOwn(called, repository.value)) {
    if (matches.foreignWorkflow !== 'refused') return undefined;
    return { field: 'workflow-repository', expected: repository.value, actual: called.repository };
  }
  if (matches.calledAtRefOfRun !== true || mayBeAtRefOfRun(called, ref.value)) return undefined;
  const file = fileNameOf(called);
  return { field: 'workflow', expected: `${file}@${ref.value}`, actual: `${file}@${called.ref}` };
}

function presented({ matches }: Registry, claims: Claims, called: ForeignWorkflow | undefined): Presented {
  const file = matches.workflow === 'caller' ? claims.workflow_ref : claims.job_workflow_ref;
  const { repository, environment } = claims;
  const elsewhere = called !== undefined && repository.known && !isOwn(called, repository.value);
  return {
    repository,
    workflow: called === undefined ? mapped(file, fileOf) : known(fileNameOf(called)),
    workflowRepository: elsewhere ? called.repository : undefined,
    environment,
  };
}

/** The file of `owner/name/.github/workflows/file.yml@ref`; a ref may hold `@` and `/` (`refs/tags/@scope/name@1.0.0`). */
function fileOf(workflowRef: string): string {
  return /\/([^/]+\.ya?ml)@refs\//.exec(workflowRef)?.[1] ?? '';
}

function mapped(value: Known<string>, make: (text: string) => string): Known<string> {
  return value.known ? { known: true, value: make(value.value) } : value;
}
