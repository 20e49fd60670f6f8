/** The registries that this program knows by name. `other` is an index that has no rules (private, GitHub Packages, unknown). */
export type RegistryId =
  | 'pypi'
  | 'testpypi'
  | 'crates.io'
  | 'npm'
  | 'rubygems'
  | 'nuget'
  | 'pub.dev'
  | 'jsr'
  | 'open-vsx'
  | 'vs-marketplace';

/** Registries that share tools, actions and package formats; which of them is meant is told by the index. */
export type Ecosystem = 'python' | 'rust' | 'npm' | 'ruby' | 'dotnet' | 'dart' | 'jsr' | 'open-vsx' | 'vs-marketplace';
