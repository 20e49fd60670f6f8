import type { Rule } from './types.ts';

/** Every rule, in the order of the catalog. Adding one is one line here. */
export const rules: readonly Rule[] = [];
