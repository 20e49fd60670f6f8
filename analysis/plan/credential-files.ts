import { editScalar, type TextEdit } from '../edits/index.ts';
import type { Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { literalEnd } from '../workflow/scripts/words.ts';

/** True when a command writes a file of several lines of which not all belong to a credential. */
export function writesMore(command: Command, script: string): boolean {
  return [command, ...command.pipedFrom].some(({ heredocs }) =>
    heredocs.some(({ start, end }) => {
      const lines = script
        .slice(start, end)
        .split('\n')
        .map((line) => line.trim());
      return lines.some((line) => line !== '' && !credentialLine.test(line));
    }),
  );
}

/** The lines of a `.npmrc` that hold the token for the registry; what else the file says stays. */
export function withoutTokenLines(
  command: Command,
  { file, step }: StepRun,
  registry: Registry,
): readonly TextEdit[] | undefined {
  const { run } = step;
  if (run === undefined) return undefined;
  const changes = [command, ...command.pipedFrom].flatMap(({ heredocs }) =>
    heredocs.flatMap(({ start, end }) =>
      Array.from(run.value.slice(start, end).matchAll(/^.*_authToken.*(?:\n|$)/gm))
        .filter(([line]) => !/\/\//.test(line) || registry.index.hosts.some((host) => line.includes(host)))
        .map(({ 0: line, index }) => ({ start: start + index, end: start + index + line.length, text: '' })),
    ),
  );
  return changes.length === 0 ? undefined : editScalar(file, run, changes);
}

/** What files with credentials are made of: sections, user names, tokens, and the list of indexes of `.pypirc`. */
const credentialLine =
  /^(?:---|\[(?:distutils|pypi|testpypi|server-login)\]|index-servers\s*=.*|(?:pypi|testpypi)|(?:username|password|repository)\s*[:=].*|:rubygems_api_key:.*|(?:\/\/)?[\w./:-]*_authToken\s*=.*|always-auth\s*=.*|registry\s*=\s*https:\/\/registry\.npmjs\.org\/?)$/;

/** Commands that only make the file which the command writes, or set who may read it: `touch`, `chmod`, `mkdir`. */
export function companions(command: Command, script: readonly Command[]): readonly Command[] {
  const files = [
    ...command.redirections.map((each) => each.target),
    ...(command.program === 'tee' ? command.arguments : []),
  ]
    .map((word) => literalEnd(word))
    .filter((text) => /[\w.-]+$/.test(text));
  const folders = files.flatMap((file) => {
    const slash = file.lastIndexOf('/');
    return slash > 0 ? [file.slice(0, slash)] : [];
  });
  const alone = (paths: readonly string[]) => (each: Command) => {
    const words = each.arguments.filter((word) => !/^[-+]|^[0-7]{3,4}$|^[ugoa]*[-+=][rwx]+$/.test(word.text ?? ''));
    return words.length > 0 && words.every((word) => paths.some((path) => isSame(literalEnd(word), path)));
  };
  return script.filter((each) => {
    if (each.conditional || each === command) return false;
    if (each.program === 'touch' || each.program === 'chmod') return alone(files)(each);
    return each.program === 'mkdir' && alone(folders)(each);
  });
}

function isSame(a: string, b: string): boolean {
  return a !== '' && a.replace(/^[~/]+/, '') === b.replace(/^[~/]+/, '');
}
