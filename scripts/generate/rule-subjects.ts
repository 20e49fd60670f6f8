import type { Rule } from '../../analysis/rules/types.ts';

/**
 * The subjects of the catalog. `analysis/rules/index.ts` lists the rules subject by subject, so a subject is told by its first
 * rule, and a new rule belongs to that of its neighbours.
 */
export const subjects: readonly { readonly title: string; readonly first: string }[] = [
  { title: 'Credentials', first: 'stored-credential' },
  { title: 'Permissions', first: 'missing-id-token' },
  { title: 'Environment', first: 'missing-environment' },
  { title: 'Triggers', first: 'refused-event' },
  { title: 'The publishing job', first: 'build-in-publish-job' },
  { title: 'Inputs and indexes', first: 'unknown-input' },
  { title: 'Identity', first: 'reusable-publisher' },
  { title: 'Housekeeping', first: 'unused-ignore' },
];

/** Rules of one subject. */
export interface Subject {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** The rules by subject, in the order of the catalog. */
export function bySubject(rules: readonly Rule[]): readonly Subject[] {
  const groups: { title: string; rules: Rule[] }[] = [];
  for (const rule of rules) {
    const begun = subjects.find(({ first }) => first === rule.id);
    if (begun !== undefined) groups.push({ title: begun.title, rules: [] });
    const group = groups.at(-1);
    if (group === undefined)
      throw new Error(`the catalog has to begin with ${subjects[0]?.first}, not with ${rule.id}`);
    group.rules.push(rule);
  }
  return groups;
}
