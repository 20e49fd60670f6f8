import type { Section, View } from '../messages.ts';
import { includedPlans, plansIn, type WizardState } from '../state.ts';
import { changesSection } from './changes.ts';
import { environmentSection } from './environment.ts';
import { packageSection } from './package.ts';
import { registrationSection } from './registration.ts';
import { releaseSection } from './release.ts';
import { workflowSection } from './workflow.ts';

/** What the page shows of a wizard. Pure. */
export function viewOf(state: WizardState): View {
  const { root, load, notice } = state;
  const about = warning(state);
  return {
    root,
    title: 'Configure Trusted Publisher',
    intro: intro(state),
    ...(about !== undefined && { warning: about }),
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
        ? 'With trusted publishing a registry accepts a release because it comes from your workflow: there is no token to create, store or lose. It starts with a release workflow.'
        : 'With trusted publishing a registry accepts a release because it comes from your workflow, and the stored token can go. Open the sections in any order; what you tick off is kept.';
  }
}

/** The public registries know the issuer of github.com alone (facts of 2026-11; pypi/warehouse#18970 is open). */
function warning({ github: { web } }: WizardState): string | undefined {
  if (web === 'https://github.com') return undefined;
  const host = URL.canParse(web) ? new URL(web).host : web;
  return `Your repositories are on ${host}. PyPI, npm, crates.io and the other public registries accept the identity of workflows that run on github.com only, so a release from ${host} will be refused. Publish from a repository on github.com, or keep the token.`;
}

function sections(state: WizardState): readonly Section[] {
  const first = [packageSection(state), workflowSection(state)];
  // Without a publication there is nothing to register, to change or to release.
  if (includedPlans(state).length === 0) return first;
  return [
    ...first,
    environmentSection(state),
    registrationSection(state),
    changesSection(state),
    releaseSection(state),
  ];
}
