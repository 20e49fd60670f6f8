import { extensions, Uri, workspace } from 'vscode';
import { remoteName, remotesInConfig } from './remote-names.ts';

/** What is used of the API of the editor's Git extension. */
interface GitApi {
  getRepository(uri: Uri): {
    readonly state: {
      readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string; readonly pushUrl?: string }[];
    };
  } | null;
}

interface GitExports {
  getAPI(version: 1): GitApi;
}

/** The repositories on a GitHub that a folder (URI) belongs to by its remotes, `origin` first: `owner/name`. */
export async function findRemotes(root: string, web: string): Promise<readonly string[]> {
  const folder = Uri.parse(root);
  const virtual = virtualName(folder);
  if (virtual !== undefined) return [virtual];
  const addresses = (await fromConfig(folder)) ?? fromGit(folder);
  return [...new Set(addresses.flatMap((address) => remoteName(address, web) ?? []))];
}

/** github.dev and the GitHub Repositories extension have the name in the address. */
function virtualName({ scheme, authority, path }: Uri): string | undefined {
  if (scheme !== 'vscode-vfs' || !authority.startsWith('github')) return undefined;
  const [, owner, name] = path.split('/');
  return owner && name ? `${owner}/${name}` : undefined;
}

/** Read first, since it needs no program; undefined where there is none (a worktree, a folder of a repository). */
async function fromConfig(folder: Uri): Promise<readonly string[] | undefined> {
  try {
    const config = await workspace.fs.readFile(Uri.joinPath(folder, '.git', 'config'));
    return remotesInConfig(new TextDecoder().decode(config));
  } catch {
    return undefined;
  }
}

function fromGit(folder: Uri): readonly string[] {
  try {
    // Not activated for this: who has Git in use has it active.
    const git = extensions.getExtension<GitExports>('vscode.git');
    const remotes = git?.isActive ? (git.exports.getAPI(1).getRepository(folder)?.state.remotes ?? []) : [];
    const ordered = remotes.toSorted((a, b) => Number(b.name === 'origin') - Number(a.name === 'origin'));
    return ordered.flatMap(({ pushUrl, fetchUrl }) => pushUrl ?? fetchUrl ?? []);
  } catch {
    // It throws while Git is switched off.
    return [];
  }
}
