import type { Question, Step } from './events.ts';
import { repositoryName, type WizardState } from './state.ts';

/** What the server is asked: where, whose, and what the person decided. */
export function question(state: WizardState): Question {
  const { choices, excluded, retired } = state.progress;
  return { uri: state.root, repository: repositoryName(state) ?? null, choices, excluded, retired };
}

/** Asks the server anew. What is shown stays until the answer comes. */
export function load(state: WizardState): Step<WizardState> {
  const asked = state.asked + 1;
  const next = { ...state, asked };
  return { state: next, effects: [{ kind: 'load', asked, question: question(next) }] };
}
