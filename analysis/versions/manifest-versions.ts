import type { Session } from '../publications/session.ts';
import { known, notKnown } from '../text/known.ts';
import { normalizedPath } from '../workflow/read-parts.ts';
import { locked, npmRange } from './range.ts';
import type { Seen } from './seen.ts';

type Table = Readonly<Record<string, unknown>>;

/** The `package.json` files that decide in a folder: its own and that of the root, those that can be read. */
function manifestsOf(session: Session, folder: string): readonly { readonly path: string; readonly json: Table }[] {
  const paths = [...new Set([folder === '' ? 'package.json' : `${folder}/package.json`, 'package.json'])];
  return paths.flatMap((path) => {
    const json = parsed(session.files.text(path));
    return json === undefined ? [] : [{ path, json }];
  });
}

/** The version of a package that the project depends on; undefined when no manifest names it. */
export function dependencyVersion(session: Session, folder: string, names: readonly string[]): Seen | undefined {
  for (const { path, json } of manifestsOf(session, folder)) {
    for (const group of ['devDependencies', 'dependencies', 'optionalDependencies']) {
      const dependencies = json[group];
      const name = names.find((each) => isTable(dependencies) && typeof dependencies[each] === 'string');
      if (name === undefined || !isTable(dependencies)) continue;
      const text = String(dependencies[name]);
      const range = npmRange(text.replace(/^npm:(?:@?[^@]+@)?/, ''));
      const version = range === undefined ? notKnown(`${path} has it from elsewhere`) : known(locked(range));
      return { version, from: { kind: 'file', path } };
    }
  }
  return undefined;
}

/** The version of a package manager that `packageManager` of the project names. Source: nodejs.org, corepack, 2026-11-22. */
export function packageManagerVersion(session: Session, folder: string, names: readonly string[]): Seen | undefined {
  for (const { path, json } of manifestsOf(session, folder)) {
    const match = /^(@?[^@]+)@(\d+(?:\.\d+)*)/.exec(
      typeof json['packageManager'] === 'string' ? json['packageManager'] : '',
    );
    if (match?.[1] === undefined || match[2] === undefined) continue;
    if (!names.includes(match[1])) return undefined;
    return { version: known({ kind: 'exact', version: match[2] }), from: { kind: 'file', path } };
  }
  return undefined;
}

/** The name of the package manager that `packageManager` names. */
export function packageManagerName(session: Session, folder: string): string | undefined {
  for (const { json } of manifestsOf(session, folder)) {
    const text = json['packageManager'];
    if (typeof text === 'string') return /^@?[^@]+/.exec(text)?.[0];
  }
  return undefined;
}

/** Yarn's own version where the repository keeps a copy of it: `yarnPath: .yarn/releases/yarn-4.1.0.cjs`. */
export function yarnPathVersion(session: Session): Seen | undefined {
  const text = session.files.text('.yarnrc.yml');
  const version =
    text === undefined ? undefined : /^yarnPath:\s*["']?\S*\byarn-(\d+(?:\.\d+)+)[\w.-]*\.c?js/m.exec(text)?.[1];
  return version === undefined
    ? undefined
    : { version: known({ kind: 'exact', version }), from: { kind: 'file', path: '.yarnrc.yml' } };
}

/**
 * The version of Node that a file names, as actions/setup-node reads it from `node-version-file`; undefined when the file is
 * not there or names none. Source: its documentation, 2026-11-22.
 */
export function nodeVersionIn(session: Session, path: string): string | undefined {
  const place = normalizedPath(path);
  const text = place === undefined ? undefined : session.files.text(place);
  if (place === undefined || text === undefined) return undefined;
  if (place.endsWith('.json')) return nodeOfManifest(parsed(text));
  if (/(?:^|\/)\.tool-versions$/.test(place)) return /^[ \t]*node(?:js)?[ \t]+(\S+)/m.exec(text)?.[1];
  return /^[ \t]*(?!#)(\S.*?)[ \t]*(?:#.*)?$/m.exec(text)?.[1];
}

/** The versions that the root's `package.json` pins for Volta. */
export function pinnedForVolta(session: Session): { readonly node?: string; readonly npm?: string } {
  const volta = parsed(session.files.text('package.json'))?.['volta'];
  const [node, npm] = [member(volta, 'node'), member(volta, 'npm')];
  return { ...(typeof node === 'string' && { node }), ...(typeof npm === 'string' && { npm }) };
}

function nodeOfManifest(json: Table | undefined): string | undefined {
  if (json === undefined) return undefined;
  const volta = member(json['volta'], 'node');
  const runtime = member(json['devEngines'], 'runtime');
  const runtimes = Array.isArray(runtime) ? runtime : [runtime];
  const node = runtimes.find((each) => member(each, 'name') === 'node');
  const found = [volta, member(node, 'version'), member(json['engines'], 'node')];
  return found.find((each) => typeof each === 'string');
}

function member(value: unknown, key: string): unknown {
  return isTable(value) ? value[key] : undefined;
}

function parsed(text: string | undefined): Table | undefined {
  if (text === undefined || text.length > 500_000) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isTable(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
