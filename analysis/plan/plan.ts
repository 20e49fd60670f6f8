import { publisherValues } from '../identity/publisher-values.ts';
import { isByOidc, type Publication } from '../publications/types.ts';
import type { RegistryId } from '../registries/types.ts';
import type { Repository } from '../repository/repository.ts';
import { startedWorkflow } from '../repository/runs.ts';
import type { RuledPublication } from '../rules/describe.ts';
import { isLeftover } from '../rules/is-leftover.ts';
import type { Subject } from '../rules/types.ts';
import { aim, publicationLike } from './aim.ts';
import { carryOut } from './carry-out.ts';
import { attests } from './clashing-uploads.ts';
import { insertedMinting } from './credential/mint.ts';
import { environmentNameFor } from './environment.ts';
import { keyOf, locate } from './locate.ts';
import { cannotStartNested, startNested } from './moves/nested-upload.ts';
import { moveObstacle } from './obstacle.ts';
import type { Part } from './part.ts';
import { type FormValue, formValues } from './publisher/form-values.ts';
import { registrationPages } from './publisher/registration-pages.ts';
import { namesOf, packagesIn, type RepositoryPackage } from './publisher/repository-packages.ts';
import { applyFileEdits, editsBetween } from './repository-edits.ts';
import { refusalObstacle } from './triggers/refused-runs.ts';
import { runsWithoutPublishing } from './triggers/runs-without-publishing.ts';
import type { Plan, PlannedChange, PlannedEnvironment, PlanState } from './types.ts';
import { planParts } from './use-trusted-publishing.ts';

/** What a plan is asked for. */
export interface PlanOptions {
  /** `owner/name` of the repository, where it is known. */
  readonly repository: string | undefined;
  /** The package, where no manifest names it. */
  readonly package?: string;
  /** Sends the publication to this registry of its ecosystem first. */
  readonly target?: RegistryId;
  /** The packages that the manifests name; read here when it is not given. */
  readonly packages?: () => readonly RepositoryPackage[];
}

/** The plan of a publication of a subject. Undefined when it cannot be sent to the target that is asked for. */
export function planOf(subject: Subject, publication: RuledPublication, options: PlanOptions): Plan | undefined {
  const aimed = aim(subject, publication, options.target);
  if (aimed === undefined) return undefined;
  const { subject: current, publication: target } = aimed;
  const parts = planParts.filter((part) => part.edits(current, target)?.length !== 0);
  const { registry } = target;
  const key = keyOf(current, target);
  const refused = stateOf(target) === 'trusted' ? undefined : refusalObstacle(target);
  const carried = parts.length === 0 ? [] : carryOut(current.repository, key, planParts);
  const ready = applyFileEdits(current.repository, carried ?? []);
  const isNested = cannotStartNested(locate(ready, key)?.publication ?? target);
  const after = applyFileEdits(ready, startNested(ready, key));
  const moved = publicationLike(after, target);
  const names = packageNames(current.repository, target, options);
  const [only, ...more] = names;
  const valuesFor = (packageName: string | undefined) =>
    publisherValues({ ...(moved ?? target), packageName, registry }, options.repository);
  const values = valuesFor(more.length === 0 ? only : undefined);
  return {
    registry: registry.id,
    registryName: registry.name,
    packageWord: registry.packageWord,
    package: values.package,
    packages: names.map((name) => ({ name, pages: registrationPages(valuesFor(name)) })),
    workflow: startedWorkflow(target.run).file.path,
    job: target.run.job.id,
    state: stateOf(target),
    form: more.length === 0 ? formValues(values) : formValues(values).map(withoutName),
    pages: registrationPages(values),
    firstPublish: registry.firstPublish,
    publisherLimit: registry.publisherLimit,
    environment: plannedEnvironment(current, target),
    changes: [
      ...secretsFor(target, parts),
      ...parts.map((part) => ({ title: part.title(target), safety: part.safety(current, target) })),
      ...(isNested ? [nestedChange] : []),
    ],
    obstacle: carried === undefined || refused !== undefined ? obstacleFor(current, target) : undefined,
    proof: moved === undefined ? undefined : proofOf(moved),
    edits: refused === undefined ? editsBetween(subject.repository, after) : [],
    secrets: secretsOf(target),
    test: registry.test,
  };
}

function packageNames(
  repository: Repository,
  { packageName, ecosystem }: RuledPublication,
  { package: named, packages = () => packagesIn(repository) }: PlanOptions,
): readonly string[] {
  const known = named ?? packageName;
  return known === undefined ? namesOf(packages(), ecosystem) : [known];
}

/** The secrets that the minting step reads, to be stored before the first release. */
function secretsFor({ registry }: RuledPublication, parts: readonly Part[]): readonly PlannedChange[] {
  if (!parts.some(({ id }) => id === 'minting')) return [];
  return Object.entries(insertedMinting(registry)?.insertSecrets ?? {}).map(([name, words]) => ({
    title: `Add the repository secret \`${name}\`: ${words}`,
    safety: 'setup',
  }));
}

/** Of several packages each has its own name in the form. */
function withoutName(value: FormValue): FormValue {
  const isName = value.field === 'project' || value.field === 'extension' || value.field === 'policy-name';
  return isName ? { ...value, value: undefined, reason: 'each package its own name' } : value;
}

const nestedChange: PlannedChange = {
  title: 'Publish with `uv publish`, since the PyPI action cannot start inside a composite action',
  safety: 'setup',
};

function obstacleFor(subject: Subject, publication: RuledPublication): string {
  const clause = moveObstacle(subject, publication);
  if (clause === undefined && publication.credential.kind === 'fallback') {
    return 'The job chooses its credential while it runs, so these changes are left to you.';
  }
  return clause === undefined
    ? 'The way the workflow is written leaves no place for these edits, so they are left to you.'
    : `These changes are left to you: ${clause}.`;
}

/** npm makes provenance by itself when it publishes by OIDC; of the Python tools only the PyPI action attests. */
function proofOf(publication: Publication): Plan['proof'] {
  if (publication.ecosystem === 'npm') return 'provenance';
  return attests(publication) ? 'attestations' : undefined;
}

function stateOf(publication: Publication): PlanState {
  if (isByOidc(publication)) return 'trusted';
  switch (publication.credential.kind) {
    case 'stored':
    case 'literal':
      return isLeftover(publication) ? 'leftover' : 'stored';
    case 'fallback':
      return 'fallback';
    default:
      return 'unknown';
  }
}

function plannedEnvironment(subject: Subject, publication: RuledPublication): PlannedEnvironment {
  const { job, workflow } = publication.run;
  const present = job.environment?.name?.value;
  const inSubject = subject.jobs.find((each) => each.run.job === job);
  const planned = present !== undefined || (inSubject !== undefined && !runsWithoutPublishing(inSubject));
  const name = present ?? environmentNameFor(subject.repository, workflow, publication.registry);
  return { name, present: present !== undefined, planned };
}

function secretsOf(publication: Publication): readonly string[] {
  const names = publication.received.flatMap(({ credential }) => ('names' in credential ? credential.names : []));
  return [...new Set(names)];
}
