import type { Plan, PlannedChange, PlannedPackage } from './types.ts';

/**
 * The uploads of one job to one registry: what there is to do for them is the same, but for the registration of each package.
 * Plain data: it is sent to the wizard as it is.
 */
export interface PlanBundle<Member extends Plan = Plan> {
  /** The first says what holds for all. */
  readonly plans: readonly [Member, ...Member[]];
  /** Every package that needs the publisher; none when nothing names any. */
  readonly packages: readonly PlannedPackage[];
  readonly changes: readonly BundledChange[];
  /** The secrets that the files use now, and will not need afterwards. */
  readonly secrets: readonly string[];
  readonly steps: PlanSteps;
}

export interface BundledChange extends PlannedChange {
  /** The id of the step. */
  readonly step: string;
}

/** The ids of the steps that a person ticks off, on the set-up page and in the Markdown document alike. */
export interface PlanSteps {
  /** How all of them begin; the same as long as the job and the registry are. */
  readonly prefix: string;
  readonly environment: string;
  /** One for each package; one without a name when nothing names any. */
  readonly registrations: readonly { readonly id: string; readonly package: string | undefined }[];
  readonly release: string;
  /** For every secret to delete, those among them that an applied plan took out of the files. */
  readonly secrets: readonly { readonly id: string; readonly secret: string }[];
  /** Undefined where there is no secret. */
  readonly revocation: string | undefined;
  /** Undefined where the registry has no switch against tokens. */
  readonly lockdown: string | undefined;
}

/** Secrets that publications used before their plan was applied, by the prefix of their steps. */
export type Retired = ReadonlyMap<string, readonly string[]>;

/** Plans by job, registry and environment, in their order. */
export function bundlesOf<Member extends Plan>(
  plans: readonly Member[],
  retired: Retired,
): readonly PlanBundle<Member>[] {
  const bundles = new Map<string, [Member, ...Member[]]>();
  for (const plan of plans) {
    const key = `${prefixOf(plan)}${plan.environment.name}`;
    const others = bundles.get(key);
    if (others === undefined) bundles.set(key, [plan]);
    else others.push(plan);
  }
  return [...bundles.values()].map((members) => bundleOf(members, retired));
}

function bundleOf<Member extends Plan>(plans: readonly [Member, ...Member[]], retired: Retired): PlanBundle<Member> {
  const [first] = plans;
  const prefix = prefixOf(first);
  const packages = unique(plans.flatMap((plan) => plan.packages.map((each) => [each.name, each])));
  const changes = unique(plans.flatMap((plan) => plan.changes.map((each) => [each.title, each])));
  const secrets = [...new Set(plans.flatMap((plan) => plan.secrets))];
  const toDelete = [...new Set([...(retired.get(prefix) ?? []), ...secrets])];
  const hasSwitch = [first, ...packages].some(({ pages }) => pages.lockdown !== undefined);
  return {
    plans,
    packages,
    changes: changes.map((change, index) => ({ ...change, step: `${prefix}change-${index}` })),
    secrets,
    steps: {
      prefix,
      environment: `${prefix}environment`,
      registrations:
        packages.length === 0
          ? [{ id: `${prefix}registration`, package: undefined }]
          : packages.map(({ name }) => ({ id: `${prefix}registration-${name}`, package: name })),
      release: `${prefix}release`,
      secrets: toDelete.map((secret) => ({ id: `${prefix}secret-${secret}`, secret })),
      revocation: toDelete.length === 0 ? undefined : `${prefix}revoke`,
      lockdown: hasSwitch ? `${prefix}lockdown` : undefined,
    },
  };
}

function prefixOf({ workflow, job, registry }: Plan): string {
  return `${workflow}#${job}@${registry}:`;
}

/** The values in their order; of several with one key the last, at the place of the first. */
function unique<Value>(entries: readonly (readonly [key: string, value: Value])[]): readonly Value[] {
  return [...new Map(entries).values()];
}
