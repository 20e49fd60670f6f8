import type { Severity } from '../../analysis/rules/types.ts';
import type { Lines } from '../../analysis/text/lines.ts';
import type { Range } from '../../analysis/text/span.ts';

/** What `check` has to say, in the form that every output format is written from. */
export interface CheckReport {
  /** Every file that was asked for, by its path. */
  readonly files: readonly ReportedFile[];
  /** How many publications the files make, each counted where its step stands. */
  readonly publications: number;
  /** Folders that could not be searched and rules that threw, in one line each. */
  readonly failures: readonly string[];
}

export interface ReportedFile {
  /** With `/`, relative to the working folder. */
  readonly path: string;
  readonly lines: Lines;
  readonly publications: readonly ReportedPublication[];
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
}

/** Zero-based lines and UTF-16 characters throughout. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly url: string;
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  /** Best first. */
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  /** Worked out when asked for, which takes longer than all the rest; none when the text does not allow the fix. */
  changes(): readonly FileChange[];
}

export interface FileChange {
  readonly path: string;
  readonly replacements: readonly RangeReplacement[];
}

export interface RangeReplacement {
  readonly range: Range;
  readonly text: string;
}

/** What a publication authenticates with; the words are explained in `schemas/report.json`. */
export type CredentialWord = 'none' | 'minted' | 'stored' | 'literal' | 'unknown';

export interface ReportedPublication {
  readonly registry: string;
  readonly package?: string;
  readonly index?: string;
  readonly means: string;
  readonly credential: CredentialWord;
  readonly job: string;
  readonly environment?: string;
  readonly range: Range;
}
