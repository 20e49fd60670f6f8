import { rulePage } from '../../analysis/rules/rule-page.ts';
import { LIST_RULES, type ListRulesResult } from '../../protocol/index.ts';
import type { Session } from '../session.ts';

/** The catalog, for a client that lets people choose a rule. */
export function answerRules({ connection, rules }: Session): void {
  connection.onRequest(
    LIST_RULES,
    (): ListRulesResult => rules.map(({ id, title }) => ({ id, title, page: rulePage(id) })),
  );
}
