import { readYaml } from '../../workflow/yaml/read-yaml.ts';
import { scalarOf, valueOf, type YamlNode } from '../../workflow/yaml/tree.ts';
import {
  filledIn,
  fitting,
  largestRecipes,
  newRoom,
  notKnownHere,
  type Recipe,
  type Room,
  unknownText,
  withExports,
} from './recipe.ts';

/** What the command line says beside the name of the task. */
export interface TaskCall {
  /** The words behind `--`. */
  readonly words: readonly (string | undefined)[];
  /** Names of variables that it sets. */
  readonly given: ReadonlySet<string>;
}

/**
 * What `task NAME` runs, with the tasks that it depends on and calls. `{{.X}}` that the file does not set is a variable of the
 * environment. Undefined when there is no such task. https://taskfile.dev/docs/reference/schema, 2026-11-28.
 */
export function taskRecipe(text: string, name: string, call: TaskCall): Recipe | undefined {
  if (text.length > largestRecipes) return undefined;
  const yaml = readYaml(text);
  const root = yaml.kind === 'tree' ? yaml.root : undefined;
  const tasks = tasksByName(valueOf(root, 'tasks'));
  const task = tasks.get(name);
  if (root === undefined || task === undefined) return undefined;
  const folder = scalarOf(task, 'dir')?.value;
  if (folder?.includes('{{') === true) return undefined;
  const words = call.words.every((word) => word !== undefined) ? call.words.join(' ') : undefined;
  const globals = variablesOf(valueOf(root, 'vars'), new Map([['CLI_ARGS', { text: words, said: '' }]]));
  // It depends on the version which of the two goes before.
  for (const each of call.given) if (globals.has(each)) globals.set(each, { text: undefined, said: '' });
  const file = {
    tasks,
    folder,
    environment: valueOf(root, 'env'),
    open: new Set<YamlNode>(),
    left: { tasks: mostTasks },
    room: newRoom(),
  };
  return { scripts: scriptsOf(file, name, globals), ...(folder === undefined ? {} : { folder }) };
}

/** So many tasks are followed for one call: they may call each other over and over. */
const mostTasks = 50;

interface Value {
  readonly text: string | undefined;
  /** What is written, so far as it is. */
  readonly said: string;
}

interface Taskfile {
  readonly tasks: ReadonlyMap<string, YamlNode>;
  /** Of the task that is called; those in other folders are not followed. */
  readonly folder: string | undefined;
  readonly environment: YamlNode | undefined;
  /** The tasks on the way to this one. */
  readonly open: Set<YamlNode>;
  /** So many more are followed. */
  readonly left: { tasks: number };
  readonly room: Room;
}

/** The tasks by their names and aliases. */
function tasksByName(tasks: YamlNode | undefined): ReadonlyMap<string, YamlNode> {
  const entries = tasks?.kind === 'map' ? tasks.entries : [];
  const byAlias = entries.flatMap(({ value }) =>
    itemsOf(valueOf(value, 'aliases')).map((alias): [string, YamlNode] => [valueText(alias) ?? '', value]),
  );
  return new Map([...byAlias, ...entries.map(({ key, value }): [string, YamlNode] => [key, value])]);
}

/** The variables so far and those of a map, which go before. */
function variablesOf(map: YamlNode | undefined, before: ReadonlyMap<string, Value>): Map<string, Value> {
  const result = new Map(before);
  for (const { key, value } of map?.kind === 'map' ? map.entries : []) {
    const said = valueText(value) ?? '';
    const text = value.kind === 'scalar' ? filledBy(said, before, newRoom()) : undefined;
    result.set(key, { text: text?.includes(notKnownHere) ? undefined : text, said });
  }
  return result;
}

function valueText(node: YamlNode): string | undefined {
  return node.kind === 'scalar' ? node.value : undefined;
}

function scriptsOf(file: Taskfile, name: string, given: ReadonlyMap<string, Value>): readonly string[] {
  const task = file.tasks.get(name);
  if (task === undefined || file.open.has(task) || file.left.tasks-- <= 0) return [];
  if (scalarOf(task, 'dir')?.value !== file.folder || isElsewhere(task)) return [];
  file.open.add(task);
  const variables = variablesOf(valueOf(task, 'vars'), given);
  const environment = variablesOf(valueOf(task, 'env'), variablesOf(file.environment, new Map()));
  const exported = Array.from(environment, ([key, { text }]): [string, string] => [key, text ?? notKnownHere]);
  const commands = task.kind === 'map' ? (valueOf(task, 'cmds') ?? valueOf(task, 'cmd')) : task;
  const scripts = [valueOf(task, 'deps'), commands].flatMap((list, index) =>
    itemsOf(list).flatMap((item) => {
      if (isElsewhere(item)) return [];
      const called = scalarOf(item, 'task')?.value ?? (index === 0 ? valueText(item) : undefined);
      if (called !== undefined) return scriptsOf(file, called, variablesOf(valueOf(item, 'vars'), given));
      const command = valueText(item) ?? scalarOf(item, 'cmd')?.value;
      return command === undefined ? [] : withExports([filledBy(command, variables, file.room)], exported);
    }),
  );
  file.open.delete(task);
  return scripts;
}

/** Whether something runs on other systems than Linux only. */
function isElsewhere(node: YamlNode): boolean {
  const platforms = itemsOf(valueOf(node, 'platforms')).flatMap((each) => valueText(each) ?? []);
  return platforms.length > 0 && platforms.every((each) => /^(?:windows|darwin)\b/.test(each));
}

function filledBy(text: string, variables: ReadonlyMap<string, Value>, room: Room): string {
  return text.replace(filledIn, (_, inside: string) => {
    const variable = /^\.(\w+)$/.exec(inside.trim())?.[1];
    // `{{if .DRY}}--dry-run{{end}}`
    if (variable === undefined) return unknownText(text).replace(/^-.*/, ' $& ');
    const value = variables.get(variable);
    return value === undefined ? `\${${variable}}` : fitting(room, value.text ?? unknownText(value.said));
  });
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items.map(({ value }) => value) : [node];
}
