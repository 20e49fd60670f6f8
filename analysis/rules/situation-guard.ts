import type { Situation } from '../repository/situations.ts';

/**
 * A condition that holds back runs of one event alone: where other events start the workflow too, they pass it. `all` are the
 * situations of the workflow; `also` is an event that the condition is right for as well.
 */
export function guardAgainst(
  { event }: Situation,
  condition: string,
  all: readonly Situation[],
  also?: string,
): string {
  const others = all.some((each) => each.event !== event && each.event !== also);
  return others ? `github.event_name != '${event}' || ${condition}` : condition;
}
