import type { Part } from '../part.ts';
import { idToken } from './grant.ts';
import { planGrant } from './grant-permissions.ts';

/** Gives the publishing job `id-token: write`; where it gets a new block for that, everything else that its steps need too. */
export const permissionsPart: Part = {
  id: 'permissions',
  title: (publication) => `Give job \`${publication.run.job.id}\` \`id-token: write\``,
  safety: (subject, publication) => planGrant(subject, publication.run, idToken).safety,
  edits(subject, publication) {
    const { run } = publication;
    // A composite action that nobody here uses: its job, and so the job's permissions, are written elsewhere.
    if (run.job.id === '') return [];
    return planGrant(subject, run, idToken).edits();
  },
};
