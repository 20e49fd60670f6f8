import { idToken } from '../plan/grant.ts';
import { planGrant } from '../plan/grant-permissions.ts';
import { partFix } from '../plan/part-fix.ts';
import { permissionsPart } from '../plan/permissions.ts';
import { oidcOf } from '../publications/types.ts';
import { byOidc, found, type RuledPublication, registryNames, writtenJobs } from './describe.ts';
import { lackWords, missingPermissionPlace, riskWords } from './permission-place.ts';
import { failureCounts } from './step-certainty.ts';
import type { Found, Rule, Subject, SubjectJob } from './types.ts';
import { mayHaveUnseenCredential } from './unseen-credential.ts';

export const missingIdToken: Rule = {
  id: 'missing-id-token',
  severity: 'error',
  title: 'A job publishes by OIDC without `id-token: write`',
  documentation: {
    what: 'A publication uses no stored credential, and its job may not ask GitHub for an OIDC token: its own `permissions`, those of the workflow, or what the calling job grants leave `id-token: write` out. GitHub never grants it by default. It is information where a credential could come from somewhere that the files do not show (a self-hosted runner, a script, a keyring), where nobody in the repository calls the workflow, and under `continue-on-error`.',
    why: 'Trusted publishing exchanges an OIDC token for a short-lived credential of the registry. Without the permission GitHub hands out no OIDC token, and the upload fails.',
    fix: 'Adds `id-token: write` to the `permissions` of the job. A job without a block of its own gets one that holds everything else that its steps need too, since a block takes all other rights away; it is a set-up step where it is not known what a step needs. In a called workflow every job of the repository that calls it is given the same.',
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
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      const publications = byOidc(job.publications).filter((each) => failureCounts(each.step, job.situations) !== 'no');
      const access = job.permissions.of('id-token');
      if (publications.length === 0 || (access.known && access.value === 'write')) continue;
      if (!access.known && !(job.run.hidden && job.permissions.level === 'none')) continue;
      yield findingFor(subject, job, publications);
    }
  },
};

function findingFor(subject: Subject, job: SubjectJob, publications: readonly RuledPublication[]): Found {
  const { run } = job;
  const certain = publications.filter((each) => isCertain(subject, job, each));
  const [main] = (certain.length > 0 ? certain : publications) as [RuledPublication];
  const { atRisk } = planGrant(subject, run, idToken);
  return found({
    ...missingPermissionPlace(run),
    severity: certain.length > 0 ? 'error' : 'information',
    seen: !run.hidden,
    message: messageFor(subject, job, main, certain.length > 0 ? certain : publications) + riskWords(atRisk),
    about: { run, registry: main.registry },
    related: [
      { file: main.file, span: main.span, message: `The upload to ${main.registry.name}` },
      ...(run.caller?.job.uses === undefined
        ? []
        : [{ file: run.caller.workflow.file, span: run.caller.job.uses.scalar.span, message: 'The calling job' }]),
    ],
    fixes: partFix(subject, main, permissionsPart),
  });
}

function isCertain(subject: Subject, job: SubjectJob, publication: RuledPublication): boolean {
  return (
    failureCounts(publication.step, job.situations) === 'yes' &&
    !mayHaveUnseenCredential(subject.session, job, publication)
  );
}

function messageFor(
  { session }: Subject,
  job: SubjectJob,
  main: RuledPublication,
  publications: readonly RuledPublication[],
): string {
  const where = registryNames(publications.map(({ registry }) => registry));
  const { run } = job;
  if (run.hidden && job.permissions.level === 'none')
    return `Job \`${run.job.id}\` publishes to ${where} by OIDC only where the calling job grants \`id-token: write\`. Declare it in the job's \`permissions\`, so that GitHub refuses callers that lack it.`;
  const lack = `${lackWords(run, 'id-token: write')}, so`;
  if (main.credential.kind === 'none' && mayHaveUnseenCredential(session, job, main))
    return `${lack} the upload to ${where} works only with a credential that this workflow does not show. Add it to publish by OIDC.`;
  const never = oidcOf(main.means).kind !== 'itself' && main.credential.kind === 'none';
  if (never)
    return `${lack} the upload to ${where}, which is given no credential, fails. Add it, and trusted publishing can mint one.`;
  return `${lack} GitHub gives it no OIDC token and the upload to ${where} fails. Add it to the job's \`permissions\`.`;
}
