import { parse } from 'smol-toml';
import { readYaml } from '../../workflow/yaml/read-yaml.ts';
import { scalarOf } from '../../workflow/yaml/tree.ts';

/** What a manifest says of the package in its folder. */
export interface Manifest {
  /** The name under which the package is published. */
  readonly name: string | undefined;
  /** True when the manifest keeps the package from being published (`private`, `publish = false`, `publish_to: none`). */
  readonly private: boolean;
}

/** Larger manifests are not read. */
const largestManifest = 500_000;

/** Reads a manifest by its file name; undefined when it is not one, or cannot be read. Never throws. */
export function readManifest(path: string, text: string): Manifest | undefined {
  if (text.length > largestManifest) return undefined;
  const file = path.slice(path.lastIndexOf('/') + 1);
  try {
    switch (file) {
      case 'pyproject.toml':
        return readPyproject(parse(text));
      case 'Cargo.toml':
        return readCargo(parse(text));
      case 'package.json':
      case 'jsr.json':
      case 'deno.json':
        return readJson(JSON.parse(text));
      case 'deno.jsonc':
        return readJson(JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')));
      case 'pubspec.yaml':
        return readPubspec(text);
      case 'setup.cfg':
        return readSetupCfg(text);
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((each, key) => (isTable(each) ? each[key] : undefined), value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `[project]` (PEP 621), else Poetry's and Flit's own tables. */
function readPyproject(toml: unknown): Manifest {
  const name =
    text(at(toml, 'project', 'name')) ??
    text(at(toml, 'tool', 'poetry', 'name')) ??
    text(at(toml, 'tool', 'flit', 'metadata', 'dist-name')) ??
    text(at(toml, 'tool', 'flit', 'metadata', 'module'));
  return { name, private: false };
}

function readCargo(toml: unknown): Manifest {
  return { name: text(at(toml, 'package', 'name')), private: at(toml, 'package', 'publish') === false };
}

function readJson(json: unknown): Manifest {
  return { name: text(at(json, 'name')), private: at(json, 'private') === true };
}

function readPubspec(source: string): Manifest | undefined {
  const yaml = readYaml(source);
  if (yaml.kind !== 'tree') return undefined;
  const name = scalarOf(yaml.root, 'name')?.value;
  return { name: text(name), private: scalarOf(yaml.root, 'publish_to')?.value === 'none' };
}

function readSetupCfg(source: string): Manifest {
  const metadata = /^\[metadata\][ \t]*\r?\n((?:(?!\[).*\r?\n?)*)/m.exec(source)?.[1];
  return { name: metadata && /^name[ \t]*=[ \t]*(\S+)/m.exec(metadata)?.[1], private: false };
}
