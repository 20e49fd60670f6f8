import { CST } from 'yaml';
import type { YamlScalar } from './tree.ts';

/** With these a plain scalar may not begin. */
const reserved = /^[\t,%|>@`]/;

/**
 * The value of a scalar that is written on one line or in quotes; undefined when the library complains of it. Those on one line
 * and without escapes, which are nearly all, need not be taken apart.
 */
export function decodedValue(token: CST.FlowScalar): string | undefined {
  const { type, source } = token;
  if (type === 'scalar' && !source.includes('\n')) return reserved.test(source) ? undefined : source;
  if (type === 'single-quoted-scalar' && /^'[^'\n]*'$/.test(source)) return source.slice(1, -1);
  if (type === 'double-quoted-scalar' && /^"[^"\\\n]*"$/.test(source)) return source.slice(1, -1);
  return resolvedScalar(token)?.value;
}

/** What the library makes of a scalar; undefined when it complains. */
export function resolvedScalar(
  token: CST.FlowScalar | CST.BlockScalar,
): NonNullable<ReturnType<typeof CST.resolveAsScalar>> | undefined {
  let sound = true;
  const resolved = CST.resolveAsScalar(token, false, () => {
    sound = false;
  });
  return sound && resolved !== null ? resolved : undefined;
}

/** How a scalar that is written on one line or in quotes is written. */
export function styleOf({ type }: CST.FlowScalar): YamlScalar['style'] {
  if (type === 'scalar') return 'plain';
  return type === 'single-quoted-scalar' ? 'single' : 'double';
}
