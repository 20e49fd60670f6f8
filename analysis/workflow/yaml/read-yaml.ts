import { Composer, Parser } from 'yaml';
import { expandedSize } from './expanded-size.ts';
import { isWrong } from './first-error.ts';
import { treeFromDocument } from './from-document.ts';
import { deepestNesting, nestsTooDeep } from './nesting.ts';
import { readOrdinary } from './ordinary/read-ordinary.ts';
import type { YamlNode, YamlTree } from './tree.ts';

/** What reading a YAML text gives: its tree (absent when the text is empty), or the reason why there is none. */
export type YamlReading =
  | { readonly kind: 'tree'; readonly root: YamlNode | undefined; readonly sound: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

/** Texts above this many UTF-16 code units are not read; GitHub itself refuses workflows above 1 MB (as of 2026-11). */
export const largestText = 2_000_000;

/** Aliases that expand to more nodes are not followed: whoever walks over the tree would walk for ever. */
const largestExpansion = 100_000;

/**
 * Reads a YAML text tolerantly: a broken line costs its own part and no more (`sound` is then false). Only the first document
 * of a stream is read, as GitHub does. Never throws; a text past a bound is refused with one plain reason.
 */
export function readYaml(text: string): YamlReading {
  if (text.length > largestText) {
    return { kind: 'refused', reason: `the file is larger than ${largestText / 1_000_000} million characters` };
  }
  if (text.includes('\0')) return { kind: 'refused', reason: 'the file holds a NUL character, so it is not a text' };
  const ordinary = readOrdinary(text);
  if (ordinary === undefined && nestsTooDeep(text)) {
    return { kind: 'refused', reason: `the file nests deeper than ${deepestNesting} levels` };
  }
  try {
    const { root, hasAliases, sound } = ordinary === undefined ? composedTree(text) : { ...ordinary, sound: true };
    if (root !== undefined && hasAliases && expandedSize(root) > largestExpansion) {
      return { kind: 'refused', reason: `its aliases expand to more than ${largestExpansion} parts` };
    }
    return { kind: 'tree', root, sound };
  } catch (error) {
    return {
      kind: 'refused',
      reason: error instanceof RangeError ? 'the file nests too deep' : 'the YAML parser gave up',
    };
  }
}

interface Tree extends YamlTree {
  /** False when the YAML has errors. */
  readonly sound: boolean;
}

/** The tree as yaml's composer sees it. */
export function composedTree(text: string): Tree {
  const composer = new Composer({
    schema: 'failsafe',
    strict: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document] = [...composer.compose(new Parser().parse(text), true, text.length)];
  if (document === undefined) return { root: undefined, hasAliases: false, sound: true };
  const sound = !document.errors.some((error) => isWrong(text, error));
  return { ...treeFromDocument(text, document, deepestNesting * 2), sound };
}
