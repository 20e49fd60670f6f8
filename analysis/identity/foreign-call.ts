import type { RecordedPublisher } from '../configuration/read-configuration.ts';
import { registries } from '../registries/index.ts';
import type { Registry } from '../registries/types.ts';
import { startedWorkflow } from '../repository/runs.ts';
import type { SubjectJob } from '../rules/types.ts';
import { accept, type Verdict } from './accept.ts';
import { type Claims, claimsIn } from './claims.ts';
import { type ForeignWorkflow, fileNameOf, foreignWorkflow, isOwn } from './foreign-workflow.ts';
import type { Release } from './release.ts';

/** A call of a workflow that nobody here can read, in a job that may ask for an OIDC token: what would count if it published. */
export interface ForeignCall {
  /** `owner/name/.github/workflows/file.yml@ref`, as it is called. */
  readonly workflow: string;
  readonly claims: Claims;
  /** What registries would compare, those together that do the same. */
  readonly answers: readonly { readonly registries: readonly string[]; readonly words: string }[];
  /** For each registry that has publishers on record. */
  readonly verdicts: readonly { readonly registry: string; readonly verdict: Verdict }[];
}

/** The call of a job; undefined where it calls no such workflow, or could not get an OIDC token for it. */
export function foreignCall(
  { run, permissions }: SubjectJob,
  release: Release,
  repository: string | undefined,
  publishers: readonly RecordedPublisher[],
): ForeignCall | undefined {
  const called = foreignWorkflow(run);
  const access = permissions.handedOn('id-token');
  if (called === undefined || !access.known || access.value !== 'write') return undefined;
  const claims = claimsIn(run, release, repository);
  const own = repository !== undefined && isOwn(called, repository);
  const started = startedWorkflow(run).file.path;
  const answers = new Map<string, string[]>();
  for (const registry of registries.filter(({ trustedPublishing }) => trustedPublishing === 'yes')) {
    const words = answerOf(registry, called, own, started.slice(started.lastIndexOf('/') + 1));
    answers.set(words, [...(answers.get(words) ?? []), registry.name]);
  }
  return {
    workflow: `${called.repository}/${called.path}@${called.ref}`,
    claims,
    answers: Array.from(answers, ([words, names]) => ({ registries: names, words })),
    verdicts: registries
      .filter(({ id }) => publishers.some((publisher) => publisher.registry === id))
      .map((registry) => ({ registry: registry.name, verdict: accept(registry, publishers, claims, called) })),
  };
}

function answerOf({ matches }: Registry, called: ForeignWorkflow, own: boolean, started: string): string {
  const file = fileNameOf(called);
  if (matches.workflow === 'not-checked') return 'any workflow of the repository may publish';
  if (matches.workflow === 'caller') return `the publisher has to name ${started}, the workflow that is started`;
  if (own && matches.calledAtRefOfRun) {
    return `the publisher has to name ${file}, which has to be called at the ref of the run: \`./${called.path}\` is`;
  }
  if (own) return `the publisher has to name ${file}, the called workflow`;
  return matches.foreignWorkflow === 'refused'
    ? 'refused, since the workflow lies in another repository'
    : `the publisher has to name ${file}, and ${called.repository} as the workflow's repository`;
}
