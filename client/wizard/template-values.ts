import type { PlansResult, WorkflowTemplateSummary } from '../../protocol/index.ts';

type Packages = PlansResult['packages'];

/** Templates with those first whose registries the repository has packages for, the most registries in front. */
export function templatesFor(
  templates: readonly WorkflowTemplateSummary[],
  packages: Packages,
): { readonly fitting: readonly WorkflowTemplateSummary[]; readonly others: readonly WorkflowTemplateSummary[] } {
  const named = new Set(packages.map(({ registry }) => family(registry)));
  const fits = ({ registries }: WorkflowTemplateSummary): boolean =>
    registries.every((registry) => named.has(family(registry)));
  const kinds = ({ registries }: WorkflowTemplateSummary): number => new Set(registries.map(family)).size;
  return {
    fitting: templates.filter(fits).toSorted((a, b) => kinds(b) - kinds(a)),
    others: templates.filter((template) => !fits(template)),
  };
}

/** Manifests name packages for the public index, which is also that of the trials. */
function family(registry: string): string {
  return registry === 'testpypi' ? 'pypi' : registry;
}

/** Whose package belongs into a place of a template. */
const REGISTRIES: Readonly<Record<string, string>> = { crate: 'crates.io', project: 'pypi', gem: 'rubygems' };

/** What to offer for a place of a template: the name of the repository's package where that belongs there. */
export function offeredValue(
  { registries }: WorkflowTemplateSummary,
  { name, initial }: WorkflowTemplateSummary['places'][number],
  packages: Packages,
): string {
  const registry = REGISTRIES[name] ?? registries[0];
  const found = packages.find((each) => each.registry === registry)?.name;
  if (found === undefined) return initial;
  const [, scope, rest] = /^@([^/]+)\/(.+)$/.exec(found) ?? [];
  switch (name) {
    case 'scope':
      return scope ?? initial;
    case 'package':
      return registry === 'jsr' ? (rest ?? found) : found;
    case 'crate':
    case 'project':
    case 'gem':
      return found;
    default:
      return initial;
  }
}

/** What is wrong with the name of a workflow's file; undefined when nothing is. `taken` are names that are there. */
export function wrongFileName(name: string, taken: ReadonlySet<string>): string | undefined {
  if (!/^[\w][\w.-]*\.ya?ml$/.test(name)) return 'A file name that ends with .yml, without folders and blanks';
  return taken.has(name) ? 'There is a file of that name' : undefined;
}
