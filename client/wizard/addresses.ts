import type { Plan, PlanPages } from '../../protocol/index.ts';
import { registryHosts } from '../../schemas/generated/registry-hosts.ts';
import type { GithubPage, PageName } from './messages.ts';
import { repositoryName, type WizardState } from './state.ts';

/** The pages of one of a plan's packages; those of the plan itself when none is named. */
export function pagesOf(plan: Plan, name: string | undefined): PlanPages {
  return plan.packages.find((each) => each.name === name)?.pages ?? plan.pages;
}

/** The address of a page of a plan's registry. */
export function addressOf(plan: Plan, page: PageName, name?: string): string | undefined {
  const pages = pagesOf(plan, name);
  return page === 'lockdown' ? pages.lockdown?.page : pages[page];
}

const GITHUB_PAGES: Readonly<Record<GithubPage, string>> = {
  'new-environment': 'settings/environments/new',
  environments: 'settings/environments',
  secrets: 'settings/secrets/actions',
  actions: 'actions',
};

/** The address of a page of the repository on GitHub; undefined while the repository is not known. */
export function githubAddress(state: WizardState, page: GithubPage): string | undefined {
  const repository = repositoryName(state);
  return repository === undefined ? undefined : `${state.github.web}/${repository}/${GITHUB_PAGES[page]}`;
}

/**
 * True for an address that the wizard may open: https, on a host of the registries' pages or on the GitHub that `web` is.
 * Everything else, whoever asks for it, stays closed.
 */
export function mayOpen(address: string, web: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  const hosts = [...registryHosts, 'github.com', ...(URL.canParse(web) ? [new URL(web).host] : [])];
  return protocol === 'https:' && username === '' && password === '' && hosts.includes(host);
}
