import type { RegistryId } from '../../../analysis/registries/types.ts';

/**
 * What the analysis does not find on the corpus although the index, made by a script, has it, each with the reason. The tests
 * hold both sides: something else that is missed fails them, and so does an entry that is found after all.
 */
export interface MissedTable {
  /** The registries that the table speaks of; for each one the name that the index of the corpus has for it. */
  readonly registries: Readonly<Partial<Record<RegistryId, string>>>;
  /** True once every file was looked at: only then the tests hold the table. */
  readonly complete: boolean;
  /** Files marked as publishing to a registry for which no publication there is found: `FILE REGISTRY` to the reason. */
  readonly publications: Readonly<Record<string, string>>;
  /** Files marked as using a stored token that get no `stored-credential` and no `leftover-credential`: `FILE` to the reason. */
  readonly tokenFiles: Readonly<Record<string, string>>;
}
