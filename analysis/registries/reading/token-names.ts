import { ecosystems } from '../catalog.ts';
import type { Ecosystem } from '../types.ts';
import { tokenEcosystem } from './look-up.ts';

/**
 * The ecosystem whose token something of this name holds: a name that the registries list, or one that has all words of such a
 * name among its own (`CARTESIA_NPM_TOKEN`, `packageGalleryNugetKey`), unless another word names another host.
 */
export function ecosystemOfToken(name: string): Ecosystem | undefined {
  if (!mayNameToken(name)) return undefined;
  const exact = tokenEcosystem(name);
  if (exact !== undefined) return exact;
  const words = new Set(wordsOf(name));
  if (words.size < 2 || [...words].some((word) => foreign.has(word))) return undefined;
  return listed.find((each) => each.words.every((word) => words.has(word)))?.ecosystem;
}

/** A cheap test, of a name or of a text with names in it: every name of a token has one of these words in it. */
export function mayNameToken(text: string): boolean {
  return /token|key|password|credential|auth|pat(?![a-z])/i.test(text);
}

/** Words of a name in lower case: at `_`, `-`, and where a capital letter follows a small one. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

const listed: readonly { readonly words: readonly string[]; readonly ecosystem: Ecosystem }[] = ecosystems
  .flatMap(({ id, tokenInputNames }) => tokenInputNames.map((name) => ({ words: wordsOf(name), ecosystem: id })))
  .filter(({ words }) => words.length > 1)
  // The most telling first: `test_pypi_token` before `pypi_token`.
  .sort((a, b) => b.words.length - a.words.length);

/** Labels of hosts that are also words of the registries themselves. */
const telling: ReadonlySet<string> = new Set([
  'npm',
  'nuget',
  'rubygems',
  'crates',
  'pypi',
  'jsr',
  'pkg',
  'pub',
  'python',
]);

/** Words that say that a token is for GitHub, or for another host that the ecosystems know, or only for reading. */
const foreign: ReadonlySet<string> = new Set([
  ...['github', 'gh', 'gpr', 'ghcr', 'gitlab', 'read', 'readonly', 'ro', 'internal', 'private'],
  ...ecosystems.flatMap(({ otherHosts }) => otherHosts.flatMap(hostWords)),
]);

/** The telling part of a host: `myget` of `myget.org`, `jfrog` of `.jfrog.io`. */
function hostWords(host: string): readonly string[] {
  const labels = host
    .toLowerCase()
    .split('.')
    .filter((label) => label !== '');
  const name = labels.length > 1 ? labels.at(-2) : labels[0];
  return name === undefined || name.length < 4 || telling.has(name) || /^\d+$/.test(name)
    ? []
    : wordsOf(name).slice(0, 1);
}

/** True when a name says that the token is for a registry where things are tried out. */
export function isTestToken(name: string): boolean {
  return wordsOf(name).some((word) => word === 'test' || word === 'testpypi');
}
