import { editScalar, type TextEdit } from '../../edits/index.ts';
import type { Registry } from '../../registries/types.ts';
import type { StepRun } from '../../repository/runs.ts';
import { type Command, filesWritten, type Word } from '../../workflow/scripts/index.ts';
import { literalEnd } from '../../workflow/scripts/words.ts';

/** True when a command writes a file of several lines of which not all belong to a credential, another host's key, or set the variable `name`. */
export function writesMore(command: Command, script: string, name: string): boolean {
  const words = filesWritten(command).flatMap(({ text }) => text.map(({ start, end }) => script.slice(start, end)));
  if (words.some((text) => otherKey.test(text))) return true;
  return [command, ...command.pipedFrom].some(({ heredocs }) =>
    heredocs.some(({ start, end }) => {
      const lines = script
        .slice(start, end)
        .split('\n')
        .map((line) => line.trim());
      return lines.some((line) => line !== '' && !credentialLine.test(line) && !line.startsWith(`${name}=`));
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

/** A key of `~/.gem/credentials` that is not that of RubyGems.org. */
const otherKey = /(?:^|["'\n]|\\n)\s*:(?!rubygems_api_key\b)\w+:/;

/** The lines that set a variable, of those that a command writes to `$GITHUB_ENV`. */
export function withoutVariableLines(
  command: Command,
  { file, step }: StepRun,
  name: string,
): readonly TextEdit[] | undefined {
  const { run } = step;
  if (run === undefined) return undefined;
  const lines = new RegExp(`^[ \\t]*${name}=.*(?:\\n|$)`, 'gm');
  const changes = [command, ...command.pipedFrom].flatMap(({ heredocs }) =>
    heredocs.flatMap(({ start, end }) =>
      Array.from(run.value.slice(start, end).matchAll(lines), ({ 0: line, index }) => ({
        start: start + index,
        end: start + index + line.length,
        text: '',
      })),
    ),
  );
  return changes.length === 0 ? undefined : editScalar(file, run, changes);
}

/** What files with credentials are made of: sections, user names, tokens, and the list of indexes of `.pypirc`. */
const credentialLine =
  /^(?:---|\[(?:distutils|pypi|testpypi|server-login)\]|index-servers\s*=.*|(?:pypi|testpypi)|(?:username|password|repository)\s*[:=].*|:rubygems_api_key:.*|(?:\/\/)?[\w./:-]*_authToken\s*=.*|always-auth\s*=.*|registry\s*=\s*https:\/\/registry\.npmjs\.org\/?)$/;

/** The other commands that write into a file which the command writes: `echo "---" > FILE` before `echo "$KEY" >> FILE`. */
export function otherWriters(command: Command, script: readonly Command[]): readonly Command[] {
  const files = writtenFiles(command);
  const isPiped = (each: Command) => each === command || command.pipedFrom.includes(each);
  return script.filter(
    (each) =>
      !isPiped(each) &&
      !each.conditional &&
      writtenFiles(each).some((file) => files.some((other) => isSame(literalEnd(file), literalEnd(other)))),
  );
}

function writtenFiles(command: Command): readonly Word[] {
  return filesWritten(command).map(({ file }) => file);
}

/**
 * Commands that only make the file which the command writes, take it away again, or set who may read it: `touch`, `rm`,
 * `chmod`, `mkdir`.
 */
export function companions(command: Command, script: readonly Command[]): readonly Command[] {
  const files = writtenFiles(command)
    .map((word) => literalEnd(word))
    .filter((text) => /[\w.-]+$/.test(text));
  const folders = files.flatMap((file) => {
    const slash = file.lastIndexOf('/');
    return slash > 0 ? [file.slice(0, slash)] : [];
  });
  const alone = (paths: readonly string[]) => (each: Command) => {
    const words = each.arguments.filter(
      (word) => !/^[-+]|^[0-7]{3,4}$|^[ugoa]*[-+=][rwx]+$|^(?:directory|file)$/i.test(word.text ?? ''),
    );
    return words.length > 0 && words.every((word) => paths.some((path) => isSame(literalEnd(word), path)));
  };
  return script.filter((each) => {
    if (each.conditional || each === command) return false;
    if (each.program === 'touch' || each.program === 'chmod' || each.program === 'rm') return alone(files)(each);
    return (each.program === 'mkdir' || each.program === 'new-item') && alone(folders)(each);
  });
}

function isSame(a: string, b: string): boolean {
  return a !== '' && a.replace(/^[~/]+/, '') === b.replace(/^[~/]+/, '');
}
