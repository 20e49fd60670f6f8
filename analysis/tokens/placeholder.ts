/** Words that people write into examples of tokens. */
const exampleWords = /example|placeholder|your|dummy|fake|redacted|x{6,}/i;

/**
 * True for a text that has the form of a token and is none: one or two characters over and over, a word that says so, or a
 * signed token that its issuer publishes for everyone.
 */
export function isPlaceholder(token: string): boolean {
  if (token.startsWith('eyJ')) return isPublicJwt(token);
  const body = token.replace(/^(?:pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZ)|[a-z]+(?:_pat|_tp)?_|cio|oy2)/, '');
  return new Set(body.toLowerCase()).size <= 2 || exampleWords.test(body);
}

/**
 * Tokens of samples: the one of jwt.io, those of Supabase's local stack, and keys that are meant for browsers (role `anon`).
 * https://jwt.io and https://supabase.com/docs/guides/api/api-keys, 2026-11-22.
 */
function isPublicJwt(token: string): boolean {
  const payload = decoded(token.split('.')[1] ?? '');
  return /"sub":"1234567890"|"iss":"supabase-demo"|"role":"anon"/.test(payload.replace(/\s/g, ''));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The text behind base64 in its form for addresses; bytes beyond ASCII come out as they may. */
function decoded(base64: string): string {
  let bits = 0;
  let count = 0;
  let text = '';
  for (const character of base64) {
    bits = ((bits << 6) | Math.max(0, alphabet.indexOf(character))) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    text += String.fromCharCode((bits >> count) & 0xff);
  }
  return text;
}
