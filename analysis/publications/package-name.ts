import type { Ecosystem } from '../registries/types.ts';
import { readManifest } from '../repository/manifests/read-manifest.ts';
import { normalizedPath } from '../workflow/read-parts.ts';
import { optionValue } from '../workflow/scripts/index.ts';
import type { Session } from './session.ts';
import type { Publication } from './types.ts';
import { inputValue, texts } from './values.ts';

/** The manifests that name a package, by ecosystem; the first that is there counts. */
const manifests: Readonly<Record<Ecosystem, readonly string[]>> = {
  python: ['pyproject.toml', 'setup.cfg'],
  rust: ['Cargo.toml'],
  npm: ['package.json'],
  ruby: [],
  dotnet: [],
  dart: ['pubspec.yaml'],
  jsr: ['jsr.json', 'deno.json', 'deno.jsonc'],
  'open-vsx': ['package.json'],
  'vs-marketplace': ['package.json'],
};

/** The name of the package that a publication uploads, when its command or a manifest of the repository tells it. */
export function packageNameOf(session: Session, publication: Omit<Publication, 'packageName'>): string | undefined {
  const { means, ecosystem } = publication;
  if (means.kind === 'command' && ecosystem === 'rust') {
    const named = optionValue(means.command, ['-p', '--package'])?.text;
    if (named !== undefined) return named;
  }
  const folder = folderOf(publication);
  if (folder === undefined) return undefined;
  for (const file of manifests[ecosystem]) {
    const path = folder === '' ? file : `${folder}/${file}`;
    const text = session.files.text(path);
    const manifest = text === undefined ? undefined : readManifest(path, text);
    if (manifest !== undefined) return manifest.private ? undefined : manifest.name;
  }
  return undefined;
}

/** The folder that the publication works in, from the root; undefined when an expression decides it. */
function folderOf({ means, step }: Omit<Publication, 'packageName'>): string | undefined {
  if (means.kind === 'action') {
    const value = inputValue(step, ['working-directory', 'package', 'path']);
    const named = value === undefined ? [''] : texts(value);
    const [only, ...more] = named ?? [];
    return only === undefined || more.length > 0 ? undefined : normalizedPath(only.replace(/\/?package\.json$/, ''));
  }
  const { job, workflow } = step.run;
  const directory =
    step.step.workingDirectory ??
    (step.within === undefined ? (job.defaults.workingDirectory ?? workflow.defaults.workingDirectory) : undefined);
  if (directory === undefined) return '';
  return directory.text.expressions.length > 0 ? undefined : normalizedPath(directory.value);
}
