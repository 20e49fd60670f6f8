import { literalPattern } from '../../text/literal-pattern.ts';
import { type Makefile, readMakefile } from './read-makefile.ts';
import {
  asScripts,
  deepestRecipe,
  fitting,
  largestRecipes,
  newRoom,
  notKnownHere,
  type Recipe,
  type Room,
  unknownText,
  withExports,
  withoutPrefix,
} from './recipe.ts';

/** What sets variables outside of the file. */
export interface Outside {
  /** Variables that the command line sets. */
  readonly given: ReadonlySet<string>;
  /** Whether the workflow speaks of a variable, so that its default may not hold. */
  mentions(name: string): boolean;
}

/**
 * What `make TARGET` runs, with what it needs before: plain rules only. A variable that the file sets to a text is that text; one
 * that is set nowhere comes from the environment, or, when it is `given`, from the command line; all others are not known. Undefined
 * when there is no such rule. https://www.gnu.org/software/make/manual/make.html, 2026-11-28.
 */
export function makeRecipe(text: string, target: string, outside: Outside): Recipe | undefined {
  if (text.length > largestRecipes) return undefined;
  const file = readMakefile(text);
  const shell = file.variables.get('SHELL');
  if (shell !== undefined && !/\b(?:ba|z|da)?sh\b/.test(shell.text ?? '')) return undefined;
  const rule = file.rules.get(target);
  if (rule === undefined || !rule.plain) return undefined;
  const left = { variables: mostVariables };
  const room = newRoom();
  const lines = linesOf(file.rules, target, new Set()).map(({ of, line }) => ({
    of,
    line: expanded(withoutPrefix(line), { file, outside, target: of, left, room }),
  }));
  const texts = (of: string) => lines.flatMap((each) => (each.of === of ? [each.line] : []));
  // With `.ONESHELL` a recipe runs in one shell.
  const scripts = file.rules.has('.ONESHELL')
    ? [...new Set(lines.map(({ of }) => of))].map((of) => texts(of).join('\n'))
    : asScripts(lines.map(({ line }) => line));
  return { scripts: withExports(scripts, exportsOf({ file, outside, target, left, room })) };
}

/** The variables of the file that its commands get. */
function exportsOf({ file, outside, ...filling }: Filling): readonly (readonly [string, string])[] {
  return [...file.variables].flatMap(([name, { said }]) => {
    const isExported = /^[A-Z]\w*$/.test(name) && (file.exported === 'all' || file.exported.has(name));
    // `PATH := bin:$(PATH)`; and what the command line sets goes before.
    if (!isExported || new RegExp(`\\$[({]${literalPattern(name)}[)}]`).test(said) || outside.given.has(name))
      return [];
    return [[name, expanded(`$(${name})`, { file, outside, ...filling })]];
  });
}

interface RecipeLine {
  readonly of: string;
  readonly line: string;
}

function linesOf(rules: Makefile['rules'], target: string, seen: Set<string>): readonly RecipeLine[] {
  const rule = rules.get(target);
  if (rule === undefined || !rule.plain || seen.has(target) || seen.size > deepestRecipe) return [];
  seen.add(target);
  const before = rule.needs.flat().flatMap((each) => linesOf(rules, each, seen));
  return [...before, ...rule.lines.map((line) => ({ of: target, line }))];
}

/** So many variables are filled in for one rule: values may name each other over and over. */
const mostVariables = 500;

interface Filling {
  readonly file: Makefile;
  readonly outside: Outside;
  readonly target: string;
  readonly left: { variables: number };
  readonly room: Room;
}

/** A line as the shell gets it: `$(X)` filled in, `$$` a dollar. */
function expanded(line: string, filling: Filling): string {
  const { file, outside, target, left, room } = filling;
  return line.replace(/\$(?:\$|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\}|(.))/g, (whole, round, curly, one) => {
    if (whole === '$$') return '$';
    const name = String(round ?? curly ?? one).trim();
    if (name === '@') return target;
    if (name === 'MAKE') return 'make';
    if (name === 'CURDIR') return '.';
    if (!/^[A-Za-z_]\w*$/.test(name) || left.variables-- <= 0) return unknownText(name);
    const variable = file.variables.get(name);
    if (outside.given.has(name) && variable?.strong !== true) return `\${${name}}`;
    if (variable === undefined) return file.includes ? notKnownHere : `\${${name}}`;
    if (variable.text === undefined) return unknownText(variable.said);
    const value = fitting(room, expanded(variable.text, filling));
    return variable.weak && outside.mentions(name) ? `\${${name}:-${value}}` : value;
  });
}
