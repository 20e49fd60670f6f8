import type { Section, View } from '../messages.ts';
import { plansIn, type WizardState } from '../state.ts';
import { changesSection } from './changes.ts';
import { environmentSection } from './environment.ts';
import { packageSection } from './package.ts';
import { registrationSection } from './registration.ts';
import { releaseSection } from './release.ts';
import { workflowSection } from './workflow.ts';

/** What the page shows of a wizard. Pure. */
export function viewOf(state: WizardState): View {
  const { root, load, notice } = state;
  return {
    root,
    title: 'Configure Trusted Publisher',
    intro: intro(state),
    notice,
    busy: load.kind === 'loading' || state.running.size > 0,
    sections: load.kind === 'loaded' ? sections(state) : [],
  };
}

function intro(state: WizardState): string {
  switch (state.load.kind) {
    case 'loading':
      return 'Reading the repository…';
    case 'failed':
      return `The plans could not be worked out: ${state.load.reason}`;
    case 'loaded':
      return plansIn(state).length === 0
        ? 'No workflow of this repository publishes to a registry that has trusted publishing. Start with a new workflow.'
        : 'Everything between a stored token and a release without one. Open the sections in any order; what you tick off is kept.';
  }
}

function sections(state: WizardState): readonly Section[] {
  return [
    packageSection(state),
    workflowSection(state),
    environmentSection(state),
    registrationSection(state),
    changesSection(state),
    releaseSection(state),
  ];
}
