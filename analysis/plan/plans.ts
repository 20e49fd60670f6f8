import type { FileEdit } from '../edits/index.ts';
import { registries } from '../registries/index.ts';
import type { RegistryId } from '../registries/types.ts';
import { usedFiles } from '../repository/callers.ts';
import { dependenciesOf } from '../repository/dependencies.ts';
import { mayPublish } from '../repository/may-publish.ts';
import { isWorkflowPath, type Repository, type RepositoryFile } from '../repository/repository.ts';
import { type RuledPublication, ruled } from '../rules/describe.ts';
import type { Subject } from '../rules/types.ts';
import { carryOutAll } from './carry-out.ts';
import { keyOf, locate, type PublicationKey, subjectAt } from './locate.ts';
import { startNested } from './moves/nested-upload.ts';
import { planOf } from './plan.ts';
import { packagesIn, type RepositoryPackage } from './publisher/repository-packages.ts';
import { applyFileEdits, editsBetween } from './repository-edits.ts';
import { retarget } from './retarget.ts';
import { sharingWith } from './shared-credential.ts';
import type { Plan } from './types.ts';
import { canMove, planParts } from './use-trusted-publishing.ts';

/** What a person decided about one publication, where the files leave it open. */
export interface PlanChoice {
  readonly package?: string | undefined;
  /** The registry of the same ecosystem that it goes to from now on. */
  readonly target?: RegistryId | undefined;
}

/** The plan of one publication of a repository. Plain data. */
export interface PublicationPlan extends Plan {
  /** Names the publication as the files are now: its workflow, its jobs, its registry. */
  readonly id: string;
  /** The registry that the files send it to now. */
  readonly current: RegistryId;
  /** The registries that it can be sent to, that of `current` among them. */
  readonly targets: readonly { readonly id: RegistryId; readonly name: string }[];
}

export interface PlansOptions {
  /** `owner/name` of the repository, where it is known. */
  readonly repository: string | undefined;
  /** By id of the plan. */
  readonly choices: ReadonlyMap<string, PlanChoice>;
}

/** The plans of all publications of a repository that go to a registry with rules, in the order of paths and places. */
export function plansOf(
  repository: Repository,
  { repository: name, choices }: PlansOptions,
): readonly PublicationPlan[] {
  let found: readonly RepositoryPackage[] | undefined;
  const packages = (): readonly RepositoryPackage[] => {
    found ??= packagesIn(repository);
    return found;
  };
  return planned(repository).flatMap(({ subject, publication, id }): readonly PublicationPlan[] => {
    const choice = choices.get(id);
    const options = {
      repository: name,
      packages,
      ...(choice?.package !== undefined && { package: choice.package }),
      ...(choice?.target !== undefined && { target: choice.target }),
    };
    const plan = planOf(subject, publication, options) ?? planOf(subject, publication, { repository: name, packages });
    const current = publication.registry.id;
    return plan === undefined ? [] : [{ ...plan, id, current, targets: targetsOf(publication) }];
  });
}

/**
 * The edits of several plans together, as one set of edits to the repository. What cannot be carried out together is carried
 * out one by one, and what cannot be carried out at all is left out.
 */
export function planEdits(
  repository: Repository,
  ids: readonly string[],
  { choices }: PlansOptions,
): readonly FileEdit[] {
  let current = repository;
  const keys: PublicationKey[] = [];
  for (const { subject, publication, id } of planned(repository)) {
    if (!ids.includes(id)) continue;
    const key = keyOf(subject, publication);
    const target = registries.find((each) => each.id === choices.get(id)?.target);
    const edits = target === undefined ? [] : (retargetAt(current, key, target.id) ?? []);
    current = applyFileEdits(current, edits);
    keys.push(edits.length > 0 && target !== undefined ? { ...key, registry: target.id, ordinal: 0 } : key);
  }
  const moved = carriedOut(current, keys);
  const started = keys.reduce((state, key) => applyFileEdits(state, startNested(state, key)), moved);
  return editsBetween(repository, started);
}

interface Planned {
  readonly subject: Subject;
  readonly publication: RuledPublication;
  readonly id: string;
}

function planned(repository: Repository): readonly Planned[] {
  const used = usedFiles(repository).workflows;
  return [...repository.files.values()].flatMap((file) => {
    const subject = workflowAt(repository, file, used.has(file.path));
    return subject === undefined
      ? []
      : ruled(subject.publications).map((publication) => ({
          subject,
          publication,
          id: idOf(keyOf(subject, publication)),
        }));
  });
}

/** A workflow that starts by itself, or that may be called from outside the repository. */
function workflowAt(repository: Repository, file: RepositoryFile, used: boolean): Subject | undefined {
  if (!isWorkflowPath(file.path) || file.reading.kind !== 'workflow') return undefined;
  const { triggers } = file.reading.workflow;
  const onlyCalled = triggers.length > 0 && triggers.every(({ event }) => event === 'workflow_call');
  if (onlyCalled && used) return undefined;
  if (!mayPublish(repository, file, dependenciesOf(repository, file.path))) return undefined;
  return subjectAt(repository, file.path, onlyCalled);
}

function idOf({ root, jobs, registry, ordinal }: PublicationKey): string {
  return `${root}#${jobs.join('/')}@${registry ?? ''}${ordinal > 0 ? `~${ordinal}` : ''}`;
}

function targetsOf(publication: RuledPublication): PublicationPlan['targets'] {
  return registries
    .filter((registry) => retarget(publication, registry) !== undefined)
    .map(({ id, name }) => ({ id, name }));
}

function retargetAt(repository: Repository, key: PublicationKey, target: RegistryId): readonly FileEdit[] | undefined {
  const publication = locate(repository, key)?.publication;
  const registry = registries.find(({ id }) => id === target);
  return publication && registry && retarget(publication, registry);
}

function carriedOut(repository: Repository, keys: readonly PublicationKey[]): Repository {
  const together = carryOutAll(repository, withSharing(repository, keys), planParts);
  if (together !== undefined) return applyFileEdits(repository, together);
  return keys.reduce((current, key) => {
    const edits = carryOutAll(current, withSharing(current, [key]), planParts);
    return edits === undefined ? current : applyFileEdits(current, edits);
  }, repository);
}

/** With the publications that can only be moved together with these. */
function withSharing(repository: Repository, keys: readonly PublicationKey[]): readonly PublicationKey[] {
  const all = keys.flatMap((key): readonly PublicationKey[] => {
    const found = locate(repository, key);
    if (found === undefined) return [];
    const others = sharingWith(found.subject, found.publication).filter(({ publication }) => canMove(publication));
    return [key, ...others.map((each) => each.key)];
  });
  return [...new Map(all.map((key) => [idOf(key), key])).values()];
}
