import { insertEntry, jobKeyOrder, permissionOrder, replaceScalar } from '../edits/index.ts';
import type { Part } from './part.ts';

/** Gives the publishing job `id-token: write`, and every other permission that its steps need. */
export const permissionsPart: Part = {
  id: 'permissions',
  title: (publication) => `Give job \`${publication.run.job.id}\` \`id-token: write\``,
  safety: () => 'safe',
  edits(_subject, publication) {
    const { job, workflow } = publication.run;
    const { file } = workflow;
    const access = publication.permissions.of('id-token');
    if (job.id === '' || (access.known && access.value === 'write')) return [];
    const own = job.permissions;
    const wrong = own?.scopes.find((scope) => scope.scope === 'id-token')?.entry.value;
    const edits =
      wrong?.kind === 'scalar'
        ? replaceScalar(file, wrong, 'write')
        : own?.entry.value.kind === 'map'
          ? insertEntry(file, own.entry.value, { key: 'id-token', value: 'write' }, permissionOrder)
          : insertEntry(file, job.map, { key: 'permissions', value: { 'id-token': 'write' } }, jobKeyOrder);
    return edits && [{ path: file.path, edits }];
  },
};
