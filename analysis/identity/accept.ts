import type { RecordedPublisher } from '../configuration/read-configuration.ts';
import type { CaseRule, Registry } from '../registries/types.ts';
import type { Known } from '../text/known.ts';
import type { Claims } from './claims.ts';
import { refusalText } from './refusal-texts.ts';

/** What a registry would say to a publication. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly publisher: RecordedPublisher }
  /** For every way in which it can fail, what differs; `text` is what the registry answers. */
  | { readonly kind: 'refused'; readonly differences: readonly Difference[]; readonly text: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** One thing in which the claims and a publisher differ. */
export interface Difference {
  readonly field: 'event' | 'ref' | 'repository' | 'workflow' | 'environment' | 'runner';
  /** What the publisher asks for; undefined: nothing, or that there be none. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
}

/**
 * Says what a registry would answer to the claims, given the publishers that are recorded for it. It goes through the checks
 * in the registry's own order; a claim that is not known makes the answer unknown, never a refusal.
 */
export function accept(registry: Registry, publishers: readonly RecordedPublisher[], claims: Claims): Verdict {
  const always = refusedAlways(registry, claims);
  if (always !== undefined) return { kind: 'refused', differences: [always], text: refusalText(registry, always) };
  const own = publishers.filter((publisher) => publisher.registry === registry.id);
  if (own.length === 0) return { kind: 'unknown', reason: `no publisher of ${registry.name} is recorded` };
  const results = own.map((publisher) => ({ publisher, ...compare(registry, publisher, claims) }));
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
  if (event.known) {
    const refused = registry.refusedEvents.some(
      (each) =>
        each.severity === 'error' &&
        each.event === event.value &&
        (each.ref === undefined || (refType.known && refType.value === each.ref)),
    );
    if (refused) return { field: 'event', expected: undefined, actual: event.value };
  }
  if (registry.matches.ref === 'tag' && refType.known && refType.value !== 'tag') {
    return { field: 'ref', expected: 'tag', actual: refType.value };
  }
  if (registry.runner.githubHostedOnly && runner.known && runner.value === 'self-hosted') {
    return { field: 'runner', expected: 'github-hosted', actual: runner.value };
  }
  return undefined;
}

interface Comparison {
  readonly differences: readonly Difference[];
  /** Why it cannot be told, when something that counts is not known. */
  readonly unknown: string | undefined;
}

function compare(registry: Registry, publisher: RecordedPublisher, claims: Claims): Comparison {
  const { matches } = registry;
  const file = matches.workflow === 'caller' ? claims.workflow_ref : claims.job_workflow_ref;
  const fields = [
    compareField('repository', publisher.repository, claims.repository, matches.repositoryCase),
    matches.workflow === 'not-checked'
      ? same
      : compareField('workflow', publisher.workflow, mapped(file, fileOf), matches.workflowCase),
    compareEnvironment(registry, publisher, claims.environment),
  ];
  return {
    differences: fields.flatMap((field) => field.differences),
    unknown: fields.find((field) => field.unknown !== undefined)?.unknown,
  };
}

const same: Comparison = { differences: [], unknown: undefined };

function compareField(
  field: Difference['field'],
  expected: string | undefined,
  actual: Known<string>,
  rule: CaseRule,
): Comparison {
  if (rule === 'not-checked' || expected === undefined) return same;
  if (!actual.known) return { differences: [], unknown: actual.reason };
  return equal(expected, actual.value, rule)
    ? same
    : { differences: [{ field, expected, actual: actual.value }], unknown: undefined };
}

/** A publisher without an environment accepts any job at most registries; one with an environment only that one. */
function compareEnvironment(
  registry: Registry,
  publisher: RecordedPublisher,
  actual: Known<string | undefined>,
): Comparison {
  const { environmentCase, blankEnvironmentMatchesAny } = registry.matches;
  if (environmentCase === 'not-checked') return same;
  if (!actual.known) return publisher.environment === undefined ? same : { differences: [], unknown: actual.reason };
  if (publisher.environment === undefined) {
    if (actual.value === undefined || blankEnvironmentMatchesAny === true) return same;
    if (blankEnvironmentMatchesAny === 'not-known') {
      return {
        differences: [],
        unknown: `it is not known whether ${registry.name} accepts an environment that is not registered`,
      };
    }
  }
  if (
    publisher.environment !== undefined &&
    actual.value !== undefined &&
    equal(publisher.environment, actual.value, environmentCase)
  ) {
    return same;
  }
  return {
    differences: [{ field: 'environment', expected: publisher.environment, actual: actual.value }],
    unknown: undefined,
  };
}

function equal(a: string, b: string, rule: CaseRule): boolean {
  return rule === 'ignored' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** The file of `owner/name/.github/workflows/file.yml@ref`. */
function fileOf(workflowRef: string): string {
  const path = workflowRef.slice(0, workflowRef.lastIndexOf('@'));
  return path.slice(path.lastIndexOf('/') + 1);
}

function mapped(value: Known<string>, make: (text: string) => string): Known<string> {
  return value.known ? { known: true, value: make(value.value) } : value;
}
