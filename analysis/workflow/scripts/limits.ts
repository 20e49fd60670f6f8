/**
 * Bounds that keep the reading of a script linear and shallow, whatever it holds. Real scripts stay far below: of 2,578 measured
 * ones (2026-11) the longest has 11 KB, the busiest 244 commands.
 */
export const limits = {
  /** Code units. */
  length: 200_000,
  /** Nested groups, substitutions and scripts in scripts. */
  depth: 60,
  /** Statements of one script, calls of functions inlined. */
  statements: 2_000,
  /** Pieces of one value that a script puts together (`X+=…`). */
  parts: 200,
  /** Values that one variable is followed through. */
  alternatives: 16,
  /** Programs around a program (`sudo env timeout 30 uv run twine`). */
  wrappers: 12,
} as const;
