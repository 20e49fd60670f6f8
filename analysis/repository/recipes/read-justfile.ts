import { logicalLines, withoutComment } from './recipe.ts';

/** What a recipe is given. */
export interface Parameter {
  readonly name: string;
  /** The expression behind `=`. */
  readonly default: string | undefined;
  /** It takes all words that are left. */
  readonly rest: boolean;
  /** `$x`: its commands get it as a variable. */
  readonly exported: boolean;
}

/** A recipe that is needed, with the expressions behind its name. */
export interface Need {
  readonly name: string;
  /** Undefined when they are more than strings and names. */
  readonly words: readonly string[] | undefined;
}

/** A recipe of a justfile. */
export interface JustRecipe {
  readonly parameters: readonly Parameter[];
  readonly before: readonly Need[];
  readonly after: readonly Need[];
  readonly lines: string[];
  /** The folder that it works in, from that of the file. */
  readonly folder: string | undefined;
  /** By `[script]`: what runs all lines as one file, `sh` where nothing is said. */
  readonly interpreter: string | undefined;
}

/** What a justfile says. */
export interface Justfile {
  readonly recipes: ReadonlyMap<string, JustRecipe>;
  /** The expression behind `:=`. */
  readonly variables: ReadonlyMap<string, string>;
  /** The variables that commands get, or all of them. */
  readonly exported: ReadonlySet<string> | 'all';
}

/** Undefined when another shell than the usual one is set. */
export function readJustfile(text: string): Justfile | undefined {
  const recipes = new Map<string, JustRecipe>();
  const variables = new Map<string, string>();
  const aliases = new Map<string, string>();
  let current: JustRecipe | undefined;
  const exported = new Set<string>();
  let all = false;
  let folder: string | undefined;
  let attributes = '';
  for (const line of logicalLines(text)) {
    if (/^[ \t]/.test(line)) {
      if (line.trim() !== '') current?.lines.push(line);
      continue;
    }
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('[')) {
      attributes += line;
      continue;
    }
    if (/^set\s+shell\b/.test(line) && !/["'](?:ba|z|da)?sh["']/.test(line)) return undefined;
    if (/^set\s+export\b(?!\s*:=\s*false)/.test(line)) all = true;
    folder = /^set\s+working-directory\s*:=\s*(["'])(.*?)\1/.exec(line)?.[2] ?? folder;
    const [, alias, of = ''] = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line) ?? [];
    const [, variable, value = ''] = /^(?:export\s+)?([\w-]+)\s*:=\s*(.*)$/.exec(line) ?? [];
    current = undefined;
    if (alias !== undefined) aliases.set(alias, of);
    else if (variable !== undefined) {
      variables.set(variable, withoutComment(value));
      if (line.startsWith('export')) exported.add(variable);
    } else current = recipeOf(recipes, line, attributes, folder);
    attributes = '';
  }
  for (const [alias, of] of aliases) {
    const recipe = recipes.get(of);
    if (recipe !== undefined) recipes.set(alias, recipe);
  }
  return { recipes, variables, exported: all ? 'all' : exported };
}

/** The recipe that a line begins: `@name parameter='x' *rest: before && after`. */
function recipeOf(
  recipes: Map<string, JustRecipe>,
  line: string,
  attributes: string,
  folder: string | undefined,
): JustRecipe | undefined {
  const [, name, parameters = '', needs = ''] =
    /^@?([A-Za-z_][\w-]*)((?:\s(?:[^:'"]|'[^']*'|"[^"]*")*)?):(?!=)(.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const [before = '', after = ''] = withoutComment(needs).split('&&');
  const recipe = {
    parameters: parametersIn(parameters),
    before: needsIn(before),
    after: needsIn(after),
    lines: [],
    folder: /\bworking-directory\s*[:(]\s*(["'])(.*?)\1/.exec(attributes)?.[2] ?? folder,
    interpreter: interpreterIn(attributes),
  };
  const elsewhere = /\b(?:windows|macos)\b/.test(attributes) && !/\b(?:linux|unix)\b/.test(attributes);
  if (!elsewhere || !recipes.has(name)) recipes.set(name, recipe);
  return recipe;
}

function parametersIn(text: string): readonly Parameter[] {
  const each = /([*+])?(\$)?([A-Za-z_][\w-]*)(?:\s*=\s*('[^']*'|"[^"]*"|[^\s'"]+))?/g;
  return Array.from(text.matchAll(each), ([, rest, dollar, name = '', value]) => ({
    name,
    default: value ?? (rest === '*' ? "''" : undefined),
    rest: rest !== undefined,
    exported: dollar !== undefined,
  }));
}

function interpreterIn(attributes: string): string | undefined {
  const [script, , named] = /[[,]\s*script\b(?:\s*\(\s*(["'])(.*?)\1)?/.exec(attributes) ?? [];
  return script === undefined ? undefined : (named ?? 'sh');
}

/** `build (deploy "x")`: the recipes that are named, with what they are given. */
function needsIn(text: string): readonly Need[] {
  const each = /\(\s*([\w-]+)((?:"[^"]{0,200}"|'[^']{0,200}'|[^)"']){0,200})\)|([\w-]+)/g;
  return Array.from(text.matchAll(each), ([, called, given = '', name]) => ({
    name: called ?? name ?? '',
    words: /^(?:\s+(?:"[^"]*"|'[^']*'|[A-Za-z_][\w-]*))*\s*$/.test(given)
      ? (given.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [])
      : undefined,
  }));
}
