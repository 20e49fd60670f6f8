import { at, filledText, isTable, type Manifest } from './manifest.ts';

/** `package.json`; `publishConfig` names the registry, also for the scope of the package alone. */
export function readPackageJson(text: string): Manifest {
  const json: unknown = JSON.parse(text);
  const name = filledText(at(json, 'name'));
  const scope = name?.startsWith('@') === true ? name.slice(0, name.indexOf('/')) : undefined;
  const own = filledText(at(json, 'publishConfig', 'registry'));
  const scoped = scope === undefined ? undefined : filledText(at(json, 'publishConfig', `${scope}:registry`));
  const publisher = filledText(at(json, 'publisher'));
  const extension = name === undefined || publisher === undefined ? undefined : `${publisher}.${name}`;
  return { name, extension, private: at(json, 'private') === true, index: scoped ?? own };
}

/** `jsr.json`, `deno.json` and `deno.jsonc`. */
export function readDenoJson(text: string): Manifest {
  const json: unknown = JSON.parse(withoutComments(text));
  return { name: filledText(at(json, 'name')), private: at(json, 'publish') === false };
}

/** The text of a script of `package.json`; undefined when there is none of that name. */
export function packageScript(manifest: string | undefined, name: string): string | undefined {
  return entryOf(manifest, 'scripts', name);
}

/** The command of a task of `deno.json`. */
export function denoTask(manifest: string | undefined, name: string): string | undefined {
  return entryOf(manifest === undefined ? undefined : withoutComments(manifest), 'tasks', name);
}

function entryOf(manifest: string | undefined, group: 'scripts' | 'tasks', name: string): string | undefined {
  if (manifest === undefined || manifest.length > 500_000) return undefined;
  try {
    const entry = at(JSON.parse(manifest), group, name);
    return filledText(isTable(entry) ? at(entry, 'command') : entry);
  } catch {
    return undefined;
  }
}

/** JSON with its comments and trailing commas blanked out; what stands in strings stays. Linear in the text. */
function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  // The place behind a comma in `result`, as long as only blanks and comments follow it.
  let comma = -1;
  while (at < text.length) {
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    at = end;
    if (token.startsWith('//') || token.startsWith('/*')) continue;
    if ((token === ']' || token === '}') && comma >= 0) result = result.slice(0, comma - 1) + result.slice(comma);
    if (token.trim() !== '') comma = token === ',' ? result.length + 1 : -1;
    result += token;
  }
  return result;
}

/** The end of the string, comment or single character that begins at an offset. */
function tokenEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '/' && text[start + 1] === '/') return endOf(text.indexOf('\n', start), text);
  if (first === '/' && text[start + 1] === '*') {
    const close = text.indexOf('*/', start + 2);
    return close < 0 ? text.length : close + 2;
  }
  if (first !== '"') return start + 1;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOf(at: number, text: string): number {
  return at < 0 ? text.length : at;
}
