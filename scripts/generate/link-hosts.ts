import { registries } from '../../analysis/registries/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { VALIDATORS_FOLDER } from './validators.ts';

/** The hosts that the wizard may open: those of the registries' own pages. */
export function linkHosts(): GeneratedFile {
  const addresses = registries.flatMap(({ pages }) => [
    pages.package,
    pages.publishers,
    pages.pending,
    pages.docs,
    pages.tokens,
    pages.lockdown?.page,
  ]);
  const hosts = new Set(addresses.flatMap((address) => (address === undefined ? [] : new URL(address).host)));
  const text = `// Generated from the registries by \`npm run generate\`.

/** The hosts of the registries' pages. */
export const registryHosts: readonly string[] = ${JSON.stringify([...hosts].sort(), null, 2)};
`;
  return { path: `${VALIDATORS_FOLDER}/registry-hosts.ts`, text };
}
