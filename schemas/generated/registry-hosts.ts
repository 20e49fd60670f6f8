// Generated from the registries by `npm run generate`.

/** The hosts of the registries' pages. */
export const registryHosts: readonly string[] = [
  "crates.io",
  "dart.dev",
  "docs.npmjs.com",
  "docs.pypi.org",
  "github.com",
  "guides.rubygems.org",
  "jsr.io",
  "learn.microsoft.com",
  "marketplace.visualstudio.com",
  "myaccount.google.com",
  "open-vsx.org",
  "pub.dev",
  "pypi.org",
  "rubygems.org",
  "test.pypi.org",
  "www.npmjs.com",
  "www.nuget.org"
];
