import type { Ecosystem, PublishTool } from '../registries/types.ts';
import type { UvSettings } from '../repository/manifests/manifest.ts';
import { npmrcRegistry } from '../repository/manifests/npmrc.ts';
import { type Manifest, readManifest } from '../repository/manifests/read-manifest.ts';
import { type Command, literalEnd } from '../workflow/scripts/index.ts';
import type { Session } from './session.ts';
import type { StepInJob } from './step-in-job.ts';
import { pathIn, within } from './working-folder.ts';

/** The manifests that name a package, by ecosystem; the first that is there counts. */
const manifestFiles: Readonly<Record<Ecosystem, readonly string[]>> = {
  python: ['pyproject.toml', 'setup.cfg', 'setup.py'],
  rust: ['Cargo.toml'],
  npm: ['package.json'],
  ruby: [],
  dotnet: [],
  dart: ['pubspec.yaml'],
  jsr: ['jsr.json', 'deno.json', 'deno.jsonc'],
  'open-vsx': ['package.json'],
  'vs-marketplace': ['package.json'],
};

/** The manifest of the package in a folder; undefined when there is none that can be read. */
export function manifestIn(session: Session, ecosystem: Ecosystem, folder: string): Manifest | undefined {
  for (const file of manifestFiles[ecosystem]) {
    const found = manifestAt(session, pathIn(folder, file));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A manifest by its path. */
function manifestAt(session: Session, path: string): Manifest | undefined {
  const text = session.files.text(path);
  return text === undefined ? undefined : readManifest(path, text);
}

/**
 * The settings of uv that hold in a folder: those of the nearest folder upwards that has any, of its `uv.toml` before `[tool.uv]` of
 * its `pyproject.toml`. https://docs.astral.sh/uv/concepts/configuration-files/, 2026-11-28.
 */
export function uvSettings(session: Session, folder: string): UvSettings | undefined {
  const found =
    manifestAt(session, pathIn(folder, 'uv.toml'))?.uv ?? manifestAt(session, pathIn(folder, 'pyproject.toml'))?.uv;
  if (found !== undefined || folder === '') return found;
  return uvSettings(session, folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
}

/** Whether settings in files of the repository keep a tool from OIDC. */
export function settingsDeclineOidc(session: Session, { index }: PublishTool, folder: string): boolean {
  return index.files?.includes('uv.toml') === true && uvSettings(session, folder)?.declinesOidc === true;
}

/**
 * The manifest that an earlier command of the job builds the package from, where that names it: `gem build x.gemspec`, `dotnet
 * pack x.csproj`, `nuget pack x.nuspec`. Undefined when there are several.
 */
export function builtManifest({ session, step, steps }: StepInJob, folder: string): Manifest | undefined {
  const before = steps.slice(0, steps.indexOf(step) + 1);
  const paths = before.flatMap((each) => {
    if (each.step.run?.value.match(/\.gemspec\b|\.nuspec\b|\.(?:cs|fs|vb)proj\b/) == null) return [];
    return (session.wholeScript(each)?.commands ?? []).flatMap((command) => builtFiles(command));
  });
  const [only, ...more] = new Set(paths);
  const path = only === undefined || more.length > 0 ? undefined : within(folder, only);
  return path === undefined ? undefined : manifestAt(session, path);
}

function builtFiles({ program, arguments: words, unreachable }: Command): readonly string[] {
  const builds = program === 'gem' ? 'build' : program === 'dotnet' || program === 'nuget' ? 'pack' : undefined;
  if (unreachable || builds === undefined || words[0]?.text !== builds) return [];
  return words.flatMap((word) =>
    word.text !== undefined && /\.(?:gemspec|nuspec|(?:cs|fs|vb)proj)$/.test(literalEnd(word)) ? [word.text] : [],
  );
}

/** The registry that `.npmrc` of the folder, else of the root, sets for a package. */
export function npmrcIndex(session: Session, folder: string, packageName: string | undefined): string | undefined {
  for (const path of new Set([pathIn(folder, '.npmrc'), '.npmrc'])) {
    const text = session.files.text(path);
    const registry = text === undefined ? undefined : npmrcRegistry(text, packageName);
    if (registry !== undefined) return registry;
  }
  return undefined;
}
