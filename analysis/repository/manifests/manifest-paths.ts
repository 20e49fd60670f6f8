import { recipeFiles } from '../recipes/recipe.ts';

/** Files that name a package, or the version or registry of a tool. Names in full, or endings that begin with `.`. */
export const manifestNames: ReadonlySet<string> = new Set([
  'pyproject.toml',
  'uv.toml',
  'setup.cfg',
  'setup.py',
  'Cargo.toml',
  'release-plz.toml',
  'package.json',
  'lerna.json',
  'nx.json',
  'pnpm-workspace.yaml',
  'jsr.json',
  'deno.json',
  'deno.jsonc',
  'pubspec.yaml',
  '.npmrc',
  '.yarnrc.yml',
  '.nvmrc',
  '.node-version',
  '.tool-versions',
  '.releaserc',
  '.releaserc.json',
  ...recipeFiles,
  // Scripts without an ending that release, by the names that they have in the field.
  'publish',
  'release',
  'publish-npm',
  'publish-jsr',
  'publish-pypi',
  'publish-gem',
  'publish-nuget',
  'publish-crates',
]);

/** Endings of manifests, and of scripts that steps start. */
export const manifestEndings: readonly string[] = [
  '.gemspec',
  '.csproj',
  '.fsproj',
  '.vbproj',
  '.nuspec',
  '.sh',
  '.bash',
  '.ps1',
];

/** Deeper manifests belong to examples and test data rather than to what is published. */
const deepestManifest = 4;

/** Deeper Makefiles build parts of a program; large repositories have hundreds. */
const deepestRecipes = 2;

/** Folders whose files are downloaded, built or copied in: nothing of the repository's own is published from there. */
const foreignFolders: ReadonlySet<string> = new Set(['vendor', 'third_party', 'target', 'venv', '__pycache__', 'dist']);

/** Hidden folders in which projects keep the scripts of their releases. */
const scriptFolders: ReadonlySet<string> = new Set(['.github', '.ci', '.scripts']);

/** True for a path (from the repository's root, with `/`) of a file that says something about its packages, tools or releases. */
export function isManifestPath(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  if (!manifestNames.has(name) && !manifestEndings.some((ending) => name.endsWith(ending))) return false;
  return (
    parts.length <= (recipeFiles.includes(name) ? deepestRecipes : deepestManifest) &&
    !parts.some((part) => (part.startsWith('.') && !scriptFolders.has(part)) || foreignFolders.has(part))
  );
}
