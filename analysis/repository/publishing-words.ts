import { ecosystems, registries } from '../registries/index.ts';
import { ecosystemOfToken } from '../registries/reading/token-names.ts';
import { literalPattern } from '../text/literal-pattern.ts';
import { mentionsAny } from '../workflow/scripts/mentions.ts';

/**
 * True when a text may publish something: it names an action or a called workflow that does, a command that does, or a registry's
 * token. A cheap test, made of the registries' own data: most workflows have none of these words and need not even be parsed.
 */
export function mentionsPublishing(text: string): boolean {
  return hasAction(text) || hasCommand(text) || hasToken(text) || text.includes('trusted-publishing');
}

/** Actions and called workflows that publish, or mint a credential for that and nothing else, in lower case. */
const actions: ReadonlySet<string> = new Set(
  [
    ...ecosystems.flatMap((facts) => facts.actions.map(({ slug }) => slug)),
    ...ecosystems.flatMap(({ workflows = [] }) => workflows.map(({ slug, path }) => `${slug}/${path}`)),
    ...registries.flatMap(({ minting }) =>
      minting.filter(({ incidental }) => incidental !== true).map(({ slug }) => slug),
    ),
  ].map((name) => name.toLowerCase()),
);

const uses = /\buses["']?[ \t]*:[ \t]*["']?([\w.-]+\/[\w.-]+)((?:\/[\w.-]+)*)/g;

function hasAction(text: string): boolean {
  for (const [, slug = '', path = ''] of text.matchAll(uses)) {
    const name = slug.toLowerCase();
    if (actions.has(name) || (path !== '' && actions.has(name + path))) return true;
  }
  return false;
}

/** Programs by the last word of the sub-commands with which they upload; '' where the word itself is the program. */
const programs: ReadonlyMap<string, ReadonlySet<string>> = commandWords();

function commandWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const tool of ecosystems.flatMap(({ tools }) => tools)) {
    for (const program of tool.programs) {
      for (const sequence of tool.subcommands) {
        const word = sequence.at(-1) ?? program;
        found.set(word, (found.get(word) ?? new Set<string>()).add(sequence.length === 0 ? '' : program));
      }
    }
  }
  return found;
}

/** The last words of commands; one that ends in `*` is the beginning of a word. */
const commandWord = new RegExp(
  `(?<![\\w-])(?:${[...programs.keys()]
    .map((word) => (word.endsWith('*') ? literalPattern(word.slice(0, -1)) : `${literalPattern(word)}(?![\\w-])`))
    .join('|')})`,
  'g',
);

/** How far in front of its sub-command a program may stand: options and a line break lie between. */
const farthestProgram = 300;

/** True when a text may hold a command that uploads: a program, and the last of its sub-commands somewhere behind it. */
export function hasCommand(text: string): boolean {
  for (const { 0: word, index } of text.matchAll(commandWord)) {
    // This word means little else, and the program may come from a variable.
    if (word === 'publish') return true;
    const own = programs.get(word) ?? programs.get(`${word}*`) ?? new Set();
    if (own.has('') || mentionsAny(text.slice(Math.max(0, index - farthestProgram), index), own)) return true;
  }
  return false;
}

/** Names of secrets and inputs, as expressions use them. */
const usedNames = /(?:secrets|inputs)[ \t]*(?:\.|\[[ \t]*')[ \t]*([\w-]+)/g;

/** A secret or an input with the name of a registry's token is used, or an expression fills something of such a name. */
export function hasToken(text: string): boolean {
  for (const [, name = ''] of text.matchAll(usedNames)) if (ecosystemOfToken(name) !== undefined) return true;
  for (let at = text.indexOf('${{'); at >= 0; at = text.indexOf('${{', at + 3)) {
    const key = keyInFront(text, at);
    if (key !== '' && ecosystemOfToken(key) !== undefined) return true;
  }
  return false;
}

/** The key whose value begins at an offset; empty when there is none. */
function keyInFront(text: string, at: number): string {
  const colon = blanksInFront(text, quoteInFront(text, at)) - 1;
  if (text[colon] !== ':') return '';
  const end = quoteInFront(text, blanksInFront(text, colon));
  let start = end;
  while (isNameCharacter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function quoteInFront(text: string, at: number): number {
  const before = text[at - 1];
  return before === '"' || before === "'" ? at - 1 : at;
}

function blanksInFront(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}

/** Letters, digits, `-` and `_`. */
function isNameCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 95
  );
}
