import { createAnalyzer } from '../../analysis/analyze.ts';
import type { Credential, Publication } from '../../analysis/publications/types.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';

export const releasePath = '.github/workflows/release.yml';

/** All publications of a repository with the given files. */
export function publicationsOf(files: Readonly<Record<string, string>>): readonly Publication[] {
  return createAnalyzer([]).analyze(repositoryOf(Object.entries(files))).publications;
}

/** A workflow with one job, `publish`, that has the given lines; `on` is the value of that key. */
export function workflow(on: string, ...lines: readonly string[]): string {
  const job = lines.map((line) => (line === '' ? '' : `    ${line}`));
  return [`on: ${on}`, 'jobs:', '  publish:', '    runs-on: ubuntu-latest', ...job, ''].join('\n');
}

/** The same, started by a tag, with the given lines under `steps:`. */
export function steps(...lines: readonly string[]): string {
  return workflow('{push: {tags: ["v*"]}}', 'steps:', ...lines.map((line) => `  ${line}`));
}

/** "npm by npm: stored NPM_TOKEN": where a publication goes, by what means, and with which credential. */
export function summary({ registry, means, credential, certain }: Publication): string {
  const perhaps = certain ? '' : 'perhaps ';
  return `${perhaps}${registry?.id ?? 'other'} by ${means.name}: ${credentialSummary(credential)}`;
}

/** "stored NPM_TOKEN", "minted by NuGet/login", "none". */
export function credentialSummary(credential: Credential): string {
  switch (credential.kind) {
    case 'stored':
    case 'fallback':
      return [credential.kind, ...credential.names].join(' ');
    case 'minted':
      return `minted by ${credential.minting.slug}`;
    default:
      return credential.kind;
  }
}

/** "push tag: yes": on which starts of the run a publication is reached. */
export function reachSummary({ reach }: Publication): readonly string[] {
  return reach.map(({ situation, answer }) => `${situation.event} ${situation.refKind}: ${answer}`);
}

/** The piece of the file that a publication marks. */
export function marked({ file, span }: Publication): string {
  return file.text.slice(span.start, span.end);
}
