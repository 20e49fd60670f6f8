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

interface JustRecipe {
  readonly parameters: string;
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
 * What `just RECIPE` runs, with the recipes that it depends on. `{{x}}` of a plain string is that string, `env('X')` the variable
 * of the environment; all else is not known. Undefined when there is no such recipe, or another program than a shell runs it.
 * https://just.systems/man/en/, 2026-11-28.
 */
export function justRecipe(text: string, name: string): (Recipe & { readonly takesWords: boolean }) | undefined {
  if (text.length > largestRecipes) return undefined;
  const file = readJustfile(text);
  const recipe = file?.recipes.get(name);
  if (file === undefined || recipe === undefined) return undefined;
  return { scripts: scriptsOf(file, name, new Set()), takesWords: recipe.parameters !== '' };
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
  const recipe = { parameters: parameters.trim(), before: namesIn(before), after: namesIn(after), lines: [] };
  if (!elsewhere || !recipes.has(name)) recipes.set(name, recipe);
  return recipe;
}

/** `build (deploy "x")`: the recipes that are named. */
function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\(\s*([\w-]+)[^)]*\)|([\w-]+)/g), (match) => match[1] ?? match[2] ?? '');
}

function scriptsOf(file: Justfile, name: string, seen: Set<string>): readonly string[] {
  const recipe = file.recipes.get(name);
  if (recipe === undefined || seen.has(name) || seen.size > deepestRecipe) return [];
  seen.add(name);
  const others = (names: readonly string[]) => names.flatMap((each) => scriptsOf(file, each, seen));
  return [...others(recipe.before), ...ownScripts(file, recipe), ...others(recipe.after)];
}

function ownScripts(file: Justfile, { lines }: JustRecipe): readonly string[] {
  const [first = ''] = lines;
  const filled = lines.map((line) => expanded(line, file));
  if (!first.trim().startsWith('#!')) return asScripts(filled.map(withoutPrefix));
  return /\b(?:ba|z|da)?sh\b/.test(first) ? [filled.slice(1).join('\n')] : [];
}

function expanded(line: string, { variables }: Justfile): string {
  return line.replace(filledIn, (_, expression: string) => {
    const value = variables.get(expression.trim()) ?? expression.trim();
    if (/^(?:'[^']*'|"[^"\\]*")$/.test(value)) return value.slice(1, -1);
    const variable = /^env(?:_var)?\(\s*["'](\w+)["']\s*\)$/.exec(value)?.[1];
    return variable === undefined ? notKnownHere : `\${${variable}}`;
  });
}
