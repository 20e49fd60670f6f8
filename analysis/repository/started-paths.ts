import { normalizedPath } from '../workflow/read-parts.ts';
import { recipeFilesOf } from './recipes/recipe.ts';

/** What the path of a script begins with, at the beginning of a word: where it is, or a folder that projects keep scripts in. */
const beginnings = ['./', '.\\', 'bin/', 'scripts/'];

/** What stands in front of a script. */
const shells = ['bash ', 'sh '];

const endings = ['.sh', '.bash', '.ps1'];

/**
 * Paths of files that the scripts in a text may start, or that hold the scripts which they start by name (`package.json`): a cheap
 * guess, to look at files before anything is read for good. `folders` are the ones to look in, from the root of the repository.
 */
export function startedPaths(text: string, folders: readonly string[]): readonly string[] {
  const names = new Set<string>();
  const add = (start: number): void => {
    if (!isPathCharacter(text.charCodeAt(start - 1))) names.add(wordAt(text, start));
  };
  for (const beginning of beginnings) eachPlace(text, beginning, add);
  for (const shell of shells) {
    eachPlace(text, shell, (at) => {
      if (!isPathCharacter(text.charCodeAt(at - 1))) add(at + shell.length);
    });
  }
  for (const ending of endings) {
    eachPlace(text, ending, (at) => {
      let start = at;
      while (isPathCharacter(text.charCodeAt(start - 1))) start--;
      add(start);
    });
  }
  if (/\b(?:npm|pnpm|yarn|bun)\b/.test(text)) names.add('package.json');
  if (text.includes('deno task')) names.add('deno.json').add('deno.jsonc');
  for (const [, program] of text.matchAll(/\b(make|just|task)[ \t]+["'$\w./-]/g)) {
    for (const file of recipeFilesOf[program as keyof typeof recipeFilesOf]) names.add(file);
  }
  return [...names].flatMap((name) => {
    const path = name.replaceAll('\\', '/');
    if (path === '' || path.startsWith('/')) return [];
    return folders.flatMap((folder) => normalizedPath(folder === '' ? path : `${folder}/${path}`) || []);
  });
}

/** Folders that scripts change to. */
export function foldersChangedTo(text: string): readonly string[] {
  if (!text.includes('cd ') && !text.includes('pushd ') && !text.includes('make ')) return [];
  const changes = text.matchAll(/(?:\b(?:cd|pushd)|\bmake[ \t]+(?:-\S+[ \t]+)*-C)[ \t]+["']?([\w./-]+)/g);
  return Array.from(changes, (match) => match[1] ?? '');
}

function eachPlace(text: string, piece: string, visit: (at: number) => void): void {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) visit(at);
}

/** The path that begins at an offset, as far as it is plain. */
function wordAt(text: string, start: number): string {
  let end = start;
  while (isPathCharacter(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** Letters, digits and `-./\_`. */
function isPathCharacter(code: number): boolean {
  return (
    (code >= 45 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 92 ||
    code === 95 ||
    (code >= 97 && code <= 122)
  );
}
