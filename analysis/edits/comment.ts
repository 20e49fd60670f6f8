import type { ActionsFile } from '../workflow/model.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { endOfLine } from './file-lines.ts';
import { insertion, replacement, type TextEdit } from './text-edit.ts';

/** A version in a comment, as the tools write it that keep pins up to date: `v1.2.3`, `tag=v1.2`, `1.2.3`, `release/v1`. */
const version = /(?<![\w./-])(?:(?:[\w.-]+\/)?v\d+(?:\.\d+)*|\d+(?:\.\d+)+)(?:[-+.][\w.-]*\w)?(?![\w/])/i;

/**
 * Sets the comment that trails a scalar, such as the `# v1.2.3` behind a pinned action. When both the comment there and the
 * new one name a version, only the version changes; another comment stays behind the new one. An undefined comment takes
 * the version out. Undefined when something else follows the scalar on its line.
 */
export function setComment(
  file: ActionsFile,
  scalar: YamlScalar,
  comment: string | undefined,
): readonly TextEdit[] | undefined {
  const block = scalar.style === 'literal' || scalar.style === 'folded';
  if (block) return undefined;
  if (comment !== undefined) return setTrailingComment(file, scalar.span.end, comment);
  const old = trailingComment(file.text, scalar.span.end);
  if (old === undefined || old.text === undefined) return old && [];
  const rest = old.text.replace(version, '').trim();
  const kept = version.test(old.text) && rest !== '' ? ` # ${rest.replace(/^#\s*/, '')}` : '';
  return [replacement(old.blank, old.end, kept)];
}

/** Sets the comment that trails what ends at an offset. Undefined when something else follows on the line. */
export function setTrailingComment(file: ActionsFile, end: number, comment: string): readonly TextEdit[] | undefined {
  const old = trailingComment(file.text, end);
  if (old === undefined) return undefined;
  if (old.text === undefined) return [insertion(old.blank, ` # ${comment}`)];
  if (old.text === comment) return [];
  const found = version.exec(old.text);
  if (found !== null && version.exec(comment)?.[0] === comment) {
    const start = old.start + found.index;
    return found[0] === comment ? [] : [replacement(start, start + found[0].length, comment)];
  }
  return [replacement(old.start, old.start, old.text === '' ? comment : `${comment} `)];
}

/** The comment behind an offset: `blank` is where the white space before it starts, `start` where its text does. */
interface TrailingComment {
  readonly blank: number;
  readonly start: number;
  readonly end: number;
  readonly text: string | undefined;
}

function trailingComment(text: string, end: number): TrailingComment | undefined {
  const lineEnd = endOfLine(text, end);
  // Brackets and a comma that close what stands around the scalar may come first.
  const match = /^((?:[ \t]*[\]},])*)([ \t]*)(?:(?<=[ \t])(#[ \t]*)(.*))?$/.exec(text.slice(end, lineEnd));
  if (match === null) return undefined;
  const blank = end + (match[1] ?? '').length;
  const start = blank + (match[2] ?? '').length + (match[3] ?? '').length;
  const comment = match[3] === undefined ? undefined : (match[4] ?? '').trimEnd();
  return { blank, start, end: lineEnd, text: comment };
}
