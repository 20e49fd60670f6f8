import assert from 'node:assert/strict';
import { it } from 'node:test';
import { literalPattern } from '../../analysis/text/literal-pattern.ts';

it('makes of every text a pattern that matches it and nothing else', () => {
  const characters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  for (const text of [...characters, 'a.b', 'publish(', 'g++', '[x]', 'a-b/c', 'é😀', '$&']) {
    const pattern = new RegExp(`^${literalPattern(text)}$`);
    assert.ok(pattern.test(text), JSON.stringify(text));
    assert.ok(!pattern.test(`${text}x`) && !pattern.test(`x${text}`), JSON.stringify(text));
  }
  assert.ok(!new RegExp(`^${literalPattern('a.b')}$`).test('axb'));
});
