const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const HEXADECIMAL = /^0x[0-9a-f]{1,8}$/i;
const OCTAL = /^0o[0-7]{1,11}$/;

/**
 * The number that GitHub makes of a string to compare it with a number, a boolean or null; NaN when it is none.
 * Source: `ExpressionUtility.ParseNumber` of actions/runner, 2026-11.
 */
export function parseNumber(text: string): number {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  if (DECIMAL.test(trimmed)) return Number(trimmed);
  if (trimmed.startsWith('0x') && HEXADECIMAL.test(trimmed)) return Number(trimmed) | 0; // 32 bits, with a sign
  if (OCTAL.test(trimmed)) return Number(trimmed) > 0xffff_ffff ? Number.NaN : Number(trimmed) | 0;
  if (trimmed === 'Infinity') return Number.POSITIVE_INFINITY;
  return trimmed === '-Infinity' ? Number.NEGATIVE_INFINITY : Number.NaN;
}

/** True when no string that starts so is a number: the answer to `==` with a number is then known. */
export function startsNoNumber(prefix: string): boolean {
  return /^\s*[^\s\d+\-.I]/.test(prefix);
}

/** The text that GitHub makes of a number: .NET's `G15`. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return '0';
  const [digits = '', power = ''] = value.toExponential(14).split('e');
  const exponent = Number(power);
  if (exponent > -6 && exponent < 15) return String(Number(value.toPrecision(15)));
  const mantissa = digits.replace(/\.?0+$/, '');
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
