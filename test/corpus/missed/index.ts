import { javascript } from './javascript.ts';
import { others } from './others.ts';
import { python } from './python.ts';
import type { MissedTable } from './table.ts';

export type { MissedTable };

/** One table per ecosystem that the index of the corpus speaks of. */
export const missedTables: Readonly<Record<string, MissedTable>> = { python, javascript, others };
