import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { version } from '../../analysis/project.ts';
import { inRoot } from '../../scripts/root.ts';
import { type LanguageServer, startServer } from './language-server.ts';

describe('the end of the server', () => {
  const table: readonly (readonly [name: string, end: (server: LanguageServer) => Promise<void>, code: number])[] = [
    [
      'shutdown and exit',
      async (server) => {
        assert.equal(await server.request('shutdown', {}), null);
        server.notify('exit', {});
      },
      0,
    ],
    ['exit without shutdown', async (server) => server.notify('exit', {}), 1],
    ['an editor that is gone', async (server) => void server.process.stdin?.end(), 1],
    [
      'an editor that is gone after shutdown',
      async (server) => {
        await server.request('shutdown', {});
        server.process.stdin?.end();
      },
      0,
    ],
  ];
  for (const [name, end, code] of table) {
    it(`by ${name}: exit code ${code}`, { timeout: 30_000 }, async () => {
      await using server = await startServer();
      await end(server);
      assert.equal(await server.ended(), code);
    });
  }
});

describe('the server without an editor', () => {
  const start = (...args: readonly string[]) => {
    const options = ['--no-warnings', inRoot('server', 'node.ts'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', input: '' });
    return { status, stdout, stderr };
  };

  it('says how it is started', () => {
    const { stdout } = start('--help');
    assert.match(stdout, /^Usage: trusted-publishing-language-server --stdio\n/);
    assert.deepEqual(start(), { status: 2, stdout: '', stderr: stdout });
  });

  it('says its version', () => assert.deepEqual(start('--version'), { status: 0, stdout: `${version}\n`, stderr: '' }));
});
