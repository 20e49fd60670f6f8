import {
  asScripts,
  deepestRecipe,
  filledIn,
  largestRecipes,
  logicalLines,
  notKnownHere,
  type Recipe,
  withoutComment,
  withoutPrefix,
} from './recipe.ts';

interface Parameter {
  readonly name: string;
  /** The expression behind `=`. */
  readonly default: string | undefined;
  /** It takes all words that are left. */
  readonly rest: boolean;
}

interface JustRecipe {
  readonly parameters: readonly Parameter[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly lines: string[];
}

interface Justfile {
  readonly recipes: ReadonlyMap<string, JustRecipe>;
  /** The expression behind `:=`. */
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * What `just RECIPE` runs, with the recipes that it depends on. `{{x}}` of a plain string is that string, that of a parameter
 * the word that it is given or its default, `env('X')` the variable
 * of the environment; all else is not known. Undefined when there is no such recipe, or another program than a shell runs it.
 * https://just.systems/man/en/, 2026-11-28.
 */
export function justRecipe(
  text: string,
  name: string,
  words: readonly (string | undefined)[],
): (Recipe & { readonly takesWords: boolean }) | undefined {
  if (text.length > largestRecipes) return undefined;
  const file = readJustfile(text);
  const recipe = file?.recipes.get(name);
  if (file === undefined || recipe === undefined) return undefined;
  return { scripts: scriptsOf(file, name, words, new Set()), takesWords: recipe.parameters.length > 0 };
}

/** Undefined when another shell than the usual one is set. */
function readJustfile(text: string): Justfile | undefined {
  const recipes = new Map<string, JustRecipe>();
  const variables = new Map<string, string>();
  const aliases = new Map<string, string>();
  let current: JustRecipe | undefined;
  let elsewhere = false;
  for (const line of logicalLines(text)) {
    if (/^[ \t]/.test(line)) {
      if (line.trim() !== '') current?.lines.push(line);
      continue;
    }
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('[')) {
      elsewhere ||= /\b(?:windows|macos)\b/.test(line);
      continue;
    }
    if (/^set\s+shell\b/.test(line) && !/["'](?:ba|z|da)?sh["']/.test(line)) return undefined;
    const [, alias, of = ''] = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line) ?? [];
    const [, variable, value = ''] = /^(?:export\s+)?([\w-]+)\s*:=\s*(.*)$/.exec(line) ?? [];
    current = undefined;
    if (alias !== undefined) aliases.set(alias, of);
    else if (variable !== undefined) variables.set(variable, value.trim());
    else current = recipeOf(recipes, line, elsewhere);
    elsewhere = false;
  }
  for (const [alias, of] of aliases) {
    const recipe = recipes.get(of);
    if (recipe !== undefined) recipes.set(alias, recipe);
  }
  return { recipes, variables };
}

/** The recipe that a line begins: `@name parameter='x' *rest: before && after`. */
function recipeOf(recipes: Map<string, JustRecipe>, line: string, elsewhere: boolean): JustRecipe | undefined {
  const [, name, parameters = '', needs = ''] =
    /^@?([A-Za-z_][\w-]*)((?:\s(?:[^:'"]|'[^']*'|"[^"]*")*)?):(?!=)(.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const [before = '', after = ''] = withoutComment(needs).split('&&');
  const recipe = { parameters: parametersIn(parameters), before: namesIn(before), after: namesIn(after), lines: [] };
  if (!elsewhere || !recipes.has(name)) recipes.set(name, recipe);
  return recipe;
}

function parametersIn(text: string): readonly Parameter[] {
  const each = /([*+])?\$?([A-Za-z_][\w-]*)(?:\s*=\s*('[^']*'|"[^"]*"|[^\s'"]+))?/g;
  return Array.from(text.matchAll(each), ([, rest, name = '', value]) => ({
    name,
    default: value ?? (rest === '*' ? "''" : undefined),
    rest: rest !== undefined,
  }));
}

/** `build (deploy "x")`: the recipes that are named. */
function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\(\s*([\w-]+)[^)]*\)|([\w-]+)/g), (match) => match[1] ?? match[2] ?? '');
}

function scriptsOf(
  file: Justfile,
  name: string,
  words: readonly (string | undefined)[],
  seen: Set<string>,
): readonly string[] {
  const recipe = file.recipes.get(name);
  if (recipe === undefined || seen.has(name) || seen.size > deepestRecipe) return [];
  seen.add(name);
  const others = (names: readonly string[]) => names.flatMap((each) => scriptsOf(file, each, [], seen));
  return [...others(recipe.before), ...ownScripts(file, recipe, words), ...others(recipe.after)];
}

function ownScripts(
  file: Justfile,
  { lines, parameters }: JustRecipe,
  words: readonly (string | undefined)[],
): readonly string[] {
  const [first = ''] = lines;
  const values = new Map(
    parameters.map((parameter, index) => [parameter.name, valueOf(parameter, words.slice(index))]),
  );
  const filled = lines.map((line) => expanded(line, file, values));
  if (!first.trim().startsWith('#!')) return asScripts(filled.map(withoutPrefix));
  return /\b(?:ba|z|da)?sh\b/.test(first) ? [filled.slice(1).join('\n')] : [];
}

/** What a parameter is that is given these words, or more of them; undefined when it is not known. */
function valueOf({ default: otherwise, rest }: Parameter, words: readonly (string | undefined)[]): string | undefined {
  if (words.length === 0) return otherwise === undefined ? undefined : plainString(otherwise);
  const own = rest ? words : words.slice(0, 1);
  return own.every((word) => word !== undefined) ? own.join(' ') : undefined;
}

function expanded(line: string, { variables }: Justfile, values: ReadonlyMap<string, string | undefined>): string {
  return line.replace(filledIn, (_, inside: string) => {
    const expression = inside.trim();
    if (values.has(expression)) return values.get(expression) ?? notKnownHere;
    const value = variables.get(expression) ?? expression;
    const text = plainString(value);
    if (text !== undefined) return text;
    const variable = /^env(?:_var)?\(\s*["'](\w+)["']\s*\)$/.exec(value)?.[1];
    return variable === undefined ? notKnownHere : `\${${variable}}`;
  });
}

function plainString(expression: string): string | undefined {
  return /^(?:'[^']*'|"[^"\\]*")$/.test(expression) ? expression.slice(1, -1) : undefined;
}
