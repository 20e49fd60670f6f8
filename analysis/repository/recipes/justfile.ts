import { type Justfile, type JustRecipe, type Need, type Parameter, readJustfile } from './read-justfile.ts';
import {
  asScripts,
  deepestRecipe,
  filledIn,
  fitting,
  largestRecipes,
  newRoom,
  type Recipe,
  type Room,
  unknownText,
  withExports,
  withoutPrefix,
} from './recipe.ts';

/** What the command line says behind `just`. */
export interface JustCall {
  /** The words behind the name of the recipe. */
  readonly words: readonly (string | undefined)[];
  /** `X=1` in front of it. */
  readonly given: ReadonlyMap<string, string | undefined>;
}

/**
 * What `just RECIPE` runs, with the recipes that it depends on in the same folder. `{{x}}` of a plain string is that string, that of a
 * parameter the word that it is given or its default, `env('X')` the variable
 * of the environment; all else is not known. Undefined when there is no such recipe, or another program than a shell runs it.
 * https://just.systems/man/en/, 2026-11-28.
 */
export function justRecipe(
  text: string,
  name: string,
  call: JustCall,
): (Recipe & { readonly takesWords: boolean }) | undefined {
  if (text.length > largestRecipes) return undefined;
  const file = readJustfile(text);
  const recipe = file?.recipes.get(name);
  if (file === undefined || recipe === undefined) return undefined;
  const { folder, parameters } = recipe;
  const filling = { file, given: call.given, folder, seen: new Set<string>(), room: newRoom() };
  return {
    scripts: scriptsOf(filling, name, call.words),
    takesWords: parameters.length > 0,
    ...(folder === undefined ? {} : { folder }),
  };
}

interface Filling {
  readonly file: Justfile;
  readonly given: JustCall['given'];
  /** The folder of the recipe that is called. */
  readonly folder: string | undefined;
  readonly seen: Set<string>;
  readonly room: Room;
}

/** What names stand for; undefined: not known. */
type Values = ReadonlyMap<string, string | undefined>;

function scriptsOf(filling: Filling, name: string, words: readonly (string | undefined)[]): readonly string[] {
  const { file, seen, folder } = filling;
  const recipe = file.recipes.get(name);
  const call = JSON.stringify([name, words]);
  if (recipe === undefined || recipe.folder !== folder || seen.has(call) || seen.size > deepestRecipe) return [];
  seen.add(call);
  const values = new Map(
    recipe.parameters.map((parameter, index) => [parameter.name, valueOf(filling, parameter, words.slice(index))]),
  );
  const others = (needs: readonly Need[]) =>
    needs.flatMap((need) => {
      const given = need.words?.map((word) => textOf(filling, word, values));
      return scriptsOf(filling, need.name, given ?? recipeWords(file, need.name));
    });
  const own = withExports(ownScripts(filling, recipe, values), exportsOf(filling, recipe, values));
  return [...others(recipe.before), ...own, ...others(recipe.after)];
}

/** Words of which nothing is known, for all parameters of a recipe. */
function recipeWords(file: Justfile, name: string): readonly undefined[] {
  return file.recipes.get(name)?.parameters.map(() => undefined) ?? [];
}

function ownScripts(filling: Filling, { lines, interpreter }: JustRecipe, values: Values): readonly string[] {
  const [first = ''] = lines;
  const filled = lines.map((line) => expanded(filling, line, values));
  const program = interpreter ?? (first.trim().startsWith('#!') ? first : undefined);
  if (program === undefined) return asScripts(filled.map(withoutPrefix));
  return /\b(?:ba|z|da)?sh\b/.test(program) ? [filled.slice(interpreter === undefined ? 1 : 0).join('\n')] : [];
}

/** The variables that the commands of a recipe get. */
function exportsOf(filling: Filling, { parameters }: JustRecipe, values: Values): [string, string][] {
  const { variables, exported } = filling.file;
  const ofFile = [...variables.keys()].filter((name) => exported === 'all' || exported.has(name));
  const own = parameters.filter((each) => exported === 'all' || each.exported).map(({ name }) => name);
  return [...ofFile, ...own].map((name) => [name, textOf(filling, name, values) ?? unknownText('')]);
}

/** What a parameter is that is given these words, or more of them; undefined when it is not known. */
function valueOf(
  filling: Filling,
  { default: otherwise, rest }: Parameter,
  words: readonly (string | undefined)[],
): string | undefined {
  if (words.length === 0) return otherwise === undefined ? undefined : textOf(filling, otherwise, new Map());
  const own = rest ? words : words.slice(0, 1);
  return own.every((word) => word !== undefined) ? own.join(' ') : undefined;
}

function expanded(filling: Filling, line: string, values: Values): string {
  return line.replace(filledIn, (_, inside: string) => {
    const expression = inside.trim();
    if (filling.room.characters < 0) return unknownText('');
    return fitting(filling.room, textOf(filling, expression, values) ?? unknownText(saidOf(filling, expression)));
  });
}

/** An expression, or what it is a name of. */
function saidOf({ file }: Filling, expression: string): string {
  return file.variables.get(expression) ?? expression;
}

/** What an expression stands for. */
function textOf(filling: Filling, expression: string, values: Values, depth = 0): string | undefined {
  if (values.has(expression)) return values.get(expression);
  if (filling.given.has(expression)) return filling.given.get(expression);
  const text = /^(?:'([^']*)'|"([^"\\]*)")$/.exec(expression);
  if (text !== null) return text[1] ?? text[2];
  const variable = filling.file.variables.get(expression);
  if (variable !== undefined)
    return depth < deepestRecipe ? textOf(filling, variable, new Map(), depth + 1) : undefined;
  // Commands run in the folder of the justfile.
  const isFolder = /^(?:justfile|invocation)_dir(?:ectory)?\(\)$/.test(expression);
  if (isFolder) return filling.folder === undefined ? '.' : undefined;
  const [env, name, , otherwise] =
    /^env(?:_var)?(?:_or_default)?\(\s*["'](\w+)["']\s*(?:,\s*(["'])([\w./:@%+=,~ -]*)\2\s*)?\)$/.exec(expression) ??
    [];
  if (env === undefined) return undefined;
  return otherwise === undefined ? `\${${name}}` : `\${${name}:-${otherwise}}`;
}
