import type {
  DeclaredInput,
  Environment,
  PermissionScope,
  PermissionsBlock,
  RunDefaults,
  Step,
  Uses,
  UsesTarget,
  Variables,
} from './model.ts';
import { handedScript } from './script-actions.ts';
import {
  entryOf,
  scalarOf,
  valueOf,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './yaml/tree.ts';

/** A scalar that is there and not empty. */
export function filledScalar(node: YamlNode | undefined, key: string): YamlScalar | undefined {
  const scalar = scalarOf(node, key);
  return scalar === undefined || scalar.style === 'empty' ? undefined : scalar;
}

/** Reads an `env:`, `with:` or `secrets:` map; entries whose value is no scalar are left out. */
export function readVariables(map: YamlMap, key: string): Variables | undefined {
  const entry = entryOf(map, key);
  if (entry === undefined) return undefined;
  const value = entry.value;
  const entries = value.kind === 'map' ? value.entries : [];
  return {
    entry,
    map: value.kind === 'map' ? value : undefined,
    variables: entries.flatMap((each) =>
      each.value.kind === 'scalar' ? [{ name: each.key, entry: each, value: each.value }] : [],
    ),
  };
}

/** Reads a `permissions:` block. */
export function readPermissions(map: YamlMap): PermissionsBlock | undefined {
  const entry = entryOf(map, 'permissions');
  if (entry === undefined) return undefined;
  const value = entry.value;
  if (value.kind === 'map') return { entry, kind: 'scopes', scopes: value.entries.map(readScope) };
  const word = value.kind === 'scalar' ? value.value : '';
  const kind = word === 'read-all' || word === 'write-all' ? word : 'unknown';
  return { entry, kind, scopes: [] };
}

function readScope(entry: YamlEntry): PermissionScope {
  const word = entry.value.kind === 'scalar' ? entry.value.value : '';
  const access = word === 'none' || word === 'read' || word === 'write' ? word : undefined;
  return { scope: entry.key, access, entry };
}

/** Reads `environment:`, a name or a map with `name` and `url`. */
export function readEnvironment(map: YamlMap): Environment | undefined {
  const entry = entryOf(map, 'environment');
  if (entry === undefined) return undefined;
  if (entry.value.kind === 'scalar') {
    return { entry, name: entry.value.style === 'empty' ? undefined : entry.value, url: undefined };
  }
  return { entry, name: filledScalar(entry.value, 'name'), url: filledScalar(entry.value, 'url') };
}

/** Reads `defaults.run`. */
export function readDefaults(map: YamlMap): RunDefaults {
  const run = valueOf(valueOf(map, 'defaults'), 'run');
  return { shell: filledScalar(run, 'shell'), workingDirectory: filledScalar(run, 'working-directory') };
}

/** Reads the declared inputs (or secrets) of a workflow or an action. */
export function readDeclared(node: YamlNode | undefined, of: DeclaredInput['of']): readonly DeclaredInput[] {
  if (node?.kind !== 'map') return [];
  return node.entries.map((entry) => ({
    name: entry.key,
    entry,
    default: scalarOf(entry.value, 'default'),
    required: scalarOf(entry.value, 'required')?.value === 'true',
    of,
  }));
}

/** Reads `uses:`. */
export function readUses(map: YamlMap): Uses | undefined {
  const entry = entryOf(map, 'uses');
  if (entry?.value.kind !== 'scalar' || entry.value.style === 'empty') return undefined;
  return { entry, scalar: entry.value, target: usesTarget(entry.value.value) };
}

/** Reads the text of a `uses:`: `./path` and `$/path` are local, `docker://` an image, the rest `owner/repo[/path]@ref`. */
function usesTarget(text: string): UsesTarget {
  if (text.includes('${{')) return { kind: 'unknown' };
  if (text.startsWith('docker://')) return { kind: 'docker', image: text.slice('docker://'.length) };
  const local = /^(?:\.|\$)\/+(.*)$/.exec(text);
  if (local?.[1] !== undefined) {
    const path = normalizedPath(local[1]);
    return path === undefined ? { kind: 'unknown' } : { kind: 'local', path };
  }
  const remote = /^([^/@\s]+)\/([^/@\s]+)((?:\/[^@\s]+)?)@(\S+)$/.exec(text);
  if (remote === null) return { kind: 'unknown' };
  const [, owner = '', repository = '', path = '', ref = ''] = remote;
  return { kind: 'repository', slug: `${owner}/${repository}`.toLowerCase(), path: path.slice(1), ref };
}

/** A path without empty, `.` and `..` parts; undefined when it leaves the repository. */
export function normalizedPath(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The `steps:` list of a job or of `runs:`, with its steps; items that are no maps are left out. */
export function readSteps(map: YamlMap): { readonly list: YamlList | undefined; readonly steps: readonly Step[] } {
  const list = valueOf(map, 'steps');
  if (list?.kind !== 'list') return { list: undefined, steps: [] };
  const steps = list.items.flatMap((item, index) =>
    item.value.kind === 'map' ? [readStep(item.value, index, item.span)] : [],
  );
  return { list, steps };
}

function readStep(map: YamlMap, index: number, span: Step['span']): Step {
  const runEntry = entryOf(map, 'run');
  const uses = readUses(map);
  const inputs = readVariables(map, 'with');
  const handed = runEntry === undefined ? handedScript(uses, inputs) : undefined;
  return {
    index,
    map,
    span,
    id: filledScalar(map, 'id'),
    name: filledScalar(map, 'name'),
    if: filledScalar(map, 'if'),
    ifEntry: entryOf(map, 'if'),
    uses,
    run: handed?.script ?? filledScalar(map, 'run'),
    runEntry: handed?.entry ?? runEntry,
    shell: handed?.shell ?? filledScalar(map, 'shell'),
    workingDirectory: handed?.folder ?? filledScalar(map, 'working-directory'),
    with: inputs,
    env: readVariables(map, 'env'),
    continueOnError: filledScalar(map, 'continue-on-error'),
  };
}
