import type { Publication } from '../publications/types.ts';
import { registryOf } from '../registries/index.ts';
import type { RegistryId } from '../registries/types.ts';
import type { Repository } from '../repository/repository.ts';
import { startedWorkflow } from '../repository/runs.ts';
import { type RuledPublication, ruled } from '../rules/describe.ts';
import type { Subject } from '../rules/types.ts';
import { subjectAt } from './locate.ts';
import { applyFileEdits } from './repository-edits.ts';
import { retarget } from './retarget.ts';

/** A publication, and the subject that it was found in. */
interface Aimed {
  readonly subject: Subject;
  readonly publication: RuledPublication;
}

/** The publication as it is once it goes to another registry of its ecosystem; undefined when it cannot be sent there. */
export function aim(
  subject: Subject,
  publication: RuledPublication,
  target: RegistryId | undefined,
): Aimed | undefined {
  if (target === undefined || target === publication.registry.id) return { subject, publication };
  const registry = registryOf(target);
  const edits = retarget(publication, registry);
  if (edits === undefined) return undefined;
  const repository = applyFileEdits(subject.repository, edits);
  const again = subjectAt(repository, subject.root.file.path, publication.run.hidden);
  // The publication itself and no copy: its place among the others of its job is found by identity.
  const found =
    again && ruled(again.publications).find((each) => isSameStep(each, publication) && each.registry === registry);
  return again && found && { subject: again, publication: found };
}

/** The publication of the same job to the same registry in another state of the repository. */
export function publicationLike(repository: Repository, publication: RuledPublication): Publication | undefined {
  const subject = subjectAt(repository, startedWorkflow(publication.run).file.path, publication.run.hidden);
  return subject?.publications.find((each) => isSameJob(each, publication) && each.registry === publication.registry);
}

function isSameJob(a: Publication, b: Publication): boolean {
  return a.run.job.id === b.run.job.id && a.run.workflow.file.path === b.run.workflow.file.path;
}

function isSameStep(a: Publication, b: Publication): boolean {
  return isSameJob(a, b) && a.step.step.index === b.step.step.index && a.file.path === b.file.path;
}
