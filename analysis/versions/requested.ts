import { texts, wordValue } from '../publications/values.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import type { Command, Word } from '../workflow/scripts/index.ts';
import { npmPackage, pythonPackage } from '../workflow/scripts/program-name.ts';
import { literalStart } from '../workflow/scripts/words.ts';
import { type Runner, runners } from './installers.ts';
import { npmRange, pythonRange, resolved } from './range.ts';
import type { Seen } from './seen.ts';
import type { Version } from './version.ts';

const pythonRunners: ReadonlySet<string> = new Set(['uvx', 'uv', 'pipx']);

/** The version that the command itself asks for: `uvx twine@5.1`, `pipx run --spec twine==5 twine`, `npx lerna@8`. */
export function requestedOf(command: Command, step: StepRun, names: readonly string[]): readonly Seen[] | undefined {
  for (const wrapping of command.wrappers) {
    const python = pythonRunners.has(wrapping.program);
    for (const word of [...wrapping.words, command.programWord]) {
      const named = python ? pythonPackage(literalStart(word)) : npmPackage(literalStart(word));
      if (named === undefined || !names.includes(named.name) || !carriesVersion(word, named)) continue;
      return seenIn(word, command, step, named.name, python);
    }
    if (wrapping.version !== undefined)
      return [
        { version: versionIn(wrapping.version, pythonRunners.has(wrapping.program)), from: { kind: 'step', step } },
      ];
  }
  return undefined;
}

function carriesVersion(word: Word, named: { readonly version: string | undefined }): boolean {
  return named.version !== undefined || word.text === undefined;
}

function seenIn(word: Word, command: Command, step: StepRun, name: string, python: boolean): readonly Seen[] {
  const possible = word.text === undefined ? texts(wordValue(word, command, step)) : [word.text];
  if (possible === undefined) return [{ version: notKnown('an expression decides it'), from: { kind: 'step', step } }];
  return possible.map((text): Seen => {
    const version = (python ? pythonPackage(text) : npmPackage(text))?.version ?? '';
    const spec = word.text === undefined ? '' : text.slice(text.indexOf(name) + name.length);
    return { version: versionIn(version, python), from: { kind: 'word', step, word, name, spec } };
  });
}

function versionIn(spec: string, python: boolean): Known<Version> {
  const range = python ? pythonRange(spec) : npmRange(spec);
  return range === undefined ? notKnown(`${spec} is no version`) : known(resolved(range));
}

/** Where the program comes from when the command names no version; undefined for a program on the path. */
export function runnerOf(command: Command, names: readonly string[]): Runner['kind'] | undefined {
  for (const wrapping of command.wrappers) {
    const found = runners.find((runner) => isRunner(runner, wrapping));
    // `npx npm` and `yarn workspace x npm` run what is on the path.
    if (found !== undefined && !names.includes('npm') && !names.includes(wrapping.program)) return found.kind;
  }
  return undefined;
}

function isRunner(runner: Runner, wrapping: Command['wrappers'][number]): boolean {
  if (runner.program !== wrapping.program) return false;
  const words = wrapping.words.slice(1).filter((word) => !literalStart(word).startsWith('-'));
  return runner.words.every((word, index) => words[index]?.text === word);
}
