import type { Finding, Rule, RulePage } from './types.ts';

/**
 * A file of which nothing can be said. It is found where files are read; here are its page and its place in the catalog. The
 * language server leaves broken YAML to the editor's YAML support, the command line reports it with this rule too.
 */
export const unreadableFile: Rule = {
  id: 'unreadable-file',
  severity: 'warning',
  title: 'A workflow or action file cannot be read',
  documentation: {
    what: 'A workflow or an action cannot be read, or not whole: it is larger than 2 million characters, holds a NUL character, nests deeper than 200 levels, is not UTF-8, or may not be opened. The command line also reports YAML that has an error.',
    why: 'Nothing, or not everything, in the file was looked at, so the absence of other findings says nothing. GitHub refuses most such files as well.',
    fix: 'Save the file as UTF-8 text, and mend the YAML where the message says that it breaks.',
  },
  check: () => [],
};

/** @public */
export const page: RulePage = {
  example: {
    before:
      'on: push\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    steps:\n      - run: twine upload dist/* # \0\n',
  },
  sources: [],
};

/** A finding that a file could not be read; `reason` completes the sentence "… because". */
export function unreadable(path: string, text: string, reason: string): Finding {
  const [firstLine = ''] = /^[^\r\n]{0,80}/.exec(text) ?? [];
  return {
    rule: unreadableFile.id,
    path,
    span: { start: 0, end: firstLine.length },
    severity: 'warning',
    message: `This file was not checked, because ${reason}.`,
    related: [],
    fixes: [],
  };
}
