import type { GeneratedFile } from './generated-file.ts';

/** What of package.json the analysis has to know, which reads no file. */
export function projectFile(packageJson: string): GeneratedFile {
  const { repository, version } = JSON.parse(packageJson) as {
    readonly repository: { readonly url: string };
    readonly version: string;
  };
  const homepage = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  const text = `// Generated from package.json by \`npm run generate\`. A fork sets publisher and repository there.

/** Where the project's pages are, without a slash at the end. */
export const homepage = '${homepage}';

/** The version of the program. */
export const version = '${version}';
`;
  return { path: 'analysis/project.ts', text };
}
