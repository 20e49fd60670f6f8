import { optionValue } from '../workflow/scripts/index.ts';
import { builtManifest, manifestIn } from './manifests.ts';
import type { StepInJob } from './step-in-job.ts';
import type { Publication } from './types.ts';

/** The name of the package that a publication uploads, when its command or a manifest of the repository tells it. */
export function packageNameOf(
  place: StepInJob,
  { means, ecosystem }: Pick<Publication, 'means' | 'ecosystem'>,
  folder: string | undefined,
): string | undefined {
  if (means.kind === 'command' && ecosystem === 'rust') {
    const named = optionValue(means.command, ['-p', '--package'])?.text;
    if (named !== undefined) return named;
  }
  const manifest =
    folder === undefined ? undefined : (manifestIn(place.session, ecosystem, folder) ?? builtManifest(place, folder));
  // `private` only keeps an extension from npm.
  if (ecosystem === 'open-vsx' || ecosystem === 'vs-marketplace') return manifest?.extension;
  return manifest?.private === true ? undefined : manifest?.name;
}
