import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { type Editor, type Host, startEditor } from '../../../scripts/editor/start-editor.ts';
import { inRoot } from '../../../scripts/root.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/**
 * Gives the tests of the `describe` around it a VS Code of their own: fresh user data, a fresh copy of the sample, the
 * packaged extension. They share it, so each leaves the texts as it found them. When one fails, a picture of what it saw
 * is kept.
 * @param sample the folder that is opened, within `test/editor`
 * @returns how a test gets at the workbench
 */
export function useWorkbench(host: Host, sample = 'sample'): () => Workbench {
  let home: string | undefined;
  let editor: Editor | undefined;
  let workbench: Workbench | undefined;

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'trusted-publishing-browser-'));
    const extensions = [inRoot('dist/trusted-publishing.vsix')];
    editor = await startEditor({ home, host, sample: inRoot('test/editor', sample), extensions });
    workbench = await openWorkbench(editor);
  });

  afterEach(async (context) => {
    if ('error' in context && context.error !== null) await workbench?.screenshot(`failed: ${context.name}`);
  });

  after(async () => {
    await workbench?.close();
    await editor?.stop();
    if (home !== undefined) rmSync(home, { recursive: true, force: true });
  });

  return () => {
    if (workbench === undefined) throw new Error('Only inside a test');
    return workbench;
  };
}
