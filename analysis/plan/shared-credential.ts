import type { Publication, ReceivedCredential } from '../publications/types.ts';
import { usedFiles } from '../repository/callers.ts';
import type { Repository } from '../repository/repository.ts';
import type { Subject } from '../rules/types.ts';
import { keyOf, type PublicationKey, subjectAt } from './locate.ts';

/** A publication that gets the same credential, with what finds it again. */
export interface Sharing {
  readonly key: PublicationKey;
  readonly publication: Publication;
}

/**
 * The publications that are moved together with the given one, which comes first: those that get a stored credential from the
 * same place of the files (the variable of a job with several uploads, a login, a step of a composite action that several
 * workflows use), and those that upload to the same registry in the same job with the same secret.
 */
export function sharingWith(subject: Subject, publication: Publication): readonly Sharing[] {
  const others = isCalled(publication) ? otherSubjects(subject.repository, subject.root.file.path) : [];
  const itself = { key: keyOf(subject, publication), publication };
  return [itself, ...[subject, ...others].flatMap((each) => sharingIn(each, publication))];
}

/** Those of them, beside the given one, that are in one subject. */
export function sharingIn(subject: Subject, publication: Publication): readonly Sharing[] {
  const places = new Set(publication.received.filter(isToken).map(placeOf));
  const others = subject.publications.filter(
    (each) =>
      each !== publication &&
      (isTwin(each, publication) || each.received.some((one) => isToken(one) && places.has(placeOf(one)))),
  );
  return others.map((each) => ({ key: keyOf(subject, each), publication: each }));
}

function isTwin(a: Publication, b: Publication): boolean {
  if (a.run.job !== b.run.job || a.registry !== b.registry) return false;
  return (
    a.credential.kind === 'stored' && b.credential.kind === 'stored' && namesOf(a.credential) === namesOf(b.credential)
  );
}

function namesOf({ names }: { readonly names: readonly string[] }): string {
  return [...names].sort().join();
}

function isToken({ role, credential }: ReceivedCredential): boolean {
  return (
    role === 'token' &&
    (credential.kind === 'stored' || credential.kind === 'literal' || credential.kind === 'fallback')
  );
}

function placeOf({ file, span }: ReceivedCredential): string {
  return `${file.path}\0${span.start}`;
}

function isCalled({ step, run }: Publication): boolean {
  return step.within !== undefined || run.caller !== undefined;
}

function otherSubjects(repository: Repository, own: string): readonly Subject[] {
  const used = usedFiles(repository);
  return [...repository.files.values()].flatMap(({ path, reading }) => {
    if (path === own || reading.kind !== 'workflow') return [];
    const onlyCalled = reading.workflow.triggers.every(({ event }) => event === 'workflow_call');
    if (onlyCalled && used.workflows.has(path)) return [];
    const subject = subjectAt(repository, path, onlyCalled);
    return subject === undefined ? [] : [subject];
  });
}
