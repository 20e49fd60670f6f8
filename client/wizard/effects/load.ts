import { PLAN_CHANGES, PLAN_MARKDOWN, PLANS, type PlanChangesResult, type PlansResult } from '../../../protocol.ts';
import type { ServerControl } from '../../server-control.ts';
import type { Question, WizardEvent } from '../events.ts';
import type { Progress } from '../state.ts';

/** Asks the server for the plans, and for what those that are not excluded change together. */
export async function loadPlans(server: ServerControl, asked: number, question: Question): Promise<WizardEvent> {
  try {
    const { excluded, ...params } = question;
    const { plans, packages, mentioned } = await server.request<PlansResult>(PLANS, params);
    const ids = plans.map(({ id }) => id).filter((id) => !excluded.includes(id));
    const changes = await server.request<PlanChangesResult>(PLAN_CHANGES, { ...params, ids });
    return { type: 'loaded', asked, plans, packages, mentioned, changes };
  } catch (error) {
    return { type: 'loadFailed', asked, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The plans that are not excluded as a Markdown document; What was done is ticked. */
export async function planDocument(
  server: ServerControl,
  question: Question,
  { done, retired }: Pick<Progress, 'done' | 'retired'>,
): Promise<string> {
  const { excluded, ...params } = question;
  const { plans } = await server.request<PlansResult>(PLANS, params);
  const ids = plans.map(({ id }) => id).filter((id) => !excluded.includes(id));
  return server.request<string>(PLAN_MARKDOWN, { ...params, ids, done, retired });
}
