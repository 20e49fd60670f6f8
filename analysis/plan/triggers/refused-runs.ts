import { jobKeyOrder, joinCondition } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { RefusedEvent, Registry } from '../../registries/types.ts';
import type { Situation } from '../../repository/situations.ts';
import { decidesItself } from '../../rules/own-decision.ts';
import { guardAgainst } from '../../rules/situation-guard.ts';
import type { Part } from '../part.ts';

/** The refusal by a registry of the OIDC tokens of such a run. */
export function refusalOf(registry: Registry, situation: Situation): RefusedEvent | undefined {
  return registry.refusedEvents.find(
    (each) => each.event === situation.event && (each.ref === undefined || each.ref === situation.refKind),
  );
}

/** Whether the publication can also be made in runs which the registry accepts. */
export function hasAcceptedRuns({ registry, reach }: Publication): boolean {
  return reach.some(
    ({ situation, answer }) =>
      answer !== 'no' && (registry === undefined || refusalOf(registry, situation) === undefined),
  );
}

/** A condition that holds the refused runs back; `all` are the situations of the workflow. */
export function guardFor(situation: Situation, refusal: RefusedEvent, all: readonly Situation[]): string {
  return refusal.ref === 'branch'
    ? guardAgainst(situation, "github.ref_type == 'tag'", all, 'workflow_dispatch')
    : `github.event_name != '${situation.event}'`;
}

/** "runs started by `release`": the runs that a refusal is about. */
export function refusedRunWords(situation: Situation, refusal: RefusedEvent): string {
  return refusal.ref === 'branch' ? 'runs started by the push of a branch' : `runs started by \`${situation.event}\``;
}

/** What to start a release by instead, for a registry that refuses some runs. */
export function acceptedStart(registry: Registry): string {
  return registry.matches.ref === 'tag' ? 'the push of a tag' : 'a tag, a release or by hand';
}

/**
 * Why the publication cannot be moved as the workflow is started now: the registry refuses the OIDC tokens of every run that makes
 * it. A clause for a message, with what to do; undefined when some runs are accepted, or it is not certain.
 */
export function refusalObstacle(publication: Publication): string | undefined {
  const { registry, reach } = publication;
  if (registry === undefined || decidesItself(publication) || hasAcceptedRuns(publication)) return undefined;
  const refused = reach.flatMap(({ situation, answer }) => {
    const refusal = answer === 'yes' ? refusalOf(registry, situation) : undefined;
    return refusal?.severity === 'error' ? [{ situation, refusal }] : [];
  });
  const [first] = refused;
  return (
    first &&
    `${registry.name} refuses ${refusedRunWords(first.situation, first.refusal)}: start the release by ${acceptedStart(registry)}`
  );
}

/** Holds runs back that the registry refuses, where it accepts others. */
export const refusedRunsPart: Part = {
  id: 'refused-runs',
  title: ({ registry }) => `Hold back runs that ${registry?.name ?? 'the registry'} refuses`,
  safety: () => 'safe',
  edits(subject, publication) {
    const { registry, run } = publication;
    const job = subject.jobs.find((each) => each.run === run);
    if (registry === undefined || job === undefined || run.job.id === '') return [];
    if (decidesItself(publication) || !hasAcceptedRuns(publication)) return [];
    for (const { situation, answer } of publication.reach) {
      const refusal = answer === 'yes' ? refusalOf(registry, situation) : undefined;
      if (refusal?.severity !== 'error') continue;
      const guard = guardFor(situation, refusal, job.situations);
      const { file } = run.workflow;
      const edits = joinCondition(file, run.job.map, run.job.ifEntry, guard, jobKeyOrder);
      if (edits === undefined) return undefined;
      if (edits.length > 0) return [{ path: file.path, edits }];
    }
    return [];
  },
};
