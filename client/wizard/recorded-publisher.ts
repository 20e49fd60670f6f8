import type { Plan, PublisherRecord } from '../../protocol.ts';

/** A plan's publisher as `.github/trusted-publishing.yml` records it. */
export function recordedPublisher(plan: Plan, repository: string | undefined): PublisherRecord {
  const value = (field: string): string | undefined => {
    const found = plan.form.find((each) => each.field === field)?.value;
    return found === '' ? undefined : found;
  };
  return {
    registry: plan.registry,
    package: plan.package,
    repository,
    workflow: value('workflow'),
    environment: value('environment'),
  };
}
