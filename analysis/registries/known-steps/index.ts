/**
 * What the steps of a workflow need, do and leave behind, as far as it is known: look-ups over tables, without a
 * state.
 */
export { actionNeeds } from './actions.ts';
export { commandFacts, commandPurpose } from './commands.ts';
export { programsWithContents } from './program-tables.ts';
export { likelyNeeds } from './release-programs.ts';
export type {
  ActionNeeds,
  CacheUse,
  CommandFacts,
  CommandNeed,
  InputCondition,
  PermissionNeed,
  StepPurpose,
} from './types.ts';
