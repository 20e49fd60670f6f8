import type { Severity } from '../../../analysis/rules/types.ts';

/** How the parts of the text output look. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  severity(severity: Severity, text: string): string;
}

/** Source: ECMA-48, "Select Graphic Rendition". */
const codes = { strong: 1, faint: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

const severityColors: Readonly<Record<Severity, keyof typeof codes>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

/** The colours of a terminal, or none. */
export function styleFor(color: boolean): Style {
  const paint = (code: keyof typeof codes, text: string): string =>
    color ? `\u001b[${codes[code]}m${text}\u001b[0m` : text;
  return {
    strong: (text) => paint('strong', text),
    faint: (text) => paint('faint', text),
    good: (text) => paint('green', text),
    severity: (severity, text) => paint(severityColors[severity], text),
  };
}
