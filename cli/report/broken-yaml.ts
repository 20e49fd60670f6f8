import type { RepositoryFile } from '../../analysis/repository/repository.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { unreadable } from '../../analysis/rules/unreadable-file.ts';
import { firstYamlError } from '../../analysis/workflow/yaml/first-error.ts';

/**
 * A finding about YAML that has an error, at the place of the first; undefined when it has none. The rest of the file is
 * judged all the same. Only for files that are read anyway: it asks for their reading.
 */
export function brokenYaml({ reading, path, text }: RepositoryFile): Finding | undefined {
  if (reading.kind === 'refused') return undefined;
  if (reading.kind === 'workflow' && reading.workflow.file.sound) return undefined;
  if (reading.kind === 'composite' && reading.action.file.sound) return undefined;
  const error = firstYamlError(text);
  if (error === undefined) return undefined;
  const message = `The YAML has an error here, so that some of this file may not have been checked: ${error.message}.`;
  return { ...unreadable(path, text, ''), span: error.span, message };
}
