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

/** What stands in a script for a text that is not known; one that speaks of a dry run may be one, and then nothing is uploaded. */
export function unknownText(source: string): string {
  return /dry[-_]?run/i.test(source) ? '--dry-run' : notKnownHere;
}

/** What may still be filled in, in UTF-16 code units: a long text may be filled in over and over. */
export interface Room {
  characters: number;
}

export function newRoom(): Room {
  return { characters: largestRecipes };
}

/** The text, as long as there is room for it. */
export function fitting(room: Room, text: string): string {
  room.characters -= text.length;
  return room.characters < 0 ? notKnownHere : text;
}

/** So many variables that a task runner hands on are looked at. */
const mostExports = 50;

/** The scripts, each with the variables that the task runner hands on to it. */
export function withExports(
  scripts: readonly string[],
  exported: Iterable<readonly [name: string, value: string]>,
): readonly string[] {
  const lines = Array.from(exported, ([name, value]) => {
    const known = /^[\w./:@%+=,~ ${}-]*$/.test(value);
    return `export ${name}="${known ? value : notKnownHere}"\n`;
  });
  const front = lines.slice(0, mostExports).join('');
  return front === '' ? scripts : scripts.map((script) => front + script);
}

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
