import type { MissedTable } from './table.ts';

/** PyPI and TestPyPI. */
export const python: MissedTable = {
  registries: { pypi: 'pypi', testpypi: 'testpypi' },
  complete: false,
  publications: {},
  tokenFiles: {},
};
