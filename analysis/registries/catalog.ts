import { cratesIo } from './crates-io.ts';
import { dart } from './dart.ts';
import { dotnet } from './dotnet.ts';
import { jsr } from './jsr.ts';
import { jsrEcosystem } from './jsr-tools.ts';
import { npm } from './npm.ts';
import { npmEcosystem } from './npm-ecosystem.ts';
import { nuget } from './nuget.ts';
import { openVsx } from './open-vsx.ts';
import { pubDev } from './pub-dev.ts';
import { pypi } from './pypi.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rubygems } from './rubygems.ts';
import { rust } from './rust.ts';
import { testpypi } from './testpypi.ts';
import type { EcosystemFacts, Registry } from './types.ts';
import { vsMarketplace } from './vs-marketplace.ts';
import { openVsxEcosystem, vsMarketplaceEcosystem } from './vscode-tools.ts';

/** Every registry that this program knows; a new one is its file and a line here. */
export const registries: readonly Registry[] = [
  pypi,
  testpypi,
  cratesIo,
  npm,
  rubygems,
  nuget,
  pubDev,
  jsr,
  openVsx,
  vsMarketplace,
];

/** What publishes to them; a new ecosystem is its file and a line here. */
export const ecosystems: readonly EcosystemFacts[] = [
  python,
  rust,
  npmEcosystem,
  ruby,
  dotnet,
  dart,
  jsrEcosystem,
  openVsxEcosystem,
  vsMarketplaceEcosystem,
];
