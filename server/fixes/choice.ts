import type { CodeActionKind, Diagnostic } from 'vscode-languageserver';
import type { FileEdit } from '../../analysis/edits/index.ts';

/** One thing that a person can choose to have done. */
export interface Choice {
  /** The same choice on the same text has the same id. */
  readonly id: string;
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly diagnostics: readonly Diagnostic[];
  readonly isPreferred: boolean;
  /** Worked out when asked for; undefined when the text does not allow it. */
  edits(): readonly FileEdit[] | undefined;
}
