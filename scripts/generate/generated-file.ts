/** A file that follows from others. */
export interface GeneratedFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The line that tells a reader where a page comes from. */
export function origin(source: string): string {
  return `<!-- Generated from ${source} by \`npm run generate\`. -->`;
}
