import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LanguageServer, PULLING, startServer } from './language-server.ts';
import { RELEASE, STORED_TOKEN } from './workflows.ts';

interface Report {
  readonly items: readonly { readonly code: string; readonly severity: number }[];
}

const pulled = async (server: LanguageServer): Promise<readonly (readonly [string, number])[]> => {
  const report = await server.request<Report>('textDocument/diagnostic', {
    textDocument: { uri: server.uri(RELEASE) },
  });
  return report.items.map(({ code, severity }) => [code, severity]);
};

const WARNING = 2;

const cases: readonly {
  readonly name: string;
  readonly settings: unknown;
  readonly expected: readonly (readonly [string, number])[];
}[] = [
  { name: 'none', settings: null, expected: [['stored-credential', WARNING]] },
  {
    name: 'nonsense',
    settings: { enable: 'no', rules: ['x'], codeLens: 7 },
    expected: [['stored-credential', WARNING]],
  },
  { name: 'a severity', settings: { rules: { 'stored-credential': 'error' } }, expected: [['stored-credential', 1]] },
  { name: 'off', settings: { rules: { 'stored-credential': 'off' } }, expected: [] },
  {
    name: 'a severity that is none',
    settings: { rules: { 'stored-credential': 'fatal' } },
    expected: [['stored-credential', WARNING]],
  },
  {
    name: 'a rule that is none',
    settings: { rules: { 'no-such-rule': 'error' } },
    expected: [['stored-credential', WARNING]],
  },
  { name: 'not enabled', settings: { enable: false }, expected: [] },
];

describe('settings', () => {
  for (const { name, settings, expected } of cases) {
    it(`that are asked for: ${name}`, async () => {
      await using server = await startServer({ settings: settings as object });
      server.open(RELEASE, STORED_TOKEN);
      assert.deepEqual(await pulled(server), expected);
    });

    it(`that are told at the start: ${name}`, async () => {
      const capabilities = { ...PULLING, workspace: {} };
      const initializationOptions = { settings: { trustedPublishing: settings } };
      await using server = await startServer({ capabilities, initializationOptions });
      server.open(RELEASE, STORED_TOKEN);
      assert.deepEqual(await pulled(server), expected);
    });
  }

  it('are asked for each folder, and count as soon as they are changed', async () => {
    await using server = await startServer({ settings: { rules: { 'stored-credential': 'hint' } } });
    server.open(RELEASE, STORED_TOKEN);
    assert.deepEqual(await pulled(server), [['stored-credential', 4]]);
    const { items } = await server.message<{ items: readonly object[] }>('workspace/configuration');
    assert.deepEqual(
      items,
      [{ scopeUri: server.uri(''), section: 'trustedPublishing' }].map((item) => ({
        ...item,
        scopeUri: item.scopeUri.replace(/\/$/, ''),
      })),
    );
    server.answer('workspace/configuration', () => [{ enable: false }]);
    server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.message('workspace/diagnostic/refresh');
    assert.deepEqual(await pulled(server), []);
  });
});
