import type { Plan } from '../../protocol.ts';
import { stepId } from './state.ts';

/** The uploads of one job to one registry: what there is to do for them is the same, but for the registration of each package. */
export interface Bundle {
  readonly id: string;
  /** The first of them, which says what holds for all. */
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  /** Every package that needs the publisher; none when nothing names any. */
  readonly packages: Plan['packages'];
  readonly changes: Plan['changes'];
  readonly secrets: readonly string[];
}

/** Plans by job and registry, in their order. */
export function bundlesOf(plans: readonly Plan[]): readonly Bundle[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const key = `${stepId(plan, '')}${plan.environment.name}`;
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups.values()].flatMap((group): readonly Bundle[] => {
    const [plan] = group;
    if (plan === undefined) return [];
    const packages = new Map(group.flatMap((each) => each.packages).map((each) => [each.name, each]));
    const changes = new Map(group.flatMap((each) => each.changes).map((each) => [each.title, each]));
    return [
      {
        id: plan.id,
        plan,
        plans: group,
        packages: [...packages.values()],
        changes: [...changes.values()],
        secrets: [...new Set(group.flatMap(({ secrets }) => secrets))],
      },
    ];
  });
}

/** The ids of the steps by which a bundle's packages are registered, with the packages' names. */
export function registrationSteps({
  plan,
  packages,
}: Bundle): readonly { readonly step: string; readonly name?: string }[] {
  if (packages.length === 0) return [{ step: stepId(plan, 'registration') }];
  return packages.map(({ name }) => ({ step: stepId(plan, `registration-${name}`), name }));
}
