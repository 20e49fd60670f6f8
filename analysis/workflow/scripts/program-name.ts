import type { Shell, Word } from './types.ts';
import { literalEnd } from './words.ts';

/**
 * The name of a program without its path and the endings of Windows; in lower case for shells of Windows. Where the path
 * starts with something unknown (`$VENV/bin/twine`) the name behind the last slash is enough. Undefined when it is not known.
 */
export function programName(word: Word, shell: Shell): string | undefined {
  const end = word.text ?? literalEnd(word);
  const slash = Math.max(end.lastIndexOf('/'), end.lastIndexOf('\\'));
  if (word.text === undefined && slash < 0) return undefined;
  const base = end.slice(slash + 1).replace(/\.(?:exe|cmd|bat|ps1)$/i, '');
  if (base === '') return undefined;
  return shell === 'pwsh' || shell === 'powershell' || shell === 'cmd' ? base.toLowerCase() : base;
}

/** The name of an npm or Python package, and the version asked for: `6.1` for `==6.1` and `@6.1`, else with its operator. */
export interface PackageRequest {
  readonly name: string;
  readonly version: string | undefined;
}

/** Reads `name@version` as npm, uv and yarn take it. A scope stays in the name. */
export function npmPackage(text: string): PackageRequest {
  const at = text.indexOf('@', 1);
  if (at < 0) return { name: text, version: undefined };
  return { name: text.slice(0, at), version: text.slice(at + 1) || undefined };
}

/** Reads a Python requirement (`twine[keyring]>=6.1`), or `name@version` as uv takes it. Undefined for a path or an address. */
export function pythonPackage(text: string): PackageRequest | undefined {
  const match = /^([\w.-]*\w)\s*(?:\[[^\]]*\])?\s*(?:(===?|@)\s*([^\s,;]*)|([~<>!]=?[^;]*))?(?:\s*;.*)?$/.exec(text);
  const name = match?.[1];
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), version: match?.[3] || match?.[4]?.trim() || undefined };
}
