import { homepage, version } from '../analysis/project.ts';
import { type Option, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { check } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { plan } from './commands/plan.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const commands: readonly Command[] = [check, fix, explain, plan];

const helpSwitch: Option = { kind: 'switch', short: 'h' };

/** Does what the arguments (without the program's name) say. Never throws; what went wrong is one line on standard error. */
export function run(given: readonly string[], terminal: Terminal): ExitCode {
  try {
    return dispatch(given, terminal);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    const line = (isUsage ? message : `this is a mistake of the program: ${message}`).replaceAll(/\s*[\r\n]+\s*/g, ' ');
    terminal.warn(`trusted-publishing: ${line}`);
    return 2;
  }
}

function dispatch(given: readonly string[], terminal: Terminal): ExitCode {
  const [name, ...rest] = given;
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) {
    const read = readArguments(rest, { ...command.options, help: helpSwitch });
    if (!read.switches.has('help')) return command.run(read, terminal);
    terminal.write(command.help);
    return 0;
  }
  const about = commands.find((each) => each.name === rest[0]);
  if (about !== undefined && (name === 'help' || name === '--help' || name === '-h')) {
    terminal.write(about.help);
    return 0;
  }
  if (name === undefined) throw new UsageError('name a command; --help lists them');
  if (!name.startsWith('-') && name !== 'help') throw new UsageError(`unknown command: ${name}; --help lists them`);
  const { switches } = readArguments(name === 'help' ? ['--help'] : given, {
    help: helpSwitch,
    version: { kind: 'switch', short: 'V' },
  });
  terminal.write(switches.has('version') ? `${version}\n` : overview());
  return 0;
}

function overview(): string {
  const longest = Math.max(...commands.map(({ name }) => name.length));
  return `Finds and fixes what breaks trusted publishing (OpenID Connect) in GitHub Actions release workflows.

Usage: trusted-publishing COMMAND [OPTION…] [PATH…]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(longest)}  ${summary}`).join('\n')}

Options:
  -h, --help     this text; after a command, what that does
  -V, --version  the version of this program

It needs no account and no network, and sends nothing. ${homepage}
`;
}
