import type { MissedTable } from './table.ts';

/** npm and JSR. */
export const javascript: MissedTable = {
  registries: { npm: 'npm', jsr: 'jsr' },
  complete: false,
  publications: {},
  tokenFiles: {},
};
