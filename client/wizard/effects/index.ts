import { commands, env, Uri, window } from 'vscode';
import { findRemotes } from '../../github/find-remotes.ts';
import { mayOpen } from '../addresses.ts';
import type { Effect, WizardEvent } from '../events.ts';
import { storeProgress } from '../progress.ts';
import type { WizardContext } from '../wizard-context.ts';
import { applyChanges, showDiff, showFile } from './files.ts';
import { createEnvironment, deleteSecret, readGithub } from './github.ts';
import { loadPlans, planDocument } from './load.ts';
import { newWorkflow } from './new-workflow.ts';
import { recordPublishers } from './record.ts';
import { savePlan } from './save-plan.ts';

/** Does what a wizard wants done, and tells it what came of it. Never rejects: what fails is said. */
export async function runEffect(
  effect: Effect,
  context: WizardContext,
  dispatch: (event: WizardEvent) => void,
): Promise<void> {
  const finished = (words: string): void => dispatch({ type: 'finished', effect: effect.kind, words });
  try {
    await run(effect, context, dispatch, finished);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.log.error(error instanceof Error ? error : reason);
    finished(`It did not work: ${reason}`);
  }
}

async function run(
  effect: Effect,
  context: WizardContext,
  dispatch: (event: WizardEvent) => void,
  finished: (words: string) => void,
): Promise<void> {
  const { server, memory, texts, github } = context;
  switch (effect.kind) {
    case 'find-remotes':
      return dispatch({ type: 'remotes', remotes: await findRemotes(effect.root, github.web()) });
    case 'load':
      return dispatch(await loadPlans(server, effect.asked, effect.question));
    case 'store':
      return storeProgress(memory, effect.root, effect.progress);
    case 'copy':
      await env.clipboard.writeText(effect.text);
      return finished(`Copied ${effect.what}`);
    case 'open':
      if (mayOpen(effect.address, github.web())) await env.openExternal(Uri.parse(effect.address, true));
      return;
    case 'show-file':
      return showFile(effect.root, effect.path);
    case 'diff':
      return showDiff(effect.files, texts);
    case 'apply':
      finished(await applyChanges(effect.files));
      return dispatch({ type: 'filesChanged' });
    case 'trust':
      await commands.executeCommand('workbench.trust.manage');
      return;
    case 'save': {
      const words = await savePlan(effect.root, await planDocument(server, effect.question, effect.done));
      return words === '' ? undefined : finished(words);
    }
    case 'terminal': {
      const terminal = window.createTerminal({ name: effect.what, cwd: Uri.parse(effect.root) });
      terminal.show();
      // Typed, not sent: that is for the person to do.
      terminal.sendText(effect.command, false);
      return finished('The command is typed into a terminal; press Enter there to run it');
    }
    case 'new-workflow':
      finished(await newWorkflow(effect.root, effect.packages, server));
      return dispatch({ type: 'filesChanged' });
    case 'record':
      finished(await recordPublishers(effect.root, effect.publishers, server));
      return dispatch({ type: 'filesChanged' });
    case 'create-environment':
      return dispatch(await createEnvironment(github, effect));
    case 'read-github':
      for (const event of await readGithub(github, effect)) dispatch(event);
      return;
    case 'delete-secret': {
      const event = await deleteSecret(github, effect);
      return event === undefined ? finished('') : dispatch(event);
    }
  }
}
