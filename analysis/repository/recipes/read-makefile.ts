import { logicalLines, withoutComment } from './recipe.ts';

export interface Rule {
  /** For each line that begins it, what it names. */
  readonly needs: (readonly string[])[];
  lines: string[];
  /** Conditionals of make decide about it. */
  plain: boolean;
  /** Its next line begins another recipe, which takes the place of this one. */
  anew: boolean;
}

export interface Variable {
  /** Undefined for what decides itself otherwise. */
  readonly text: string | undefined;
  /** All that is said of it. */
  readonly said: string;
  /** The environment goes before. */
  readonly weak: boolean;
  /** It goes before what the command line sets. */
  readonly strong?: boolean;
}

type Variables = Map<string, Variable>;

/** What a Makefile says, as far as it is plain. */
export interface Makefile {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly variables: Variables;
  /** The variables that commands get, or all of them. */
  readonly exported: ReadonlySet<string> | 'all';
  /** Other files may set variables as well. */
  readonly includes: boolean;
}

const overriding = /^(?:(?:export|private)\s+)*override\b/;
const conditional = /^\s*(?:ifeq|ifneq|ifdef|ifndef)\b/;
const assignment = /^(?:(?:export|override|private)\s+)*([\w.-]+)\s*(\?|\+|!|:{1,3})?=\s*(.*)$/;

/** Reads plain rules and variables; of what conditionals decide it is known that they do. */
export function readMakefile(text: string): Makefile {
  const rules = new Map<string, Rule>();
  const variables: Variables = new Map();
  let current: readonly Rule[] = [];
  const exported = new Set<string>();
  let includes = false;
  let depth = 0;
  let defined = false;
  let all = false;
  for (const line of logicalLines(text)) {
    if (defined || /^(?:(?:export|override)\s+)*define\b/.test(line)) {
      defined = !/^endef\b/.test(line);
      continue;
    }
    if (conditional.test(line)) {
      depth++;
      for (const rule of current) rule.plain = false;
    } else if (/^\s*endif\b/.test(line)) depth--;
    else if (line.startsWith('\t')) for (const rule of current) addLine(rule, line);
    else if (/^[-s]?include\b/.test(line)) includes = true;
    else if (line.trim() !== '' && !line.startsWith('#')) {
      const names = exportedBy(line);
      all ||= names?.length === 0;
      for (const name of names ?? []) exported.add(name);
      if (!noteVariable(variables, line, depth > 0)) current = rulesOf(rules, variables, line, depth === 0) ?? current;
    }
  }
  all ||= rules.has('.EXPORT_ALL_VARIABLES');
  return { rules, variables, includes, exported: all ? 'all' : exported };
}

/** The variables that a line exports, none for all of them; undefined when it exports nothing. */
function exportedBy(line: string): readonly string[] | undefined {
  const rest = /^(?:[^\s:=#]+\s*:\s*)?export(?:\s+(.*))?$/.exec(line);
  if (rest === null) return undefined;
  const name = assignment.exec(rest[1] ?? '')?.[1];
  return name === undefined ? words(withoutComment(rest[1] ?? '')) : [name];
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((each) => each !== '');
}

function addLine(rule: Rule, line: string): void {
  if (rule.anew) rule.lines = [];
  rule.anew = false;
  rule.lines.push(line);
}

function noteVariable(variables: Variables, line: string, perhaps: boolean): boolean {
  const [, name, operator, value = ''] = assignment.exec(line) ?? [];
  if (name === undefined) return false;
  const weak = operator === '?';
  const before = variables.get(name);
  const own = withoutComment(value);
  const said = `${before?.said ?? ''} ${own}`;
  if (weak && before !== undefined) variables.set(name, { ...before, said });
  else if (operator === '+' && before?.text !== undefined && !before.weak && !perhaps) {
    variables.set(name, { text: `${before.text} ${own}`, said, weak: false });
  } else {
    const plain = !perhaps && operator !== '+' && operator !== '!';
    variables.set(name, { text: plain ? own : undefined, said, weak, strong: overriding.test(line) });
  }
  return true;
}

/** So many targets of one rule are read. */
const mostTargets = 50;

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
  const anew = rest.length === line.length - colon - 1;
  const [, ofTarget, , said = ''] = assignment.exec(rest.trim()) ?? [];
  if (ofTarget !== undefined) {
    variables.set(ofTarget, {
      text: undefined,
      said: `${variables.get(ofTarget)?.said ?? ''} ${said}`,
      weak: false,
    });
    return [];
  }
  const [before = '', ...inline] = withoutComment(rest).split(';');
  const needs = before.split(/[\s|]+/).filter((each) => each !== '');
  const names = targets.split(/[\s&]+/);
  return names.slice(0, mostTargets).flatMap((name): readonly Rule[] => {
    if (name === '' || /[%$]/.test(name)) return [];
    const rule = rules.get(name) ?? { needs: [], lines: [], plain, anew };
    rules.set(name, rule);
    rule.plain &&= plain;
    rule.anew = anew;
    rule.needs.push(needs);
    if (inline.length > 0) addLine(rule, inline.join(';'));
    return [rule];
  });
}
