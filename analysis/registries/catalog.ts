import { cratesIo } from './crates-io.ts';
import { dart } from './ecosystems/dart.ts';
import { dotnet } from './ecosystems/dotnet.ts';
import { jsrEcosystem } from './ecosystems/jsr.ts';
import { npmEcosystem } from './ecosystems/npm.ts';
import { python } from './ecosystems/python.ts';
import { ruby } from './ecosystems/ruby.ts';
import { rust } from './ecosystems/rust.ts';
import { openVsxEcosystem, vsMarketplaceEcosystem } from './ecosystems/vscode.ts';
import { jsr } from './jsr.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { openVsx } from './open-vsx.ts';
import { pubDev } from './pub-dev.ts';
import { pypi } from './pypi.ts';
import { rubygems } from './rubygems.ts';
import { testpypi } from './testpypi.ts';
import type { EcosystemFacts, Registry } from './types.ts';
import { vsMarketplace } from './vs-marketplace.ts';

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
