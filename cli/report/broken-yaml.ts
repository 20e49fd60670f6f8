import { parseDocument } from 'yaml';
import type { RepositoryFile } from '../../analysis/repository/repository.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { unreadable } from '../../analysis/rules/unreadable-file.ts';

/**
 * A finding about YAML that has an error, at the place of the first; undefined when it has none. The rest of the file is
 * judged all the same. Only for files that are read anyway: it asks for their reading.
 */
export function brokenYaml(file: RepositoryFile): Finding | undefined {
  const { reading, path, text } = file;
  if (reading.kind === 'refused') return undefined;
  if (reading.kind === 'workflow' && reading.workflow.file.sound) return undefined;
  if (reading.kind === 'composite' && reading.action.file.sound) return undefined;
  const [error] = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false }).errors;
  if (error === undefined) return undefined;
  const [start, end] = error.pos;
  const lineEnd = /[\r\n]|$/.exec(text.slice(start))?.index ?? 0;
  return {
    ...unreadable(path, text, ''),
    span: { start, end: Math.min(Math.max(start + 1, end), start + lineEnd) },
    message: `The YAML has an error here, so that some of this file may not have been checked: ${error.message}.`,
  };
}
