import type {
  Command as BashCommand,
  Statement as BashStatement,
  CommandNode,
  CompoundList,
  ParsedScript,
} from 'unbash';
import { limits } from '../limits.ts';
import type { Source } from '../source.ts';
import { commandStatement, listOf, nothing, type Statement } from '../syntax.ts';
import { convertCommand, convertRedirections } from './commands.ts';
import { bashWord, type NestedScripts } from './words.ts';

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
    case 'Command': {
      const before: Statement[] = [];
      return convertCommand(conversion.source, node, before, nestedInto(conversion, before, depth));
    }
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
      const { redirections } = convertRedirections(
        conversion.source,
        node.redirects,
        nestedInto(conversion, before, depth),
      );
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
      return commandStatement(words, [], [], place);
    }
  }
}

/** Collects the scripts inside words: they run in a subshell, before the command. */
function nestedInto(conversion: Conversion, before: Statement[], depth: number): NestedScripts {
  return (script: ParsedScript) => {
    if (script.errors !== undefined && script.errors.length > 0)
      conversion.trouble('a command substitution has errors');
    before.push({ kind: 'subshell', body: convertStatements(conversion, script.commands, depth + 1) });
  };
}
