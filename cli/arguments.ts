import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** An option of a command: a switch, or one with a value, which may be limited to some words or be given several times. */
export type Option =
  | { readonly kind: 'switch'; readonly short?: string }
  | { readonly kind: 'value'; readonly words?: readonly string[]; readonly several?: true };

/** What the command line says: the switches that are on, the values by option, and everything that is no option. */
export interface Arguments {
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

/** Reads arguments by the options of a command. Throws a `UsageError` of one line for whatever does not fit them. */
export function readArguments(given: readonly string[], options: Readonly<Record<string, Option>>): Arguments {
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  const config = Object.entries(options).map(([name, option]) => {
    if (option.kind === 'value') return [name, { type: 'string', multiple: true }] as const;
    return [name, { type: 'boolean', ...(option.short === undefined ? {} : { short: option.short }) }] as const;
  });
  // Its own errors are long and change between versions of Node, so that every token is checked here.
  const { tokens } = parseArgs({ args: [...given], options: Object.fromEntries(config), strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw new UsageError(`unknown option: ${token.rawName}`);
    if (option.kind === 'switch') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      switches.add(token.name);
      continue;
    }
    const { value, inlineValue } = token;
    if (!value || (!inlineValue && value.startsWith('-'))) throw new UsageError(`${token.rawName} needs a value`);
    if (option.words !== undefined && !option.words.includes(value)) {
      throw new UsageError(`${token.rawName} must be one of ${option.words.join(', ')}, not ${value}`);
    }
    const before = values.get(token.name) ?? [];
    if (before.length > 0 && option.several !== true) throw new UsageError(`${token.rawName} is given twice`);
    values.set(token.name, [...before, value]);
  }
  return { switches, values, operands };
}

/** The value of an option that is given at most once. */
export function valueOf({ values }: Arguments, option: string): string | undefined {
  return values.get(option)?.[0];
}

/** The one operand of a command. Throws a `UsageError` when there is none, or another one. */
export function soleOperand({ operands }: Arguments, what: string): string {
  const [first, second] = operands;
  if (first === undefined) throw new UsageError(`name the ${what}`);
  if (second !== undefined) throw new UsageError(`only one ${what} can be named, not ${second} as well`);
  return first;
}
