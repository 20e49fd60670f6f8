import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayHoldToken, tokensIn } from '../../analysis/tokens/find-tokens.ts';
import { readYaml } from '../../analysis/workflow/yaml/read-yaml.ts';

const body = 'cH8qN2vTzL5wKxR0yB7dPfG3mJ9sVuE1aQ4t';
const jwt = (payload: string) =>
  `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${Buffer.from(payload).toString('base64url')}.q1w2e3r4t5y6u7i8o9p0a1s2d3f4`;

/** A YAML value, and the tokens that have to be found in it. */
const table: readonly (readonly [name: string, text: string, tokens: readonly string[]])[] = [
  ['an npm token', `npm_${body}`, [`npm_${body}`]],
  ['one in an address', `https://x:ghp_${body}@github.com`, [`ghp_${body}`]],
  ['one behind a name', `NPM_TOKEN=npm_${body}`, [`npm_${body}`]],
  ['a token of an app', `ghs_${body}`, [`ghs_${body}`]],
  ['two in a line', `npm_${body} gho_${body}`, [`npm_${body}`, `gho_${body}`]],
  ['a longer word', `npm_${body}A`, []],
  ['a word that ends like one', `xnpm_${body}`, []],
  ['one character over and over', `npm_${'x'.repeat(36)}`, []],
  ['zeros', `ghp_${'0'.repeat(40)}`, []],
  ['a word that says so', `ghp_YOURTOKEN${body}`, []],
  ['a PyPI token', `pypi-AgEIcHlwaS5vcmc${body}${body}`, [`pypi-AgEIcHlwaS5vcmc${body}${body}`]],
  ['a PyPI token that is cut off', `pypi-AgEIcHlwaS5vcmc${body}`, []],
  ['a token of crates.io', `cio${body.slice(0, 32)}`, [`cio${body.slice(0, 32)}`]],
  [
    'a signed token',
    jwt('{"iss":"https://example.org","sub":"ci"}'),
    [jwt('{"iss":"https://example.org","sub":"ci"}')],
  ],
  ['the signed token of jwt.io', jwt('{"sub":"1234567890","name":"John Doe"}'), []],
  ['a key for browsers', jwt('{"role": "anon"}'), []],
  ['a secret', '${{ secrets.NPM_TOKEN }}', []],
];

describe('tokensIn', () => {
  for (const [name, value, expected] of table) {
    it(`finds ${expected.length === 0 ? 'nothing' : expected.length} in ${name}`, () => {
      const text = `key: ["${value}", other]\n# ${value}\n`;
      const yaml = readYaml(text);
      assert.ok(yaml.kind === 'tree' && yaml.root !== undefined);
      const found = tokensIn(yaml.root).map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual(found, expected);
      if (expected.length > 0) assert.ok(mayHoldToken(text));
    });
  }

  it('finds a token behind an alias once, and none in a name', () => {
    const text = `a: &a\n  b: npm_${body}\nc: *a\nnpm_${body}: d\n`;
    const yaml = readYaml(text);
    assert.ok(yaml.kind === 'tree' && yaml.root !== undefined);
    assert.deepEqual(
      tokensIn(yaml.root).map(({ span }) => span.start),
      [text.indexOf('npm_')],
    );
  });
});
