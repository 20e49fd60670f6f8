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
    workflowRepository: workflowRepositoryOf(value('workflow-repository-owner'), value('workflow-repository-name')),
    environment: value('environment'),
  };
}

function workflowRepositoryOf(owner: string | undefined, name: string | undefined): string | undefined {
  return owner === undefined || name === undefined ? undefined : `${owner}/${name}`;
}
