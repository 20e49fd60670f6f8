// Generated from package.json by `npm run generate`. A fork sets publisher and repository there.

/** Where the project's pages are, without a slash at the end. */
export const homepage = 'https://github.com/trusted-publishing/vscode-trusted-publishing';

/** The version of the program. */
export const version = '0.1.0';
