import type { Effect, Step, WizardEvent } from './events.ts';
import { followPage } from './follow-page.ts';
import { load } from './question.ts';
import type { EnvironmentState, WizardState } from './state.ts';

type Outcome = Step<WizardState>;

/** The wizard after something has happened, and what it wants done. Pure: the same state and event give the same answer. */
export function reduce(state: WizardState, event: WizardEvent): Outcome {
  switch (event.type) {
    case 'opened':
      return { state, effects: [{ kind: 'find-remotes', root: state.root }] };
    case 'page':
      return followPage(state, event.message);
    case 'remotes':
      return load({ ...state, remotes: event.remotes });
    case 'filesChanged':
      return load(state);
    case 'permission':
      return only({ ...state, edits: event.edits });
    case 'loaded': {
      if (event.asked !== state.asked) return only(state);
      const { bundles, packages, mentioned, changes } = event;
      return only({ ...state, load: { kind: 'loaded', bundles, packages, mentioned, changes } });
    }
    case 'loadFailed':
      if (event.asked !== state.asked) return only(state);
      return only({ ...state, load: { kind: 'failed', reason: event.reason } });
    case 'finished':
      return only(said(ended(state, event.effect), event.words));
    case 'environment': {
      const after = withEnvironments(ended(state, 'create-environment'), { [event.name.toLowerCase()]: event.state });
      return only(said(after, event.words));
    }
    case 'environments':
      return only(withEnvironments(state, event.states));
    case 'secrets': {
      const after = withSecrets(state, { kind: 'listed', secrets: event.secrets });
      return only(said(ended(after, 'read-github'), 'Read from GitHub'));
    }
    case 'secretsFailed': {
      const after = withSecrets(state, { kind: 'failed', reason: event.reason });
      return only(said(ended(after, 'read-github'), event.reason));
    }
    case 'secretDeleted': {
      const { secrets } = state.github;
      const left = secrets.kind === 'listed' ? secrets.secrets.filter((each) => each !== event.secret) : [];
      const after = withSecrets(state, { kind: 'listed', secrets: left });
      return only(said(ended(after, 'delete-secret'), `Deleted the secret ${event.secret.name}`));
    }
  }
}

function only(state: WizardState): Outcome {
  return { state, effects: [] };
}

function said(state: WizardState, text: string): WizardState {
  return { ...state, notice: { text, number: state.notice.number + 1 } };
}

function ended(state: WizardState, effect: Effect['kind']): WizardState {
  return { ...state, running: new Set([...state.running].filter((each) => each !== effect)) };
}

function withEnvironments(state: WizardState, states: Readonly<Record<string, EnvironmentState>>): WizardState {
  return { ...state, github: { ...state.github, environments: { ...state.github.environments, ...states } } };
}

function withSecrets(state: WizardState, secrets: WizardState['github']['secrets']): WizardState {
  return { ...state, github: { ...state.github, secrets } };
}
