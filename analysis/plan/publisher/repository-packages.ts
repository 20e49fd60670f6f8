import { registryOf } from '../../registries/index.ts';
import type { Ecosystem, RegistryId } from '../../registries/types.ts';
import { isManifestPath } from '../../repository/manifests/manifest-paths.ts';
import { readManifest } from '../../repository/manifests/read-manifest.ts';
import type { Repository } from '../../repository/repository.ts';

/** A package that a manifest of the repository names, and the public registry of its kind. Plain data. */
export interface RepositoryPackage {
  readonly registry: RegistryId;
  readonly registryName: string;
  readonly name: string;
}

/** By the manifest's name or ending; of several that name one folder's package the first counts. */
const kinds: readonly (readonly [name: string, ecosystem: Ecosystem, registry: RegistryId])[] = [
  ['pyproject.toml', 'python', 'pypi'],
  ['setup.cfg', 'python', 'pypi'],
  ['setup.py', 'python', 'pypi'],
  ['Cargo.toml', 'rust', 'crates.io'],
  ['package.json', 'npm', 'npm'],
  ['jsr.json', 'jsr', 'jsr'],
  ['.gemspec', 'ruby', 'rubygems'],
  ['.csproj', 'dotnet', 'nuget'],
  ['.fsproj', 'dotnet', 'nuget'],
  ['.vbproj', 'dotnet', 'nuget'],
  ['.nuspec', 'dotnet', 'nuget'],
  ['pubspec.yaml', 'dart', 'pub.dev'],
];

/** An extension of VS Code goes to a registry of its own, under another name. */
const editorExtension = /"engines"\s*:\s*\{[^}]*"vscode"\s*:/;

/** Folders whose packages are for showing or testing and are not published. */
const aside = /(?:^|\/)(?:tests?|__tests__|spec|examples?|samples?|demos?|fixtures?|benches|bench|docs?|fuzz|xtask)\//i;

/** The packages that the repository's manifests name, in the order of their paths. Reads every manifest: for a person's question. */
export function packagesIn(repository: Repository): readonly RepositoryPackage[] {
  const found = new Map<string, RepositoryPackage>();
  for (const { path, text } of [...repository.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const kind = kindOf(path);
    if (kind === undefined) continue;
    if (kind[1] === 'npm' && editorExtension.test(text)) continue;
    const manifest = readManifest(path, text);
    // A manifest that names another index is not for the public registry.
    if (manifest?.name === undefined || manifest.private || manifest.index !== undefined) continue;
    const { id, name: registryName } = registryOf(kind[2]);
    const key = `${id} ${manifest.name}`;
    if (!found.has(key)) found.set(key, { registry: id, registryName, name: manifest.name });
  }
  return [...found.values()];
}

/** The names of those packages that are of one ecosystem. */
export function namesOf(packages: readonly RepositoryPackage[], ecosystem: Ecosystem): readonly string[] {
  const registry = kinds.find((kind) => kind[1] === ecosystem)?.[2];
  return packages.filter((each) => each.registry === registry).map(({ name }) => name);
}

function kindOf(path: string): (typeof kinds)[number] | undefined {
  if (!isManifestPath(path) || aside.test(path)) return undefined;
  const file = path.slice(path.lastIndexOf('/') + 1);
  const kind = kinds.find(([name]) => (name.startsWith('.') ? file.endsWith(name) : file === name));
  return kind?.[1] === 'dotnet' && /tests?\.\w+$/i.test(file) ? undefined : kind;
}
