import type { RepositoryFile } from '../repository/repository.ts';
import type { Span } from '../text/span.ts';
import type { YamlMap } from '../workflow/yaml/tree.ts';
import { scalarAt } from './scalar-at.ts';

/** A comment that asks to leave findings out. */
export interface IgnoreComment {
  /** `zizmor` for that linter's comments about trusted publishing, which count here too. */
  readonly tool: 'trusted-publishing' | 'zizmor';
  readonly scope: 'line' | 'file';
  /** From its `#` to the end of what belongs to it: the next comment on the line, else the end of the line. */
  readonly span: Span;
  /** The rules it names, each with the place of its name. Empty when it names none, and so ignores nothing. */
  readonly rules: readonly NamedRule[];
  /** Where another rule's name can be added: behind the last name. Undefined when there are no brackets. */
  readonly end: number | undefined;
}

export interface NamedRule {
  readonly id: string;
  readonly span: Span;
}

/** The name under which zizmor reports what this program's credential rules report. */
const zizmorRule = 'use-trusted-publishing';

/**
 * The ignore comments of a file, in their order. A `#` in a string is none; one in a `run:` script is, because that is where
 * people write it. Without the marker in the text this costs one search and no parse.
 */
export function findIgnoreComments(file: RepositoryFile): readonly IgnoreComment[] {
  const { text } = file;
  if (!text.includes('ignore') || !/(?:trusted-publishing|zizmor)[ \t]*:[ \t]*ignore/.test(text)) return [];
  const root = rootOf(file);
  const marker =
    /(?<![^\s])#[ \t]*(trusted-publishing|zizmor)[ \t]*:[ \t]*ignore(-file)?(?![\w-])(?:[ \t]*\[([^\]\r\n]*)\])?/dg;
  return Array.from(text.matchAll(marker)).flatMap((match): readonly IgnoreComment[] => {
    const [, tool, file, names] = match;
    if (!isComment(text, root, match.index)) return [];
    const list = match.indices?.[3];
    const rules = names === undefined || list === undefined ? [] : namesIn(names, list[0]);
    const comment: IgnoreComment = {
      tool: tool === 'zizmor' ? 'zizmor' : 'trusted-publishing',
      scope: file === undefined ? 'line' : 'file',
      span: { start: match.index, end: commentEnd(text, match.index + match[0].length) },
      rules,
      end: list === undefined ? undefined : (rules.at(-1)?.span.end ?? list[0]),
    };
    return comment.tool === 'zizmor' && !rules.some(({ id }) => id === zizmorRule) ? [] : [comment];
  });
}

/** The tree of a file, when it has one. */
export function rootOf(file: RepositoryFile): YamlMap | undefined {
  switch (file.reading.kind) {
    case 'workflow':
      return file.reading.workflow.file.root;
    case 'composite':
      return file.reading.action.file.root;
    case 'other':
    case 'refused':
      return undefined;
  }
}

function isComment(text: string, root: YamlMap | undefined, offset: number): boolean {
  const around = root === undefined ? undefined : scalarAt(root, offset);
  if (around === undefined) return true;
  const { scalar, key } = around;
  if (scalar.style !== 'literal' && scalar.style !== 'folded') return false;
  const inHeader = !text.slice(scalar.span.start, offset).includes('\n');
  return inHeader || key?.key === 'run';
}

function namesIn(list: string, start: number): readonly NamedRule[] {
  return Array.from(list.matchAll(/[^\s,]+/g), (match) => {
    const at = start + match.index;
    return { id: match[0], span: { start: at, end: at + match[0].length } };
  });
}

/** The end of a comment: before the next ` # ` of the line, else the end of the line without blanks. */
function commentEnd(text: string, from: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = from;
  const rest = text.slice(from, lineBreak.exec(text)?.index);
  const next = /[ \t]#[ \t]/.exec(rest);
  return from + rest.slice(0, next?.index).trimEnd().length;
}
