import { type Dependencies, lookUp } from './dependencies.ts';
import { namedFolders } from './named-folders.ts';
import { mentionsPublishing } from './publishing-words.ts';
import { referencedPaths } from './references.ts';
import { isActionPath, isWorkflowPath, type Repository, type RepositoryFile } from './repository.ts';
import { startedPaths } from './started-paths.ts';

/** Files that use files, and scripts that start scripts, are followed so deep. */
const deepestUse = 20;
const deepestScript = 4;

/** True when the file, or a file that it uses or starts, may publish. Records the files it looked at. */
export function mayPublish(
  repository: Repository,
  file: RepositoryFile,
  dependencies: Dependencies,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (mentionsPublishing(file.text)) return true;
  if (seen.size > deepestUse) return false;
  const path = new Set([...seen, file.path]);
  const used = file.references.some((reference) =>
    referencedPaths(reference).some((candidate) => {
      const found = lookUp(repository, candidate, dependencies);
      return found !== undefined && !path.has(candidate) && mayPublish(repository, found, dependencies, path);
    }),
  );
  return used || startsPublishing(repository, file.text, () => namedFolders(file.text), dependencies, 0);
}

/** Whether a script that the text may start mentions publishing, or starts one that does. */
function startsPublishing(
  repository: Repository,
  text: string,
  folders: () => readonly string[],
  dependencies: Dependencies,
  depth: number,
): boolean {
  if (depth >= deepestScript) return false;
  return startedPaths(text, folders).some((path) => {
    const found = lookUp(repository, path, dependencies);
    if (found === undefined || found.references.length > 0 || isWorkflowPath(path) || isActionPath(path)) return false;
    return mentionsPublishing(found.text) || startsPublishing(repository, found.text, folders, dependencies, depth + 1);
  });
}
