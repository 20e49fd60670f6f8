import type { Dependencies } from './files.ts';
import type { Repository, RepositoryFile } from './repository.ts';

/**
 * Words without which no file publishes anything or says anything about publishing. A cheap test: most workflows of a
 * repository have none of them and need not even be parsed.
 */
const publishingWords =
  /publish|\bupload\b|\bpush\b(?=.*(?:nupkg|gem|nuget))|gem[ -]push|nuget|twine|pypi|crates|release-plz|semantic-release|\bnpm_[A-Za-z0-9]{36}|cargo[ -](?:release|workspaces|smart-release)|\brelease-it\b|rake\s+release|release-gem|rubygems|\bnp\b|lerna|changeset|pub\.dev|setup-dart|ovsx|vsce|\bjsr\b|trusted-publishing/i;

/** True when the file, or a local file that it uses, may publish. Records the files it looked at. */
export function mayPublish(
  repository: Repository,
  file: RepositoryFile,
  dependencies: Dependencies,
  looked: Set<string> = new Set(),
): boolean {
  if (publishingWords.test(file.text)) return true;
  // What has been looked at need not be looked at again, whoever else uses it: so the work is bounded by the files.
  looked.add(file.path);
  return file.references.some((reference) =>
    candidates(reference).some((candidate) => {
      const found = repository.files.get(candidate);
      dependencies.files.set(candidate, found);
      return found !== undefined && !looked.has(candidate) && mayPublish(repository, found, dependencies, looked);
    }),
  );
}

function candidates(reference: string): readonly string[] {
  if (/\.ya?ml$/.test(reference)) return [reference];
  return [`${reference}/action.yml`, `${reference}/action.yaml`];
}
