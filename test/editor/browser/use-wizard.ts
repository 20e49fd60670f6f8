import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { createVSIX } from '@vscode/vsce';
import type { FrameLocator } from 'playwright-core';
import { type Editor, startEditor } from '../../../scripts/editor/start-editor.ts';
import { inRoot } from '../../../scripts/root.ts';
import { type GithubStandIn, startGithubStandIn } from '../../wizard/github-stand-in.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A VS Code with a repository that has a remote on a stand-in for GitHub, where somebody can sign in. */
export interface WizardEditor {
  readonly workbench: Workbench;
  readonly github: GithubStandIn;
  /** The folder of the repository. */
  readonly folder: string;
  /** The inside of the wizard's page. */
  readonly page: FrameLocator;
}

export interface WizardEditorOptions {
  /** A folder of `test/wizard`: the repository in the state before. */
  readonly fixture: string;
  readonly repository: string;
  readonly secrets?: readonly string[];
  /** The repository is on github.com and not on the stand-in, which nobody asks then. */
  readonly isPublic?: boolean;
  readonly isRestricted?: boolean;
  /** The folder cannot be written to. */
  readonly isReadOnly?: boolean;
}

/** Gives the tests of the `describe` around it an editor of their own, with the packaged extension. */
export function useWizard(options: WizardEditorOptions): () => WizardEditor {
  const { fixture, repository, secrets = [], isPublic = false, isRestricted = false, isReadOnly = false } = options;
  let home: string | undefined;
  let editor: Editor | undefined;
  let workbench: Workbench | undefined;
  let github: GithubStandIn | undefined;

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'trusted-publishing-wizard-'));
    github = await startGithubStandIn(repository, secrets);
    const sample = join(home, 'before');
    cpSync(inRoot('test/wizard', fixture), sample, { recursive: true });
    mkdirSync(join(sample, '.git'));
    const host = isPublic ? 'https://github.com' : github.url;
    writeFileSync(join(sample, '.git', 'config'), `[remote "origin"]\n\turl = ${host}/${repository}.git\n`);
    const companion = join(home, 'companion.vsix');
    await createVSIX({
      cwd: inRoot('test/editor/browser/wizard-companion'),
      packagePath: companion,
      dependencies: false,
      allowMissingRepository: true,
      skipLicense: true,
    });
    editor = await startEditor({
      home,
      sample,
      host: 'desktop',
      without: ['github-authentication'],
      extensions: [process.env.TRUSTED_PUBLISHING_VSIX ?? inRoot('dist/trusted-publishing.vsix'), companion],
      settings: {
        'files.simpleDialog.enable': true,
        ...(!isPublic && { 'trustedPublishing.github.url': github.url }),
      },
      isRestricted,
      ...(isReadOnly && { scheme: 'read-only' }),
    });
    workbench = await openWorkbench(editor);
  });

  afterEach(async (context) => {
    if ('error' in context && context.error !== null) await workbench?.screenshot(`failed: ${context.name}`);
  });

  after(async () => {
    await workbench?.close();
    await editor?.stop();
    github?.close();
    if (home !== undefined) rmSync(home, { recursive: true, force: true });
  });

  return () => {
    if (workbench === undefined || github === undefined || editor === undefined) throw new Error('Only inside a test');
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
    return { workbench, github, folder: editor.folder, page };
  };
}
