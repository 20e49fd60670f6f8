import { homepage } from '../project.ts';

/** The address of the page about a rule; the same text lies in `docs/rules`. */
export function rulePage(id: string): string {
  return `${homepage}/blob/main/docs/rules/${id}.md`;
}
