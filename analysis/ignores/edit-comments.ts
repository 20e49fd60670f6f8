import { endOfLine, startOfLine, startOfNextLine } from '../edits/file-lines.ts';
import { insertion, replacement, type TextEdit } from '../edits/text-edit.ts';
import type { RepositoryFile } from '../repository/repository.ts';
import type { Finding } from '../rules/types.ts';
import { lineBreakOf, linesOf } from '../text/lines.ts';
import { findIgnoreComments, type IgnoreComment, type NamedRule } from './find-comments.ts';
import { isAboveFinding, isAtFinding, linesOfFinding } from './reach.ts';

/**
 * The edit that makes a comment leave a finding out: its rule joins an ignore comment that already speaks of the line, else a
 * comment goes on a line of its own above it, at the same indent. For a place inside a script that line is the one of `run:`,
 * since not every shell has comments; the comment then speaks of the whole script.
 */
export function ignoreOnLine(file: RepositoryFile, finding: Finding): TextEdit {
  const lines = linesOf(file.text);
  const at = linesOfFinding(file, lines, finding.span);
  const speaks = (comment: IgnoreComment): boolean =>
    isAtFinding(comment, lines, at) || isAboveFinding(comment, lines, at);
  const existing = ownComments(file, 'line').find(speaks);
  if (existing !== undefined) return addedRule(existing, finding.rule);
  const start = startOfLine(file.text, lines.starts[at.insertAt] ?? 0);
  const indent = /^[ \t]*/.exec(file.text.slice(start, endOfLine(file.text, start)))?.[0] ?? '';
  return insertion(start, `${indent}# trusted-publishing: ignore[${finding.rule}]${lineBreakOf(file.text)}`);
}

/**
 * The edit that leaves all findings of a rule out of a file: the rule joins the comment that does so for others, else a
 * comment goes below the comment lines with which the file starts.
 */
export function ignoreInFile(file: RepositoryFile, rule: string): TextEdit {
  const [existing] = ownComments(file, 'file');
  if (existing !== undefined) return addedRule(existing, rule);
  let start = startOfLine(file.text, 0);
  while (file.text.startsWith('#', start) && endOfLine(file.text, start) < file.text.length)
    start = startOfNextLine(file.text, start);
  return insertion(start, `# trusted-publishing: ignore-file[${rule}]${lineBreakOf(file.text)}`);
}

/** The edit that takes a comment out, and nothing else: its line when it has one of its own, else the blanks before it too. */
export function withoutComment(text: string, { span }: IgnoreComment): TextEdit {
  const line = { start: startOfLine(text, span.start), end: endOfLine(text, span.start) };
  const before = text.slice(line.start, span.start).trimEnd();
  const isLast = text.slice(span.end, line.end).trim() === '';
  if (before !== '') return replacement(line.start + before.length, isLast ? line.end : span.end, '');
  if (!isLast) return replacement(span.start, span.end + leadingBlanks(text.slice(span.end, line.end)), '');
  const next = startOfNextLine(text, span.start);
  // A last line without a line break takes the one before it along.
  if (next === line.end && line.start > 0)
    return replacement(endOfLine(text, startOfLine(text, line.start - 1)), line.end, '');
  return replacement(line.start, next, '');
}

/** The edit that takes one of several rules out of a comment. */
export function withoutRule(text: string, rule: NamedRule): TextEdit {
  const before = /[\s,]*$/.exec(text.slice(0, rule.span.start).slice(-100))?.[0].length ?? 0;
  if (text.charAt(rule.span.start - before - 1) !== '[')
    return replacement(rule.span.start - before, rule.span.end, '');
  const after = /^[ \t,]*/.exec(text.slice(rule.span.end, rule.span.end + 100))?.[0].length ?? 0;
  return replacement(rule.span.start, rule.span.end + after, '');
}

function ownComments(file: RepositoryFile, scope: IgnoreComment['scope']): readonly IgnoreComment[] {
  return findIgnoreComments(file).filter(
    (comment) => comment.tool === 'trusted-publishing' && comment.scope === scope && comment.end !== undefined,
  );
}

function addedRule(comment: IgnoreComment, rule: string): TextEdit {
  return insertion(comment.end ?? comment.span.end, comment.rules.length === 0 ? rule : `, ${rule}`);
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}
