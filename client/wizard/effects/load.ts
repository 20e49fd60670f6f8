import {
  PLAN_CHANGES,
  PLAN_MARKDOWN,
  PLANS,
  type PlanChangesResult,
  type PlansResult,
} from '../../../protocol/index.ts';
import type { ServerControl } from '../../server-control.ts';
import type { Question, WizardEvent } from '../events.ts';
import { isIncluded, type Progress } from '../state.ts';

/** Asks the server for the plans, and for what those that are not excluded change together. */
export async function loadPlans(server: ServerControl, asked: number, question: Question): Promise<WizardEvent> {
  try {
    const { excluded, ...params } = question;
    const { bundles, packages, mentioned } = await server.request<PlansResult>(PLANS, params);
    const ids = includedIds(bundles, excluded);
    const changes = await server.request<PlanChangesResult>(PLAN_CHANGES, { ...params, ids });
    return { type: 'loaded', asked, bundles, packages, mentioned, changes };
  } catch (error) {
    return { type: 'loadFailed', asked, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The plans that are not excluded as a Markdown document. What was done is ticked. */
export async function planDocument(server: ServerControl, question: Question, done: Progress['done']): Promise<string> {
  const { excluded, ...params } = question;
  const { bundles } = await server.request<PlansResult>(PLANS, params);
  return server.request<string>(PLAN_MARKDOWN, { ...params, ids: includedIds(bundles, excluded), done });
}

function includedIds(bundles: PlansResult['bundles'], excluded: Progress['excluded']): readonly string[] {
  return bundles.filter((bundle) => isIncluded(bundle, excluded)).flatMap(({ plans }) => plans.map(({ id }) => id));
}
