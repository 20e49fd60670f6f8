import type { Uri } from 'vscode';
import { findRemotes } from './find-remotes.ts';

/** `owner/name` of the repository that a workflow lies in, by its remotes; undefined when none tells. */
export async function repositoryOf(workflow: Uri, web: string): Promise<string | undefined> {
  const root = workflow.with({
    path: workflow.path.replace(/\/\.github\/workflows\/[^/]*$/, ''),
    query: '',
    fragment: '',
  });
  const [first] = await findRemotes(root.toString(), web);
  return first;
}
