import type { Plan, PublisherRecord } from '../../protocol/index.ts';

/** A plan's publishers as `.github/trusted-publishing.yml` records them: one for each package. */
export function recordedPublishers(plan: Plan, repository: string | undefined): readonly PublisherRecord[] {
  const value = (field: string): string | undefined => {
    const found = plan.form.find((each) => each.field === field)?.value;
    return found === '' ? undefined : found;
  };
  const names = plan.packages.length === 0 ? [undefined] : plan.packages.map(({ name }) => name);
  return names.map((name) => ({
    registry: plan.registry,
    package: name,
    repository,
    workflow: value('workflow'),
    workflowRepository: workflowRepositoryOf(value('workflow-repository-owner'), value('workflow-repository-name')),
    environment: value('environment'),
  }));
}

function workflowRepositoryOf(owner: string | undefined, name: string | undefined): string | undefined {
  return owner === undefined || name === undefined ? undefined : `${owner}/${name}`;
}
