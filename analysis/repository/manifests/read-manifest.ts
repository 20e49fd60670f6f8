import { parse } from 'smol-toml';
import { readYaml } from '../../workflow/yaml/read-yaml.ts';
import { scalarOf } from '../../workflow/yaml/tree.ts';
import { readDenoJson, readPackageJson } from './json-manifests.ts';
import type { Manifest } from './manifest.ts';
import { readGemspec, readNuspec, readProject, readSetupCfg, readSetupPy } from './text-manifests.ts';
import { readCargo, readPyproject, readUvToml } from './toml-manifests.ts';

export type { Manifest } from './manifest.ts';

/** Larger manifests are not read. */
const largestManifest = 500_000;

/** Reads a manifest by its file name; undefined when it is not one, or cannot be read. Never throws. */
export function readManifest(path: string, text: string): Manifest | undefined {
  if (text.length > largestManifest) return undefined;
  const file = path.slice(path.lastIndexOf('/') + 1);
  try {
    return reader(file)?.(text);
  } catch {
    return undefined;
  }
}

function reader(file: string): ((text: string) => Manifest | undefined) | undefined {
  switch (file) {
    case 'pyproject.toml':
      return (text) => readPyproject(parse(text));
    case 'uv.toml':
      return (text) => readUvToml(parse(text));
    case 'Cargo.toml':
      return (text) => readCargo(parse(text));
    case 'package.json':
      return readPackageJson;
    case 'jsr.json':
    case 'deno.json':
    case 'deno.jsonc':
      return readDenoJson;
    case 'pubspec.yaml':
      return readPubspec;
    case 'setup.cfg':
      return readSetupCfg;
    case 'setup.py':
      return readSetupPy;
  }
  if (file.endsWith('.gemspec')) return readGemspec;
  if (file.endsWith('.nuspec')) return readNuspec;
  return /\.(?:cs|fs|vb)proj$/.test(file) ? (text) => readProject(file, text) : undefined;
}

function readPubspec(source: string): Manifest | undefined {
  const yaml = readYaml(source);
  if (yaml.kind !== 'tree') return undefined;
  const name = scalarOf(yaml.root, 'name')?.value;
  const target = scalarOf(yaml.root, 'publish_to')?.value;
  const isPrivate = target === 'none';
  return {
    name: name === '' ? undefined : name,
    private: isPrivate,
    index: isPrivate || target === '' ? undefined : target,
  };
}
