import { justRecipe } from '../repository/recipes/justfile.ts';
import { makeRecipe } from '../repository/recipes/makefile.ts';
import { type Recipe, recipeFilesOf } from '../repository/recipes/recipe.ts';
import { type Runner, runners } from '../repository/recipes/runners.ts';
import { taskRecipe } from '../repository/recipes/taskfile.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, hasFlag, literalStart, optionValue, positionals, type Word } from '../workflow/scripts/index.ts';
import { wordBehind } from '../workflow/scripts/words.ts';
import type { Session } from './session.ts';
import type { StartedScript } from './started-script.ts';
import { within } from './working-folder.ts';

/** `X=1`, `X:=1`: a variable that the command line sets. */
const given = /^([A-Za-z_]\w*)(?::{1,3}|\?|\+)?=/;

/** The scripts of a Makefile, justfile or Taskfile that `make release`, `just release` or `task release` runs. */
export function recipesStarted(
  session: Session,
  step: StepRun,
  command: Command,
  folder: string,
): readonly StartedScript[] {
  const runner = runnerOf(command);
  if (runner === undefined || isLeftAlone(runner, command)) return [];
  const { valueOptions, folderOptions } = runners[runner];
  const at = optionValue(command, folderOptions, { attached: runner === 'make' });
  const own = at === undefined ? folder : at.text === undefined ? undefined : within(folder, at.text);
  const text = own === undefined ? undefined : fileText(session, command, runner, own);
  if (own === undefined || text === undefined) return [];
  const words = positionals(command, valueOptions);
  const variables = words.filter((word) => given.test(literalStart(word)));
  const names = words.filter((word) => !variables.includes(word));
  return recipesOf(runner, text, names, variables, command, step).flatMap(({ scripts, folder: inner = '' }) => {
    const place = inner === '' ? own : within(own, inner);
    return place === undefined
      ? []
      : scripts.map((script): StartedScript => {
          return {
            text: script,
            shell: 'bash',
            passed: [],
            handsOn: false,
            folder: place,
            given: variablesOf(variables),
          };
        });
  });
}

/** With a flag that keeps it from running anything, or `make -kn`, several in one word. */
function isLeftAlone(runner: Runner, command: Command): boolean {
  const { idleFlags, idleLetters } = runners[runner];
  if (hasFlag(command, idleFlags)) return true;
  return idleLetters !== undefined && command.arguments.some((word) => idleLetters.test(literalStart(word)));
}

function runnerOf({ program }: Command): Runner | undefined {
  switch (program) {
    case 'make':
    case 'gmake':
      return 'make';
    case 'just':
    case 'task':
      return program;
    default:
      return undefined;
  }
}

function fileText(session: Session, command: Command, runner: Runner, folder: string): string | undefined {
  const named = optionValue(command, runners[runner].fileOptions, { attached: runner === 'make' });
  const names = named === undefined ? recipeFilesOf[runner] : named.text === undefined ? [] : [named.text];
  for (const name of names) {
    const path = within(folder, name);
    const text = path === undefined ? undefined : session.files.text(path);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The recipes of the names that are called, as far as they are known. */
function recipesOf(
  runner: Runner,
  text: string,
  names: readonly Word[],
  variables: readonly Word[],
  command: Command,
  step: StepRun,
): readonly Recipe[] {
  const known = names.flatMap((word) => word.text ?? []);
  switch (runner) {
    case 'make': {
      const set = new Set(variables.flatMap((word) => given.exec(literalStart(word))?.[1] ?? []));
      const mentions = (name: string) =>
        [step.file, step.run.workflow.file].some((file) => new RegExp(`\\b${name}\\b`).test(file.text));
      return known.flatMap((name) => makeRecipe(text, name, { given: set, mentions }) ?? []);
    }
    case 'just': {
      const set = new Map(variables.flatMap((word) => justVariable(word) ?? []));
      const [first, ...others] = names.map(({ text: name }, index) => {
        const behind = names.slice(index + 1).map((word) => word.text);
        return name === undefined ? undefined : justRecipe(text, name, { words: behind, given: set });
      });
      if (first === undefined) return [];
      // What follows a recipe with parameters is for it.
      return first.takesWords ? [first] : [first, ...others].flatMap((each) => each ?? []);
    }
    case 'task': {
      const at = command.arguments.findIndex((word) => word.text === '--');
      const behind = at < 0 ? [] : command.arguments.slice(at + 1);
      const own = names.filter((word) => !behind.includes(word));
      const set = new Set(variables.flatMap((word) => given.exec(literalStart(word))?.[1] ?? []));
      return own.flatMap(({ text: name }) =>
        name === undefined
          ? []
          : (taskRecipe(text, name, { words: behind.map((word) => word.text), given: set }) ?? []),
      );
    }
  }
}

function justVariable(word: Word): readonly [string, string | undefined][] {
  const [start = '', name] = given.exec(literalStart(word)) ?? [];
  return name === undefined ? [] : [[name, word.text?.slice(start.length)]];
}

/** As the commands of the recipes see them: make exports what its command line sets. */
function variablesOf(words: readonly Word[]): Command['environment'] {
  return words.flatMap((word) => {
    const [start = '', name] = given.exec(literalStart(word)) ?? [];
    const value = wordBehind(word, start.length);
    return name === undefined || value === undefined
      ? []
      : [{ name, value, list: undefined, exported: true, certain: true, alternatives: [] }];
  });
}
