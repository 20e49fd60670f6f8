import type { Means } from '../publications/types.ts';
import type { Requirement } from '../versions/requirements.ts';
import type { Seen } from '../versions/seen.ts';
import { versionWords } from '../versions/version.ts';

/** What a job has of a tool: "twine 5.1", "the npm of Node 20, which pnpm runs,". `seen`: the version that is spoken of. */
export function broughtWords(means: Means, { tool }: Requirement, seen: Seen | undefined): string {
  const words = seen?.version.known === true ? versionWords(seen.version.value) : undefined;
  if (seen?.node === undefined) return [tool.name, words].filter(Boolean).join(' ');
  const brought = `the npm of Node ${seen.node.trim()}`;
  const direct = means.kind === 'command' ? means.tool.programs.includes('npm') : means.kind !== 'action';
  return direct ? brought : `${brought}, which ${means.name} runs,`;
}
