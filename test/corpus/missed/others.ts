import type { MissedTable } from './table.ts';

/** crates.io, RubyGems, NuGet.org and pub.dev. */
export const others: MissedTable = {
  registries: { 'crates.io': 'crates', rubygems: 'rubygems', nuget: 'nuget', 'pub.dev': 'pub.dev' },
  complete: false,
  publications: {},
  tokenFiles: {},
};
