import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../build.ts';
import { startDesktop } from '../editor/start-desktop.ts';
import { startEditor } from '../editor/start-editor.ts';
import { packageVsix } from '../package-vsix.ts';
import { inRoot } from '../root.ts';

await buildAll();
const vsix = await packageVsix();
const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-'));
const sample = inRoot('test', 'editor', 'sample');

if (!(await startDesktop({ home, sample, vsix }))) {
  const editor = await startEditor({ home, sample, host: 'desktop', extensions: [vsix] });
  console.log(`\nVS Code is at ${editor.address}\nOpen .github/workflows/release.yml there. Ctrl+C ends it.`);
  const stop = async (): Promise<void> => {
    await editor.stop();
    rmSync(home, { recursive: true, force: true });
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}
