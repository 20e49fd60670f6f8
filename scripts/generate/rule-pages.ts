import { rules } from '../../analysis/rules/index.ts';
import type { Rule, RulePage } from '../../analysis/rules/types.ts';

const pages = new Map(await Promise.all(rules.map(async ({ id }) => [id, await read(id)] as const)));

/**
 * What only the page of a rule shows: the export `page` of the rule's file.
 * @throws when the file has none
 */
export function pageOf({ id }: Rule): RulePage {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`analysis/rules/${id}.ts exports no \`page\``);
  return page;
}

async function read(id: string): Promise<RulePage | undefined> {
  // The compiler cannot know a file whose name is put together; that `page` is a RulePage is declared there.
  const file: { readonly page?: RulePage } = await import(`../../analysis/rules/${id}.ts`);
  return file.page;
}
