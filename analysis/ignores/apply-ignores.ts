import type { TextEdit } from '../edits/text-edit.ts';
import type { RepositoryFile } from '../repository/repository.ts';
import type { Finding, Fix } from '../rules/types.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { withoutComment, withoutRule } from './edit-comments.ts';
import type { IgnoreComment, NamedRule } from './find-comments.ts';
import { type FindingLines, isAboveFinding, isAtFinding, isInStepOf, linesOfFinding } from './reach.ts';

/** What the ignore comments of a file make of its findings. */
export interface Ignored {
  readonly kept: readonly Finding[];
  /** A finding for every comment, or rule named in one, that ignores nothing. */
  readonly unused: readonly Finding[];
}

/** The rule that reports comments which ignore nothing. */
const unusedIgnore = 'unused-ignore';

/** The rules that zizmor's `use-trusted-publishing` speaks of. */
const zizmorRules: readonly string[] = ['stored-credential', 'leftover-credential', 'tool-without-oidc'];

/**
 * Leaves out the findings that comments of the file ignore. `findings` are all that stand in the file, and no others;
 * `comments` are those of the file, in their order. `silent` are rules whose findings are not known, because they threw or were not run:
 * naming one of them is not reported.
 */
export function applyIgnores(
  file: RepositoryFile,
  findings: readonly Finding[],
  comments: readonly IgnoreComment[],
  silent: readonly string[],
): Ignored {
  const lines = linesOf(file.text);
  const place = (finding: Finding): Placed => ({ finding, at: linesOfFinding(file, lines, finding.span) });
  const placed = findings.map(place);
  const ignored = new Set<Finding>();
  const take = (found: readonly Placed[]): boolean => {
    for (const { finding } of found) ignored.add(finding);
    return found.length > 0;
  };
  const unused: Finding[] = [];
  for (const comment of comments) {
    if (comment.tool === 'zizmor') {
      take(ignoredByZizmor(file, lines, comment, placed));
      continue;
    }
    const idle = comment.rules.filter(
      ({ id }) => !take(ignoredBy(lines, comment, id, placed)) && id !== unusedIgnore && !silent.includes(id),
    );
    unused.push(...findingsOn(file, comment, idle));
  }
  for (const comment of comments) {
    if (comment.rules.some(({ id }) => id === unusedIgnore))
      take(ignoredBy(lines, comment, unusedIgnore, unused.map(place)));
  }
  const isKept = (finding: Finding): boolean => !ignored.has(finding);
  return { kept: findings.filter(isKept), unused: unused.filter(isKept) };
}

interface Placed {
  readonly finding: Finding;
  readonly at: FindingLines;
}

/** The findings of one rule that a comment ignores: those of its own line, and only without any, those of the line below. */
function ignoredBy(lines: Lines, comment: IgnoreComment, rule: string, placed: readonly Placed[]): readonly Placed[] {
  const ofRule = placed.filter(({ finding }) => finding.rule === rule);
  if (comment.scope === 'file') return ofRule;
  const here = ofRule.filter(({ at }) => isAtFinding(comment, lines, at));
  return here.length > 0 ? here : ofRule.filter(({ at }) => isAboveFinding(comment, lines, at));
}

function ignoredByZizmor(
  file: RepositoryFile,
  lines: Lines,
  comment: IgnoreComment,
  placed: readonly Placed[],
): readonly Placed[] {
  return placed.filter(
    ({ finding, at }) =>
      zizmorRules.includes(finding.rule) &&
      (isAtFinding(comment, lines, at) || isInStepOf(comment, file, lines, finding)),
  );
}

/** One finding for a comment that ignores nothing at all, else one for each of the rules that it names in vain. */
function findingsOn(file: RepositoryFile, comment: IgnoreComment, idle: readonly NamedRule[]): readonly Finding[] {
  const place = comment.scope === 'file' ? 'in this file' : 'here';
  if (comment.rules.length === 0) {
    const message = 'This comment names no rule, so it ignores nothing. Name the rule: `ignore[rule-id]`.';
    return [unusedFinding(file, comment.span, message, 'Remove the comment', withoutComment(file.text, comment))];
  }
  if (idle.length === comment.rules.length) {
    const names = idle.map(({ id }) => `\`${id}\``).join(' or ');
    const message = `This comment ignores nothing: ${names} reports nothing ${place}.`;
    return [unusedFinding(file, comment.span, message, 'Remove the comment', withoutComment(file.text, comment))];
  }
  return idle.map((rule) => {
    const message = `\`${rule.id}\` reports nothing ${place}, so this comment need not name it.`;
    return unusedFinding(
      file,
      rule.span,
      message,
      `Remove \`${rule.id}\` from the comment`,
      withoutRule(file.text, rule),
    );
  });
}

function unusedFinding({ path }: RepositoryFile, span: Span, message: string, title: string, edit: TextEdit): Finding {
  const fix: Fix = { title, safety: 'safe', edits: () => [{ path, edits: [edit] }] };
  return { rule: unusedIgnore, path, span, severity: 'hint', message, related: [], fixes: [fix] };
}
