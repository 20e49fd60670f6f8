/** Values for the places of a registry's addresses and commands. */
export interface RegistrationValues {
  readonly package: string;
  readonly owner: string;
  readonly repository: string;
  readonly workflow: string;
  /** Empty for a publisher without an environment. */
  readonly environment: string;
}

/**
 * Fills a package's name into an address of `Registry.pages`. `@scope/name` and `namespace.name` come apart for the addresses
 * that want their parts. Undefined when the address wants a part that the name does not have.
 */
export function fillAddress(address: string, packageName: string): string | undefined {
  const scoped = /^@([^/]+)\/(.+)$/.exec(packageName);
  const spaced = /^([^.]+)\.(.+)$/.exec(packageName);
  const parts: Readonly<Record<string, string | undefined>> = {
    package: packageName,
    scope: scoped?.[1],
    namespace: spaced?.[1],
    name: scoped?.[2] ?? spaced?.[2],
  };
  const wanted = [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  if (wanted.some((name) => (parts[name] ?? '') === '')) return undefined;
  return address.replaceAll(/\{(\w+)\}/g, (_place, name: string) => encode(parts[name] ?? ''));
}

/** A name in a path: `@scope/name` keeps its `@` and its slash, as the registries' own links do. */
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll('%40', '@').replaceAll('%2F', '/');
}

/**
 * Fills `Registry.configureCommand`; what stands in brackets goes with an empty value. The values are quoted for a POSIX shell
 * and for PowerShell alike where they hold more than plain characters. A value that no shell takes safely gives undefined.
 */
export function fillCommand(command: string, values: RegistrationValues): string | undefined {
  const all: Readonly<Record<string, string | undefined>> = { ...values };
  const present = command.replaceAll(/ ?\[([^\]]*)\]/g, (_part, inside: string) => {
    const names = [...inside.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    return names.every((name) => (all[name] ?? '') !== '') ? ` ${inside}` : '';
  });
  const words = present.split(' ').map((word) => {
    const filled = word.replaceAll(/\{(\w+)\}/g, (_place, name: string) => all[name] ?? '');
    if (/^[\w@%+=:,./-]+$/.test(filled)) return filled;
    return /['\r\n]/.test(filled) || filled === '' ? undefined : `'${filled}'`;
  });
  return words.every((word) => word !== undefined) ? words.join(' ') : undefined;
}
