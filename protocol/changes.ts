/** A file with what would be another in it. */
export interface ChangedFile {
  readonly uri: string;
  readonly path: string;
  /** The version of the document that the edits are for; null for a file that is not open. */
  readonly version: number | null;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly ChangedRange[];
}

export interface ChangedRange {
  readonly range: TextRange;
  readonly newText: string;
}

export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** In lines and UTF-16 characters, both from zero. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}
