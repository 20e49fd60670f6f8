import type { Assignment as BashAssignment, Command as BashCommand, Redirection as BashRedirection } from 'unbash';
import type { Source } from '../source.ts';
import type { Statement, SyntaxAssignment } from '../syntax.ts';
import type { Heredoc, Redirection, Word, WordPart } from '../types.ts';
import { expressionsWithin, literalParts, unknownWord } from '../words.ts';
import { bashWord, heredocWord, type NestedScripts } from './words.ts';

/** A simple command of the parser. `nested` puts the scripts inside its words into `before`. */
export function convertCommand(
  source: Source,
  node: BashCommand,
  before: readonly Statement[],
  nested: NestedScripts,
): Statement {
  const words: Word[] = [];
  const assignments: SyntaxAssignment[] = [];
  const declared: SyntaxAssignment[] = [];
  for (const item of node.prefix) {
    if (item.type === 'Assignment') assignments.push(...convertAssignment(source, item, nested));
  }
  if (node.name !== undefined) words.push(bashWord(source, node.name, true, nested));
  for (const item of node.args) {
    if (item.type === 'Word') {
      words.push(bashWord(source, item, true, nested));
    } else {
      // `export X=value`: a declaration, and one word of the command.
      declared.push(...convertAssignment(source, item, nested));
      words.push(assignmentAsWord(source, item));
    }
  }
  const { redirections, heredocs } = convertRedirections(source, node.redirects, nested);
  const place = source.span(node.pos, node.end);
  return { kind: 'command', words, assignments, declared, redirections, heredocs, before, ...place };
}

/** `X=value` in front of a command. A name that an expression makes is not known, and nothing is assigned. */
function convertAssignment(source: Source, node: BashAssignment, nested: NestedScripts): readonly SyntaxAssignment[] {
  const { pos, end, name, value } = node;
  if (expressionsWithin(source, pos, pos + Math.max(name.length, 1)).length > 0) return [];
  const base = { name, append: node.append === true, exported: false, ...source.span(pos, end) };
  if (value.type === 'Word') {
    const word = bashWord(source, value, false, nested);
    return [{ ...base, word: node.index === undefined ? word : unknownWord(word), list: undefined }];
  }
  const list = value.elements.map((element) => bashWord(source, element, true, nested));
  return [{ ...base, word: unknownWord(source.span(value.pos, value.end)), list }];
}

/** The name and `=` are known, the value is not looked at again: commands inside it run once. */
function assignmentAsWord(source: Source, node: BashAssignment): Word {
  const place = source.span(node.pos, node.end);
  const head = literalParts(source, node.pos, node.value.pos, false, (raw) => raw);
  const value: WordPart = { kind: 'substitution', quoted: true, ...source.span(node.value.pos, node.value.end) };
  return { ...place, text: undefined, parts: [...head, value], several: false };
}

/** Redirections and heredocs of the parser, told apart. */
export function convertRedirections(
  source: Source,
  nodes: readonly BashRedirection[],
  nested: NestedScripts,
): { readonly redirections: readonly Redirection[]; readonly heredocs: readonly Heredoc[] } {
  const redirections: Redirection[] = [];
  const heredocs: Heredoc[] = [];
  for (const node of nodes) {
    if (node.type === 'HereDoc') {
      const quoted = node.delimiter?.quoted === true;
      const body = heredocWord(source, node.body, quoted, nested);
      heredocs.push({ operator: node.operator, quoted, body, ...source.span(node.body.pos, node.body.end) });
    } else if (node.target !== undefined) {
      const { descriptor } = node;
      const target = bashWord(source, node.target, true, nested);
      const name =
        descriptor === undefined ? undefined : 'value' in descriptor ? String(descriptor.value) : descriptor.name;
      redirections.push({ operator: node.operator, descriptor: name, target, ...source.span(node.pos, node.end) });
    }
  }
  return { redirections, heredocs };
}
