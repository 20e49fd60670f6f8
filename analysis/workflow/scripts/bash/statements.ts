import type {
  Assignment as BashAssignment,
  Command as BashCommand,
  Redirection as BashRedirection,
  Statement as BashStatement,
  CommandNode,
  CompoundList,
  ParsedScript,
} from 'unbash';
import { limits } from '../limits.ts';
import type { Source } from '../source.ts';
import { listOf, nothing, type Statement, type SyntaxAssignment } from '../syntax.ts';
import type { Heredoc, Redirection, Word, WordPart } from '../types.ts';
import { expressionsWithin, literalParts, unknownWord } from '../words.ts';
import { bashWord, heredocWord, type NestedScripts } from './words.ts';

/** What a conversion needs everywhere, and what it has met. */
export interface Conversion {
  readonly source: Source;
  /** Told of a nested script that cannot be read, with the reason. */
  readonly trouble: (reason: string) => void;
}

type Node = BashStatement['command'];
type Compound = Exclude<CommandNode, BashCommand>;

/** Statements of the parser as statements of a script, in their order. */
export function convertStatements(
  conversion: Conversion,
  statements: readonly BashStatement[],
  depth: number,
): Statement {
  if (depth > limits.depth) {
    conversion.trouble('it is nested too deeply');
    return nothing;
  }
  return listOf(
    statements.map((statement) => {
      const body = convert(conversion, statement.command, depth);
      return statement.background === true ? { kind: 'subshell', body } : body;
    }),
  );
}

function convert(conversion: Conversion, node: Node, depth: number): Statement {
  switch (node.type) {
    case 'Command':
      return convertCommand(conversion, node, depth);
    case 'Pipeline': {
      const stages = node.commands.map((stage) => convert(conversion, stage, depth));
      return stages.length === 1 ? listOf(stages) : { kind: 'pipeline', stages };
    }
    case 'AndOr': {
      const [first = nothing, ...rest] = node.commands.map((item) => convert(conversion, item, depth));
      const links = rest.map((statement, index) => ({
        operator: node.operators[index] === '||' ? ('or' as const) : ('and' as const),
        statement,
      }));
      return { kind: 'chain', first, rest: links };
    }
    default:
      return convertCompound(conversion, node, depth);
  }
}

function convertCompound(conversion: Conversion, node: Compound, depth: number): Statement {
  const list = (body: CompoundList): Statement => convertStatements(conversion, body.commands, depth + 1);
  switch (node.type) {
    case 'If': {
      const arms = [node, ...node.elif].map((arm) => ({ test: list(arm.clause), body: list(arm.then) }));
      if (node.else === undefined) return { kind: 'branch', arms, exhaustive: false };
      return { kind: 'branch', arms: [...arms, { test: undefined, body: list(node.else) }], exhaustive: true };
    }
    case 'Case': {
      const arms = node.items.map((item) => ({ test: undefined, body: list(item.body) }));
      const exhaustive = node.items.some((item) => item.pattern.some((pattern) => pattern.text === '*'));
      return { kind: 'branch', arms, exhaustive };
    }
    case 'For':
    case 'Select': {
      const before: Statement[] = [];
      const words = node.wordlist?.map((word) =>
        bashWord(conversion.source, word, true, nestedInto(conversion, before, depth)),
      );
      const loop: Statement = {
        kind: 'loop',
        variable: node.name.value,
        words,
        test: undefined,
        body: list(node.body),
      };
      return listOf([...before, loop]);
    }
    case 'ArithmeticFor':
      return { kind: 'loop', variable: undefined, words: undefined, test: undefined, body: list(node.body) };
    case 'While':
      return { kind: 'loop', variable: undefined, words: undefined, test: list(node.clause), body: list(node.body) };
    case 'Subshell':
      return { kind: 'subshell', body: list(node.body) };
    case 'BraceGroup':
      return list(node.body);
    case 'Redirected': {
      const before: Statement[] = [];
      const { redirections } = convertRedirections(conversion, node.redirects, nestedInto(conversion, before, depth));
      const body = convertCompound(conversion, node.command, depth);
      return listOf([...before, { kind: 'redirected', body, redirections }]);
    }
    case 'Function': {
      const body = node.body.type === 'CompoundList' ? list(node.body) : convertCompound(conversion, node.body, depth);
      return { kind: 'function', name: node.name.value, body };
    }
    case 'Coproc': {
      const body = node.body.type === 'CompoundList' ? list(node.body) : convert(conversion, node.body, depth);
      return { kind: 'subshell', body };
    }
    case 'TestCommand':
    case 'ArithmeticCommand': {
      const place = conversion.source.span(node.pos, node.end);
      // What stands inside cannot publish: enough to know that it is a test.
      const words = [{ ...place, text: node.type === 'TestCommand' ? '[[' : '((', parts: [], several: false }];
      return {
        kind: 'command',
        words,
        assignments: [],
        declared: [],
        redirections: [],
        heredocs: [],
        before: [],
        ...place,
      };
    }
  }
}

function convertCommand(conversion: Conversion, node: BashCommand, depth: number): Statement {
  const { source } = conversion;
  const before: Statement[] = [];
  const nested = nestedInto(conversion, before, depth);
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
  const { redirections, heredocs } = convertRedirections(conversion, node.redirects, nested);
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

function convertRedirections(
  conversion: Conversion,
  nodes: readonly BashRedirection[],
  nested: NestedScripts,
): { readonly redirections: readonly Redirection[]; readonly heredocs: readonly Heredoc[] } {
  const { source } = conversion;
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

/** Collects the scripts inside words: they run in a subshell, before the command. */
function nestedInto(conversion: Conversion, before: Statement[], depth: number): NestedScripts {
  return (script: ParsedScript) => {
    if (script.errors !== undefined && script.errors.length > 0)
      conversion.trouble('a command substitution has errors');
    before.push({ kind: 'subshell', body: convertStatements(conversion, script.commands, depth + 1) });
  };
}
