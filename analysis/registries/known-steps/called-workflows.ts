import { ecosystems } from '../catalog.ts';
import { action, actions, read, write } from './define.ts';
import type { ActionNeeds, PermissionScope } from './types.ts';

const signs = write('id-token', 'the provenance is signed with the identity of the run');
// A job of the workflow declares it, and GitHub compares that with the caller's grant before any condition.
const uploads = write('contents', 'the provenance is added to the release');
const readsRun = read('actions', 'the provenance names the run');

/** The workflows that publish declare what they need in the registries' own data. */
const publishing = ecosystems.flatMap((facts) =>
  (facts.workflows ?? []).map((workflow) => {
    const reason = `${workflow.name} declares it`;
    const permissions = Object.entries(workflow.permissions ?? { 'id-token': 'write' });
    return action(`${workflow.slug}/${workflow.path}`, {
      needs: permissions.map(([scope, access]) =>
        access === 'write' ? write(scope as PermissionScope, reason) : read(scope as PermissionScope, reason),
      ),
      tokenDefault: 'job',
      usesOidc: true,
    });
  }),
);

/**
 * Workflows of other repositories that jobs call: what the calling job must grant. Their documentation, November
 * 2026.
 */
export const calledWorkflows: readonly ActionNeeds[] = [
  ...publishing,
  ...actions(
    `
    slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml
    slsa-framework/slsa-github-generator/.github/workflows/builder_go_slsa3.yml
    `,
    { needs: [signs, readsRun, uploads], tokenDefault: 'job', usesOidc: true },
  ),
  ...actions('slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml', {
    needs: [signs, readsRun, write('packages', 'the provenance is pushed to the registry')],
    tokenDefault: 'job',
    usesOidc: true,
  }),
];
