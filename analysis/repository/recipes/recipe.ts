/** What a task runner of the project (make, just, Task) runs for one name that it is called with. */
export interface Recipe {
  /** In their order, each for a shell of its own. */
  readonly scripts: readonly string[];
  /** The folder that they work in, from that of the file; absent: that folder. */
  readonly folder?: string;
}

/** The files that a task runner looks for, the first that is there counts. */
export const recipeFilesOf = {
  make: ['GNUmakefile', 'makefile', 'Makefile'],
  just: ['justfile', 'Justfile', '.justfile'],
  task: ['Taskfile.yml', 'taskfile.yml', 'Taskfile.yaml', 'taskfile.yaml'],
} as const;

export const recipeFiles: readonly string[] = Object.values(recipeFilesOf).flat();

/** Longer files are not read. */
export const largestRecipes = 200_000;

/** Recipes that need recipes are followed so deep. */
export const deepestRecipe = 20;

/** Stands in a script for what only the task runner knows: a variable that nothing sets. */
export const notKnownHere = `\${__recipe}`;

/** `{{ … }}` of just and Task. */
export const filledIn = /\{\{([^{}]{0,200})\}\}/g;

/**
 * Lines that each run in a shell of their own, as few scripts: only what changes the folder has to stand alone.
 */
export function asScripts(lines: readonly string[]): readonly string[] {
  const scripts: string[] = [];
  let open = false;
  for (const line of lines) {
    const alone = /\b(?:cd|pushd)\b/.test(line);
    const last = scripts.at(-1);
    if (open && !alone && last !== undefined) scripts[scripts.length - 1] = `${last}\n${line}`;
    else scripts.push(line);
    open = !alone;
  }
  return scripts;
}

/** A recipe line without what make and just take from its front: not to show it, and to go on when it fails. */
export function withoutPrefix(line: string): string {
  return line.trimStart().replace(/^[@+-][@+\s-]*/, '');
}

/** The lines of a text, those that end in a backslash joined with the next one. */
export function logicalLines(text: string): readonly string[] {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\\\n[ \t]*/g, ' ')
    .split('\n');
}

/** A line without the comment at its end. */
export function withoutComment(line: string): string {
  const at = line.search(/(?:^|\s)#/);
  return (at < 0 ? line : line.slice(0, at)).trim();
}
