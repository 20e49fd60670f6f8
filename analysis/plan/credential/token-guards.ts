import { removeScriptLines, type TextEdit } from '../../edits/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Span } from '../../text/span.ts';

/**
 * Takes the check out of a publishing step's script that stops it without its token: `if [ -z "$NPM_TOKEN" ]; then … exit 1; fi`, the
 * same on one line, and `: "${NPM_TOKEN:?}"`. Without the token it would stop the release. None where there is no such check;
 * undefined where the script reads the variable for more, so that nobody knows what it does without.
 */
export function withoutTokenGuard({ file, step }: StepRun, name: string): readonly TextEdit[] | undefined {
  const { run } = step;
  if (run === undefined || !reads(run.value, name)) return [];
  const guard = guardIn(run.value, name);
  return guard === undefined ? undefined : removeScriptLines(file, run, guard.start, guard.end);
}

function reads(script: string, name: string): boolean {
  return new RegExp(`\\$\\{?${name}\\b|\\benv:${name}\\b|%${name}%`).test(script);
}

/** The first statement of a script that does nothing but stop where the variable is empty. */
function guardIn(script: string, name: string): Span | undefined {
  const variable = `"?\\$\\{?${name}(?::?-)?\\}?"?`;
  const isEmpty = `(?:\\[\\[?|test)[ \\t]+-z[ \\t]+${variable}[ \\t]*(?:\\]\\]?)?`;
  const isFilled = `(?:\\[\\[?|test)[ \\t]+-n[ \\t]+${variable}[ \\t]*(?:\\]\\]?)?`;
  const says = '(?:(?:echo|printf)\\b[^\\n;]*)';
  const stops = 'exit[ \\t]+[1-9]\\d*';
  const body = `(?:[ \\t]*${says}[ \\t]*[;\\n])*[ \\t]*${stops}[ \\t]*[;\\n]`;
  const patterns = [
    `^[ \\t]*if[ \\t]+${isEmpty}[ \\t]*[;\\n]\\s*then\\b[ \\t]*\\n?${body}\\s*fi\\b[ \\t]*$`,
    `^[ \\t]*${isEmpty}[ \\t]*&&[ \\t]*(?:\\{[ \\t]*\\n?${body}\\s*\\}|${stops})[ \\t]*;?[ \\t]*$`,
    `^[ \\t]*${isFilled}[ \\t]*\\|\\|[ \\t]*(?:\\{[ \\t]*\\n?${body}\\s*\\}|${stops})[ \\t]*;?[ \\t]*$`,
    `^[ \\t]*:[ \\t]+"?\\$\\{${name}:?\\?[^}\\n]*\\}"?[ \\t]*$`,
  ];
  for (const pattern of patterns) {
    const match = new RegExp(pattern, 'm').exec(script);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
