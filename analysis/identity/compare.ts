import type { RecordedPublisher } from '../configuration/read-configuration.ts';
import type { CaseRule, Registry } from '../registries/types.ts';
import type { Known } from '../text/known.ts';

/** One thing in which a publication and a publisher differ. */
export interface Difference {
  readonly field: 'event' | 'ref' | 'repository' | 'workflow' | 'workflow-repository' | 'environment' | 'runner';
  /** What the publisher asks for; undefined: nothing, or that there be none. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
}

/** What a publication shows of itself, of the things that a registry's form asks for. */
export interface Presented {
  /** `owner/name`. */
  readonly repository: Known<string>;
  /** The file's name, without folders; undefined where the registry looks at none. */
  readonly workflow: Known<string | undefined>;
  /** `owner/name` of another repository in which that file lies, where the registry asks; undefined: this one. */
  readonly workflowRepository: string | undefined;
  /** Undefined: none. */
  readonly environment: Known<string | undefined>;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Why it cannot be told, when something that counts is not known. */
  readonly unknown: string | undefined;
}

/** Compares what is presented with one publisher, as its registry does: case rules, and what a blank environment means. */
export function compare(registry: Registry, publisher: RecordedPublisher, presented: Presented): Comparison {
  const { matches } = registry;
  const fields = [
    compareField('repository', publisher.repository, presented.repository, matches.repositoryCase),
    matches.workflow === 'not-checked'
      ? same
      : compareField('workflow', publisher.workflow, presented.workflow, matches.workflowCase),
    compareWorkflowRepository(registry, publisher, presented),
    compareEnvironment(registry, publisher, presented.environment),
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
  actual: Known<string | undefined>,
  rule: CaseRule,
): Comparison {
  if (rule === 'not-checked' || expected === undefined) return same;
  if (!actual.known) return { differences: [], unknown: actual.reason };
  return actual.value !== undefined && equal(expected, actual.value, rule)
    ? same
    : { differences: [{ field, expected, actual: actual.value }], unknown: undefined };
}

/** Both name the same repository, or neither names one. */
function compareWorkflowRepository(
  { matches }: Registry,
  { workflowRepository: expected }: RecordedPublisher,
  { workflowRepository: actual }: Presented,
): Comparison {
  if (matches.foreignWorkflow !== 'extra-fields') return same;
  const fits =
    expected === undefined || actual === undefined
      ? expected === actual
      : matches.repositoryCase === 'not-checked' || equal(expected, actual, matches.repositoryCase);
  return fits ? same : { differences: [{ field: 'workflow-repository', expected, actual }], unknown: undefined };
}

/** A publisher without an environment accepts any job at most registries; one with an environment only that one. */
function compareEnvironment(
  registry: Registry,
  publisher: RecordedPublisher,
  actual: Known<string | undefined>,
): Comparison {
  const { environmentCase, blankEnvironmentMatchesAny } = registry.matches;
  if (environmentCase === 'not-checked') return same;
  if (!actual.known) {
    const any = publisher.environment === undefined && blankEnvironmentMatchesAny === true;
    return any ? same : { differences: [], unknown: actual.reason };
  }
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
