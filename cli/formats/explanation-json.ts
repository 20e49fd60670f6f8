import type { Verdict } from '../../analysis/identity/accept.ts';
import type { Claims } from '../../analysis/identity/claims.ts';
import type { Explanation } from '../../analysis/identity/explain.ts';

/** Explanations as JSON. A claim that the files do not show is null, with the reason under `unknown`. */
export function explanationJson(explanations: readonly Explanation[]): string {
  const releases = explanations.map(({ workflow, event, ref, notStarted, jobs }) => ({
    workflow,
    event,
    ref,
    started: notStarted === undefined,
    ...(notStarted && { reason: notStarted.kind }),
    jobs: jobs.map((job) => ({
      job: job.id,
      runs: job.runs,
      needs: job.needs,
      ...(job.call && {
        calls: {
          workflow: job.call.workflow,
          ...claimsOf(job.call.claims),
          registries: job.call.answers,
          verdicts: job.call.verdicts.map(({ registry, verdict }) => ({ registry, ...verdictOf(verdict) })),
        },
      }),
      publications: job.publications.map((publication) => ({
        registry: publication.registry,
        ...(publication.package !== undefined && { package: publication.package }),
        means: publication.means,
        credential: publication.credential,
        reached: publication.reached,
        ...claimsOf(publication.claims),
        publisher: Object.fromEntries(
          publication.form.filter(({ onlyPending }) => !onlyPending).map(({ field, value }) => [field, value ?? null]),
        ),
        ...verdictOf(publication.verdict),
      })),
    })),
  }));
  return `${JSON.stringify({ version: 1, releases }, undefined, 2)}\n`;
}

function verdictOf(verdict: Verdict) {
  return {
    verdict: verdict.kind,
    ...(verdict.kind === 'refused' && { differences: verdict.differences, text: verdict.text }),
    ...(verdict.kind === 'unknown' && { reason: verdict.reason }),
  };
}

function claimsOf(claims: Claims) {
  const entries = Object.entries(claims);
  const unknown = entries.flatMap(([name, claim]) => (claim.known ? [] : [[name, claim.reason] as const]));
  return {
    claims: Object.fromEntries(entries.map(([name, claim]) => [name, claim.known ? (claim.value ?? null) : null])),
    ...(unknown.length > 0 && { unknown: Object.fromEntries(unknown) }),
  };
}
