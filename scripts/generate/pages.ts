import { registries } from '../../analysis/registries/index.ts';
import type { Registry, RegistryPage } from '../../analysis/registries/types.ts';
import { rules } from '../../analysis/rules/index.ts';
import type { Rule, RulePage } from '../../analysis/rules/types.ts';

const rulePages = await readAll<RulePage>(rules.map(({ id }) => [id, `rules/${id}.ts`]));
const registryPages = await readAll<RegistryPage>(
  registries.map(({ id }) => [id, `registries/${id.replace('.', '-')}.ts`]),
);

/** What only the page of a rule shows: the export `page` of the rule's file. */
export function pageOfRule({ id }: Rule): RulePage {
  return pageIn(rulePages, id);
}

/** What only the page of a registry shows: the export `page` of the registry's file. */
export function pageOfRegistry({ id }: Registry): RegistryPage {
  return pageIn(registryPages, id);
}

/** @throws when the file of the rule or registry exports no `page` */
function pageIn<Page>(pages: ReadonlyMap<string, Page | undefined>, id: string): Page {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`The file of ${id} exports no \`page\``);
  return page;
}

/** The files of `analysis/` are asked for by their names: nothing that is bundled may import these exports. */
async function readAll<Page>(
  files: readonly (readonly [id: string, file: string])[],
): Promise<ReadonlyMap<string, Page | undefined>> {
  const pages = files.map(async ([id, file]) => {
    // The compiler cannot know a file whose name is put together; the type of `page` is declared in each.
    const { page }: { readonly page?: Page } = await import(`../../analysis/${file}`);
    return [id, page] as const;
  });
  return new Map(await Promise.all(pages));
}
