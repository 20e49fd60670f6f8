import type { Publication } from '../publications/types.ts';
import { isByOidc } from '../publications/types.ts';
import type { Registry } from '../registries/types.ts';
import type { JobRun } from '../repository/runs.ts';
import type { Fix, Found, Subject, SubjectJob } from './types.ts';

/** A finding with the parts that most findings do without. */
export function found(
  parts: Omit<Found, 'seen' | 'related' | 'fixes'> & Partial<Pick<Found, 'seen' | 'related' | 'fixes'>>,
): Found {
  return { seen: true, related: [], fixes: [], ...parts };
}

/** A publication whose registry has rules. */
export type RuledPublication = Publication & { readonly registry: Registry };

/**
 * The publications of a job that go to a registry with rules. Where only a token is handed to something that is not known, nothing
 * but the token can be spoken of.
 */
export function ruled(publications: readonly Publication[]): readonly RuledPublication[] {
  return ruledOrLikely(publications).filter(({ means }) => means.kind !== 'unknown');
}

/** Those, and the ones of which only the token is seen. */
export function ruledOrLikely(publications: readonly Publication[]): readonly RuledPublication[] {
  return publications.filter((each): each is RuledPublication => each.registry !== undefined);
}

/** Those that use no stored credential. */
export function byOidc(publications: readonly Publication[]): readonly RuledPublication[] {
  return ruled(publications).filter(isByOidc);
}

/** The jobs of the subject that are written in a workflow: not the one that stands for unknown users of an action. */
export function writtenJobs(subject: Subject): readonly SubjectJob[] {
  return subject.jobs.filter((job) => job.run.job.id !== '');
}

/** "job `publish`"; for a composite action that nobody in the repository uses, "the job that uses this action". */
export function jobWords({ job }: JobRun): string {
  return job.id === '' ? 'the job that uses this action' : `job \`${job.id}\``;
}

/** "PyPI", "PyPI and TestPyPI", "npm, PyPI and crates.io": each once, in the order given. */
export function registryNames(registries: readonly Registry[]): string {
  return listed([...new Set(registries.map((registry) => registry.name))]);
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const [last, ...others] = [...words].reverse();
  if (last === undefined) return '';
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

/** A fix that often cannot be made: none when it cannot. It is worked out at once, so this is for rules that seldom find anything. */
export function possible(fix: Fix): readonly Fix[] {
  const edits = fix.edits();
  return edits === undefined ? [] : [{ ...fix, edits: () => edits }];
}
