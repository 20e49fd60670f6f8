import { type Disposable, type Event, EventEmitter, workspace } from 'vscode';
import { editPermission } from './edit-permission.ts';
import { runEffect } from './effects/index.ts';
import type { Effect, WizardEvent } from './events.ts';
import type { FromPage } from './messages.ts';
import { readProgress } from './progress.ts';
import { reduce } from './reduce.ts';
import { initialState, type WizardState } from './state.ts';
import type { WizardContext } from './wizard-context.ts';

/** The wizard of one repository: its state, and what happens to it. */
export interface Wizard extends Disposable {
  readonly onDidChange: Event<WizardState>;
  state(): WizardState;
  dispatch(event: WizardEvent): void;
  /** Somebody looks again: catches up with the files. */
  seen(): void;
  /** Does what a button of the page would do; resolves when it is done, with what came of it in words. */
  perform(message: FromPage): Promise<string>;
}

/**
 * A wizard for the repository at a folder (URI). It follows what happens to the files until it is disposed of.
 * @param isSeen false while nobody looks: changes are followed up then by `seen`
 */
export function createWizard(root: string, context: WizardContext, isSeen: () => boolean = () => true): Wizard {
  const changed = new EventEmitter<WizardState>();
  let state = initialState(root, editPermission(root), readProgress(context.memory, root), context.github.web());
  let isDisposed = false;
  /** A question to the server is on its way; the newest one that came meanwhile waits. */
  let isLoading = false;
  let waiting: Effect | undefined;

  const advance = (event: WizardEvent): Promise<unknown> => {
    if (isDisposed) return Promise.resolve();
    const { state: next, effects } = reduce(state, event);
    const isOther = next !== state;
    state = next;
    if (isOther) changed.fire(state);
    return Promise.all(effects.map(run));
  };
  const dispatch = (event: WizardEvent): void => void advance(event);
  const run = async (effect: Effect): Promise<void> => {
    if (effect.kind !== 'load') return runEffect(effect, context, dispatch);
    waiting = effect;
    if (isLoading) return;
    isLoading = true;
    while (waiting !== undefined && !isDisposed) {
      const newest: Effect = waiting;
      waiting = undefined;
      await runEffect(newest, context, dispatch);
    }
    isLoading = false;
  };
  /** Files have changed while nobody looked. */
  let isStale = false;
  const filesChanged = (): void => {
    isStale = !isSeen();
    if (!isStale) dispatch({ type: 'filesChanged' });
  };
  const isOwn = (uri: string): boolean => uri.startsWith(`${root}/`);
  const listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isOwn(document.uri.toString())) filesChanged();
    }),
    workspace.onDidCreateFiles(filesChanged),
    workspace.onDidDeleteFiles(filesChanged),
    workspace.onDidGrantWorkspaceTrust(() => dispatch({ type: 'permission', edits: editPermission(root) })),
  ];
  dispatch({ type: 'opened' });
  return {
    onDidChange: changed.event,
    state: () => state,
    dispatch,
    seen() {
      if (isStale) filesChanged();
    },
    async perform(message) {
      const before = state.notice.number;
      await advance({ type: 'page', message });
      return state.notice.number === before ? '' : state.notice.text;
    },
    dispose() {
      isDisposed = true;
      for (const listener of listeners) listener.dispose();
      changed.dispose();
    },
  };
}

/** The state as soon as the plans are there, or cannot be had. */
export function loaded(wizard: Wizard): Promise<WizardState> {
  return new Promise((resolve) => {
    const take = (state: WizardState): void => {
      if (state.load.kind === 'loading') return;
      listener.dispose();
      resolve(state);
    };
    const listener = wizard.onDidChange(take);
    take(wizard.state());
  });
}
