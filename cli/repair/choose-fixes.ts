import type { FileEdit, TextEdit } from '../../analysis/edits/index.ts';
import { atLeast } from '../../analysis/rules/judge.ts';
import type { Finding, Fix } from '../../analysis/rules/types.ts';
import { touches } from '../../analysis/text/span.ts';

/** Which findings are mended, and by which fixes. */
export interface RepairOptions {
  /** Fixes that set something up are carried out too. */
  readonly unsafe: boolean;
  /** Only these rules, whatever the severity; when there are none, all at warning and above. */
  readonly rules: readonly string[];
}

/** A fix with the edits that carry it out on the texts as they are. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly edits: readonly FileEdit[];
}

/** The best fix of every finding that the options speak of, for findings that have one that can be carried out. */
export function chooseFixes(findings: readonly Finding[], { unsafe, rules }: RepairOptions): readonly ChosenFix[] {
  const wanted = findings.filter(({ rule, severity }) =>
    rules.length > 0 ? rules.includes(rule) : atLeast(severity, 'warning'),
  );
  return wanted.flatMap((finding): readonly ChosenFix[] => {
    for (const fix of finding.fixes) {
      if (!unsafe && fix.safety !== 'safe') continue;
      const edits = fix.edits();
      if (edits?.some((each) => each.edits.length > 0)) return [{ finding, fix, edits }];
    }
    return [];
  });
}

/** What is left of edits when those that are already taken are not taken twice; undefined when some stand in each other's way. */
export function compatibleEdits(
  taken: ReadonlyMap<string, readonly TextEdit[]>,
  edits: readonly FileEdit[],
): readonly FileEdit[] | undefined {
  const left = edits.map(({ path, edits: ofFile }) => {
    const before = taken.get(path) ?? [];
    return { path, edits: ofFile.filter((edit) => !before.some((other) => isSame(other, edit))) };
  });
  const clash = left.some(({ path, edits: ofFile }) =>
    (taken.get(path) ?? []).some((other) => ofFile.some((edit) => touches(other.span, edit.span))),
  );
  return clash ? undefined : left;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
