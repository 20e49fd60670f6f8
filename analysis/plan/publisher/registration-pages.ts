import type { PublisherValues } from '../../identity/publisher-values.ts';
import { fillAddress, fillCommand } from '../../registries/reading/addresses.ts';

/** Where the publisher is registered. Plain data; absent parts do not exist at the registry or cannot be filled in. */
export interface RegistrationPages {
  /** The form for a package that exists. */
  readonly publishers: string | undefined;
  /** The same with all fields filled in. */
  readonly prefilled: string | undefined;
  /** The form for a package that does not exist yet. */
  readonly pending: string | undefined;
  readonly package: string | undefined;
  readonly docs: string;
  readonly tokens: string;
  /** Where publishing by token is switched off, and the label of the switch. */
  readonly lockdown: { readonly page: string; readonly label: string } | undefined;
  /** The command that registers the publisher. */
  readonly command: string | undefined;
  /** The same as a trial. */
  readonly dryRun: string | undefined;
}

/** The pages of a registry for a publisher. */
export function registrationPages(values: PublisherValues): RegistrationPages {
  const { pages, configureCommand, configureDryRun } = values.registry;
  const fill = (address: string) => fillAddress(address, values.package ?? '');
  const publishers = fill(pages.publishers);
  const lockdown = pages.lockdown && fill(pages.lockdown.page);
  const command = configureCommand === undefined ? undefined : commandFor(configureCommand, values);
  return {
    publishers,
    prefilled: publishers === undefined ? undefined : prefilled(publishers, values),
    pending: pages.pending,
    package: fill(pages.package),
    docs: pages.docs,
    tokens: fill(pages.tokens) ?? pages.tokens,
    lockdown: pages.lockdown && lockdown !== undefined ? { page: lockdown, label: pages.lockdown.label } : undefined,
    command,
    dryRun: command === undefined || configureDryRun === undefined ? undefined : `${command} ${configureDryRun}`,
  };
}

function prefilled(page: string, values: PublisherValues): string | undefined {
  const { prefill } = values.registry.pages;
  const { owner, repository, workflow, environment } = values;
  if (prefill === undefined || !owner.known || !repository.known || workflow === undefined) return undefined;
  const parameters: readonly (readonly [string, string])[] = [
    ...Object.entries(prefill.fixed),
    [prefill.owner, owner.value],
    [prefill.repository, repository.value],
    [prefill.workflow, workflow],
    ...(environment.known && environment.value !== undefined
      ? [[prefill.environment, environment.value] as const]
      : []),
  ];
  return `${page}?${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

function commandFor(command: string, values: PublisherValues): string | undefined {
  const { owner, repository, workflow, environment } = values;
  if (values.package === undefined || !owner.known || !repository.known) return undefined;
  return fillCommand(command, {
    package: values.package,
    owner: owner.value,
    repository: repository.value,
    workflow: workflow ?? '',
    environment: environment.known ? (environment.value ?? '') : '',
  });
}
