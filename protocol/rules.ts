/** Client asks server: which rules are there? */
export const LIST_RULES = 'trustedPublishing/listRules';

export type ListRulesResult = readonly RuleSummary[];

export interface RuleSummary {
  readonly id: string;
  /** What is wrong, in one line. */
  readonly title: string;
  /** The address of its page. */
  readonly page: string;
}
