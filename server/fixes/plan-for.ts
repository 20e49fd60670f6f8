import { subjectAt } from '../../analysis/plan/locate.ts';
import { canMove, useTrustedPublishing } from '../../analysis/plan/use-trusted-publishing.ts';
import type { Publication } from '../../analysis/publications/types.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import type { JobRun } from '../../analysis/repository/runs.ts';
import type { Fix } from '../../analysis/rules/types.ts';

/** Whether there is a plan that moves a publication to trusted publishing; cheap enough to ask of every publication. */
export const canBeMoved = canMove;

/** The plan that moves a publication to trusted publishing, as a fix; undefined when there is none. */
export function planFor(repository: Repository, publication: Publication): Fix | undefined {
  if (!canMove(publication)) return undefined;
  const subject = subjectAt(repository, rootOf(publication.run), publication.run.hidden);
  const found = subject?.publications.find((each) => isSame(each, publication));
  return subject && found && useTrustedPublishing(subject, found);
}

/** The file that the analysis of a job starts from: that of its outermost caller. */
function rootOf(run: JobRun): string {
  return run.caller === undefined ? run.workflow.file.path : rootOf(run.caller);
}

function isSame(a: Publication, b: Publication): boolean {
  return (
    a.file.path === b.file.path &&
    a.span.start === b.span.start &&
    a.registry === b.registry &&
    jobs(a.run).join(' ') === jobs(b.run).join(' ')
  );
}

function jobs(run: JobRun): readonly string[] {
  return run.caller === undefined ? [run.job.id] : [...jobs(run.caller), run.job.id];
}
