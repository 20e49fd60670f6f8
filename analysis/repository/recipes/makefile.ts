import {
  asScripts,
  deepestRecipe,
  largestRecipes,
  logicalLines,
  notKnownHere,
  type Recipe,
  withoutComment,
  withoutPrefix,
} from './recipe.ts';

interface Rule {
  readonly needs: string[];
  lines: string[];
  /** Conditionals of make decide about it. */
  plain: boolean;
}

/** What the file says of its variables: the text; undefined for what decides itself otherwise. `weak`: the environment goes before. */
type Variables = Map<string, { readonly text: string | undefined; readonly weak: boolean }>;

interface Makefile {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly variables: Variables;
  /** Other files may set variables as well. */
  readonly includes: boolean;
}

/** What sets variables outside of the file. */
export interface Outside {
  /** Variables that the command line sets. */
  readonly given: ReadonlySet<string>;
  /** Whether the workflow speaks of a variable, so that its default may not hold. */
  mentions(name: string): boolean;
}

const conditional = /^\s*(?:ifeq|ifneq|ifdef|ifndef)\b/;
const assignment = /^(?:(?:export|override|private)\s+)*([\w.-]+)\s*(\?|\+|!|:{1,3})?=\s*(.*)$/;

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
  const lines = linesOf(file.rules, target, new Set());
  const left = { variables: mostVariables };
  return {
    scripts: asScripts(lines.map(({ of, line }) => expanded(withoutPrefix(line), { file, outside, target: of, left }))),
  };
}

function readMakefile(text: string): Makefile {
  const rules = new Map<string, Rule>();
  const variables: Variables = new Map();
  let current: readonly Rule[] = [];
  let includes = false;
  let depth = 0;
  let defined = false;
  for (const line of logicalLines(text)) {
    if (defined || /^define\b/.test(line)) {
      defined = !/^endef\b/.test(line);
      continue;
    }
    if (conditional.test(line)) {
      depth++;
      for (const rule of current) rule.plain = false;
    } else if (/^\s*endif\b/.test(line)) depth--;
    else if (line.startsWith('\t')) for (const rule of current) rule.lines.push(line);
    else if (/^[-s]?include\b/.test(line)) includes = true;
    else if (line.trim() !== '' && !line.startsWith('#') && !noteVariable(variables, line, depth > 0)) {
      current = rulesOf(rules, variables, line, depth === 0) ?? current;
    }
  }
  return { rules, variables, includes };
}

function noteVariable(variables: Variables, line: string, perhaps: boolean): boolean {
  const [, name, operator, value = ''] = assignment.exec(line) ?? [];
  if (name === undefined) return false;
  const weak = operator === '?';
  const plain = !perhaps && operator !== '+' && operator !== '!' && !(weak && variables.has(name));
  variables.set(name, { text: plain ? withoutComment(value) : undefined, weak });
  return true;
}

/** The rules that a line begins; undefined when it begins none. */
function rulesOf(
  rules: Map<string, Rule>,
  variables: Variables,
  line: string,
  plain: boolean,
): readonly Rule[] | undefined {
  const colon = line.indexOf(':');
  const targets = line.slice(0, Math.max(0, colon));
  if (colon <= 0 || /[=#]/.test(targets)) return undefined;
  const rest = line.slice(colon + 1).replace(/^:/, '');
  const [, ofTarget] = assignment.exec(rest.trim()) ?? [];
  if (ofTarget !== undefined) {
    variables.set(ofTarget, { text: undefined, weak: false });
    return [];
  }
  const [needs = '', ...inline] = withoutComment(rest).split(';');
  return targets.split(/[\s&]+/).flatMap((name): readonly Rule[] => {
    if (name === '' || /[%$]/.test(name)) return [];
    const rule = rules.get(name) ?? { needs: [], lines: [], plain };
    rules.set(name, rule);
    rule.needs.push(...needs.split(/[\s|]+/).filter((each) => each !== ''));
    if (inline.length > 0) rule.lines.push(inline.join(';'));
    return [rule];
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
  const before = rule.needs.flatMap((each) => linesOf(rules, each, seen));
  return [...before, ...rule.lines.map((line) => ({ of: target, line }))];
}

/** So many variables are filled in for one rule: values may name each other over and over. */
const mostVariables = 500;

interface Filling {
  readonly file: Makefile;
  readonly outside: Outside;
  readonly target: string;
  readonly left: { variables: number };
}

/** A line as the shell gets it: `$(X)` filled in, `$$` a dollar. */
function expanded(line: string, filling: Filling): string {
  const { file, outside, target, left } = filling;
  return line.replace(/\$(?:\$|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\}|(.))/g, (whole, round, curly, one) => {
    if (whole === '$$') return '$';
    const name = String(round ?? curly ?? one).trim();
    if (name === '@') return target;
    if (name === 'MAKE') return 'make';
    if (!/^[A-Za-z_]\w*$/.test(name) || left.variables-- <= 0) return notKnownHere;
    if (outside.given.has(name)) return `\${${name}}`;
    const variable = file.variables.get(name);
    if (variable === undefined) return file.includes ? notKnownHere : `\${${name}}`;
    if (variable.text === undefined) return notKnownHere;
    const value = expanded(variable.text, filling);
    return variable.weak && outside.mentions(name) ? `\${${name}:-${value}}` : value;
  });
}
