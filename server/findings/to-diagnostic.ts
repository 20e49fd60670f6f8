import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import { rulePage } from '../../analysis/rules/rule-page.ts';
import type { Finding, Severity } from '../../analysis/rules/types.ts';
import type { Span } from '../../analysis/text/span.ts';

/** The `source` of every diagnostic. */
export const SOURCE = 'trusted-publishing';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What these rules mark can go without a trace, or has a new name: editors fade it, or strike it through. */
const tags: Readonly<Record<string, DiagnosticTag>> = {
  'unused-ignore': DiagnosticTag.Unnecessary,
  'username-leftover': DiagnosticTag.Unnecessary,
  'redundant-provenance': DiagnosticTag.Unnecessary,
  'deprecated-input': DiagnosticTag.Deprecated,
};

/** Where the files of a repository are for the client. */
export interface Places {
  uri(path: string): string;
  range(path: string, span: Span): Range;
}

/** The finding as the protocol has it. */
export function toDiagnostic(finding: Finding, places: Places): Diagnostic {
  const { rule, path, span, severity, message, related } = finding;
  const tag = tags[rule];
  return {
    range: places.range(path, span),
    severity: severities[severity],
    code: rule,
    codeDescription: { href: rulePage(rule) },
    source: SOURCE,
    message,
    ...(tag !== undefined && { tags: [tag] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((each) => ({
        location: { uri: places.uri(each.path), range: places.range(each.path, each.span) },
        message: each.message,
      })),
    }),
  };
}
