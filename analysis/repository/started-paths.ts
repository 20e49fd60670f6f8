import { normalizedPath } from '../workflow/read-parts.ts';
import { mentionsAny } from '../workflow/scripts/mentions.ts';
import { recipeFilesOf } from './recipes/recipe.ts';

/** Folders that projects keep scripts in: what the path of one begins with, at the beginning of a word, or `./`. */
const scriptFolders = ['bin', 'scripts'];

const packageManagers: ReadonlySet<string> = new Set(['npm', 'pnpm', 'yarn', 'bun']);
const recipePrograms = Object.entries(recipeFilesOf);

const endings = ['.sh', '.bash', '.ps1'];

/**
 * Paths of files that the scripts in a text may start, or that hold the scripts which they start by name (`package.json`): a cheap
 * guess, to look at files before anything is read for good. `folders`, asked for when there is anything to look for: where to look,
 * from the root of the repository.
 */
export function startedPaths(text: string, folders: () => readonly string[]): readonly string[] {
  const names = new Set<string>();
  const add = (start: number): void => {
    if (!isPathCharacter(text.charCodeAt(start - 1))) names.add(wordAt(text, start));
  };
  eachPlace(text, '/', (at) => {
    if (text[at - 1] === '.') add(at - 1);
    else for (const folder of scriptFolders) if (text.endsWith(folder, at)) add(at - folder.length);
  });
  eachPlace(text, '.\\', add);
  // `bash x` and `sh x`.
  eachPlace(text, 'sh ', (at) => {
    const start = text.startsWith('ba', at - 2) ? at - 2 : at;
    if (!isPathCharacter(text.charCodeAt(start - 1))) add(at + 3);
  });
  for (const ending of endings) {
    eachPlace(text, ending, (at) => {
      // `github.sha` is none.
      if (isPathCharacter(text.charCodeAt(at + ending.length))) return;
      let start = at;
      while (isPathCharacter(text.charCodeAt(start - 1))) start--;
      add(start);
    });
  }
  if (mentionsAny(text, packageManagers)) names.add('package.json');
  if (text.includes('deno') && text.includes('deno task')) names.add('deno.json').add('deno.jsonc');
  for (const [program, files] of recipePrograms) {
    eachPlace(text, program, (at) => {
      const isCalled = /[ \t]/.test(text.charAt(at + program.length)) && !isPathCharacter(text.charCodeAt(at - 1));
      if (isCalled) for (const file of files) names.add(file);
    });
  }
  if (names.size === 0) return [];
  const places = folders();
  return [...names].flatMap((name) => {
    const path = name.replaceAll('\\', '/');
    if (path === '' || path.startsWith('/')) return [];
    return places.flatMap((folder) => normalizedPath(folder === '' ? path : `${folder}/${path}`) || []);
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
