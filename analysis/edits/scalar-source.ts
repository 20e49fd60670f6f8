/** The quotes for a string that needs some. */
export interface Quotes {
  readonly quote: 'single' | 'double';
}

/** Where a scalar stands: inside flow brackets fewer characters may stand unquoted. */
export type ScalarContext = 'block' | 'flow';

// YAML 1.2 core and YAML 1.1 (https://yaml.org/type/, 2005, still what PyYAML and Go's yaml.v2 read), so that no reader
// takes a string for something else.
const constants = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const integers = /^[-+]?(?:\d[\d_]*|0o[0-7_]+|0x[\da-f_]+|0b[01_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$/i;
const floats = /^[-+]?(?:(?:\d[\d_]*\.?[\d_]*|\.[\d_]*\d)(?:e[-+]?\d+)?|\.inf)$|^\.nan$/i;
const dates = /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/;

/** What a YAML reader may take an unquoted text for, other than a string; undefined for a string. */
export function typeOfPlain(text: string): 'constant' | 'number' | 'date' | undefined {
  if (constants.test(text)) return 'constant';
  if (integers.test(text) || floats.test(text)) return 'number';
  return dates.test(text) ? 'date' : undefined;
}

/** True when the text, written without quotes, is read as itself: it has no character that YAML gives a meaning. */
export function fitsPlain(text: string, context: ScalarContext): boolean {
  if (text === '' || text !== text.trim() || !isPrintable(text) || /[\n\t]/.test(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?: |$)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (/: | #|:$/.test(text)) return false;
  return context === 'block' || !/[,[\]{}]/.test(text);
}

/** True when the text can be written unquoted and every reader takes it for a string. */
export function isPlainString(text: string, context: ScalarContext): boolean {
  return fitsPlain(text, context) && typeOfPlain(text) === undefined;
}

/** True when the text may stand in a literal block: lines, and nothing that needs an escape. */
export function fitsLiteral(text: string): boolean {
  return isPrintable(text) && /^[^\s]/.test(text) && !/\n\n$/.test(text);
}

/** The string in quotes: those asked for, unless it holds them and not the others, or needs escapes. */
export function quoted(text: string, preferred: 'single' | 'double'): string {
  const escapes = !isPrintable(text) || /[\n\t]/.test(text);
  if (escapes) return doubleQuoted(text);
  if (preferred === 'single')
    return text.includes("'") && !/["\\]/.test(text) ? doubleQuoted(text) : singleQuoted(text);
  return /["\\]/.test(text) && !text.includes("'") ? singleQuoted(text) : doubleQuoted(text);
}

/** The string on one line, unquoted when every reader takes it for a string, else in quotes. */
export function inlineSource(text: string, quotes: Quotes, context: ScalarContext): string {
  return isPlainString(text, context) ? text : quoted(text, quotes.quote);
}

/** A key: as a string, but `on` stays bare as in every workflow. */
export function keySource(key: string, quotes: Quotes, context: ScalarContext): string {
  return key === 'on' ? key : inlineSource(key, quotes, context);
}

/** The string in single quotes; it must be printable and without line breaks. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const namedEscapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** The string in double quotes, on one line whatever it holds. */
export function doubleQuoted(text: string): string {
  return `"${escapeDouble(text)}"`;
}

/** What stands between double quotes for a text. */
export function escapeDouble(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what has to be escaped
  return text.replace(/["\\\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/g, (character) => {
    const code = character.charCodeAt(0);
    return namedEscapes[character] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });
}

/** True when a text can be written without escapes: no control character but tab and `\n`, no odd line break. */
export function isPrintable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  return !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
