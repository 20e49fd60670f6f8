import { type Grant, grantWords, idToken } from '../plan/permissions/grant.ts';
import { grantFix } from '../plan/permissions/grant-fix.ts';
import { oidcOf } from '../publications/types.ts';
import type { JobRun } from '../repository/runs.ts';
import { isBeingTyped } from './being-typed.ts';
import { byOidc, found, possible, type RuledPublication, registryNames, writtenJobs } from './describe.ts';
import {
  blockInForce,
  byPlace,
  isBlockSeen,
  lackWords,
  missingPermissionPlace,
  riskWords,
} from './permission-place.ts';
import { failureCounts } from './step-certainty.ts';
import type { Found, Rule, RulePage, Subject, SubjectJob } from './types.ts';
import { mayHaveUnseenCredential } from './unseen-credential.ts';

export const missingIdToken: Rule = {
  id: 'missing-id-token',
  severity: 'error',
  title: 'A job publishes by OIDC without `id-token: write`',
  documentation: {
    what: 'A publication uses no stored credential, and its job may not ask GitHub for an OIDC token: its own `permissions`, those of the workflow, or what the calling job grants leave `id-token: write` out. GitHub never grants it by default. It is information where a credential could come from somewhere that the files do not show (a self-hosted runner, a script, a keyring), where nobody in the repository calls the workflow, and under `continue-on-error`.',
    why: 'Trusted publishing exchanges an OIDC token for a short-lived credential of the registry. Without the permission GitHub hands out no OIDC token, and the upload fails.',
    fix: 'Adds `id-token: write` to the `permissions` of the job. A job without a block of its own gets one that holds everything else that its steps need too, since a block takes all other rights away; it is a set-up step where it is not known what a step needs. In a called workflow every job of the repository that calls it is given the same.',
  },
  *check(subject) {
    const lacking = writtenJobs(subject).flatMap((job) => lackingIn(subject, job) ?? []);
    for (const together of byPlace(lacking)) {
      const finding = findingFor(subject, together);
      for (const { run } of together) yield { ...finding, about: { ...finding.about, run } };
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'GitHub: OpenID Connect reference, workflow permissions',
      url: 'https://docs.github.com/actions/reference/security/oidc',
      checked: '2026-11-22',
    },
    {
      title: 'PyPI: Publishing with a trusted publisher',
      url: 'https://docs.pypi.org/trusted-publishers/using-a-publisher/',
      checked: '2026-11-22',
    },
  ],
};

/** A job that publishes by OIDC and may not ask for a token. */
interface Lacking {
  readonly run: JobRun;
  readonly wanted: Grant;
  /** Those that fail for certain, else all. */
  readonly publications: readonly [RuledPublication, ...RuledPublication[]];
  readonly certain: boolean;
  /** None fails for certain, as a credential may come from where the files do not show. */
  readonly unseen: boolean;
}

type Together = readonly [Lacking, ...Lacking[]];

function lackingIn({ session }: Subject, job: SubjectJob): Lacking | undefined {
  if (isBeingTyped(job.run, 'permissions')) return undefined;
  const { run, permissions, situations } = job;
  const access = permissions.of('id-token');
  if (access.known ? access.value === 'write' : !isForCallersToGrant(run)) return undefined;
  const all = byOidc(job.publications).filter(({ step }) => failureCounts(step, situations) !== 'no');
  const seen = all.filter((publication) => !mayHaveUnseenCredential(session, job, publication));
  const certain = seen.filter((each) => each.certain && failureCounts(each.step, situations) === 'yes');
  const [first, ...others] = [certain, seen, all].find((some) => some.length > 0) ?? [];
  if (first === undefined) return undefined;
  const publications = [first, ...others] as const;
  return { run, wanted: idToken, publications, certain: certain.length > 0, unseen: seen.length === 0 };
}

/** A called workflow that nobody here calls, and that declares nothing. */
function isForCallersToGrant(run: JobRun): boolean {
  return run.hidden && blockInForce(run) === undefined;
}

function findingFor(subject: Subject, together: Together): Found {
  const [first, ...others] = together.filter((each) => each.certain);
  const spoken: Together = first === undefined ? together : [first, ...others];
  const [{ run, publications }] = spoken;
  const { fix, atRisk } = grantFix(subject, together, grantWords(idToken));
  const uploads = together.flatMap((each) => each.publications);
  const calls = together.flatMap((each) => {
    const { caller } = each.run;
    return caller?.job.uses === undefined ? [] : [{ file: caller.workflow.file, span: caller.job.uses.scalar.span }];
  });
  return found({
    ...missingPermissionPlace(run),
    severity: first === undefined ? 'information' : 'error',
    seen: isBlockSeen(run),
    message: messageFor(spoken) + riskWords(atRisk),
    about: { run, registry: publications[0].registry },
    related: [
      ...uploads.map(({ file, span, registry }) => ({ file, span, message: `The upload to ${registry.name}` })),
      ...calls.map((call) => ({ ...call, message: 'The calling job' })),
    ],
    // What an alias shows elsewhere stays as it is.
    fixes: blockInForce(run)?.entry.value.anchored === true ? possible(fix) : [fix],
  });
}

function messageFor(together: Together): string {
  const [{ run, publications, unseen }] = together;
  const where = registryNames(together.flatMap((each) => each.publications.map(({ registry }) => registry)));
  if (isForCallersToGrant(run))
    return `Job \`${run.job.id}\` publishes to ${where} by OIDC only where the calling job grants \`id-token: write\`. Declare it in the job's \`permissions\`, so that GitHub refuses callers that lack it.`;
  const lack = `${lackWords(together, grantWords(idToken))}, so`;
  if (unseen)
    return `${lack} the upload to ${where} works only with a credential that this workflow does not show. Add it to publish by OIDC.`;
  const [{ means, credential }] = publications;
  const jobs = together.length === 1 ? "job's" : "jobs'";
  // What the jobs of a called workflow declare by name is certain: without it GitHub starts none of the run.
  if (means.kind === 'called-workflow' && means.workflow.permissions?.['id-token'] === 'write')
    return `${lack} GitHub refuses to start the run: ${means.name} asks for it. Add it to the ${jobs} \`permissions\`.`;
  if (oidcOf(means).kind !== 'itself' && credential.kind === 'none')
    return `${lack} the upload to ${where}, which is given no credential, fails. Add it, and trusted publishing can mint one.`;
  return `${lack} GitHub gives out no OIDC token and the upload to ${where} fails. Add it to the ${jobs} \`permissions\`.`;
}
