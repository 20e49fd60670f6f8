import { readYaml } from '../../workflow/yaml/read-yaml.ts';
import { entryOf, scalarOf, valueOf, type YamlNode } from '../../workflow/yaml/tree.ts';
import { deepestRecipe, filledIn, largestRecipes, notKnownHere, type Recipe } from './recipe.ts';

/**
 * What `task NAME` runs, with the tasks that it depends on and calls. `{{.X}}` that the file does not set is a variable of the
 * environment. `words`: something is handed on behind `--`. Undefined when there is no such task.
 * https://taskfile.dev/docs/reference/schema, 2026-11-28.
 */
export function taskRecipe(text: string, name: string, words: boolean): Recipe | undefined {
  if (text.length > largestRecipes) return undefined;
  const yaml = readYaml(text);
  const tasks = yaml.kind === 'tree' ? valueOf(yaml.root, 'tasks') : undefined;
  const task = valueOf(tasks, name);
  if (yaml.kind !== 'tree' || task === undefined) return undefined;
  const folder = scalarOf(task, 'dir')?.value;
  const scripts = scriptsOf(tasks, name, folder, new Set());
  const variables = valueOf(yaml.root, 'vars');
  const isSet = (variable: string) =>
    [variables, valueOf(task, 'vars')].some((each) => entryOf(each, variable) !== undefined);
  const filled = scripts.map((script) =>
    script.replace(filledIn, (_, inside: string) => {
      const expression = inside.trim();
      if (expression === '.CLI_ARGS' && !words) return '';
      const variable = /^\.(\w+)$/.exec(expression)?.[1];
      const own = variable === undefined ? undefined : scalarOf(variables, variable)?.value;
      if (own !== undefined && !/[{$]/.test(own)) return own;
      return variable === undefined || variable === 'CLI_ARGS' || isSet(variable) ? notKnownHere : `\${${variable}}`;
    }),
  );
  return { scripts: filled, ...(folder === undefined ? {} : { folder }) };
}

/** Of tasks in other folders only the one that is called itself is followed. */
function scriptsOf(
  tasks: YamlNode | undefined,
  name: string,
  folder: string | undefined,
  seen: Set<string>,
): readonly string[] {
  const task = valueOf(tasks, name);
  if (task === undefined || seen.has(name) || seen.size > deepestRecipe) return [];
  if (scalarOf(task, 'dir')?.value !== folder) return [];
  seen.add(name);
  const commands = task.kind === 'map' ? (valueOf(task, 'cmds') ?? valueOf(task, 'cmd')) : task;
  return [valueOf(task, 'deps'), commands].flatMap((list, index) =>
    itemsOf(list).flatMap((item) => {
      const called = scalarOf(item, 'task')?.value ?? (index === 0 && item.kind === 'scalar' ? item.value : undefined);
      if (called !== undefined) return scriptsOf(tasks, called, folder, seen);
      const command = item.kind === 'scalar' ? item : scalarOf(item, 'cmd');
      return command === undefined ? [] : [command.value];
    }),
  );
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items.map(({ value }) => value) : [node];
}
