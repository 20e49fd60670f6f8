/** What is known of the registries, and how to find it: the face of this folder for the rest of `analysis`. */
export { ecosystems, registries } from './catalog.ts';
export { identifyIndex } from './reading/identify-index.ts';
export {
  calledWorkflows,
  ecosystemOf,
  isRegistryId,
  mintingActions,
  programNames,
  publishActions,
  registryOf,
  tokenEcosystem,
  toolOf,
  toolsNamed,
} from './reading/look-up.ts';
