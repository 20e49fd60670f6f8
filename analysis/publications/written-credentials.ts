import type { EcosystemFacts, PublishTool, Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, resolveWord, type Word } from '../workflow/scripts/index.ts';
import { fromLogin, spanInRun, traceWord } from './received.ts';
import type { Session } from './session.ts';
import type { ReceivedCredential } from './types.ts';

/**
 * The credentials that earlier commands of the job leave for a tool: logins (`cargo login`, `npm config set`) and files that
 * are written (`.npmrc`, `.pypirc`, `~/.gem/credentials`). `before` are the steps up to the publishing one, that included.
 */
export function writtenCredentials(
  session: Session,
  before: readonly StepRun[],
  steps: readonly StepRun[],
  tool: PublishTool,
  facts: EcosystemFacts,
  registry: Registry,
  publishing: { readonly step: StepRun; readonly command: Command },
): readonly ReceivedCredential[] {
  const { logins = [], files = [] } = tool.credentials;
  if (logins.length + files.length === 0) return [];
  return before.flatMap((step) => {
    const text = step.step.run?.value ?? '';
    const writes = files.some((file) => text.includes(baseName(file)));
    if (!writes && !logins.some((login) => text.includes(login.program))) return [];
    const script = session.wholeScript(step);
    const commands = (script?.commands ?? []).filter((command) => !isBehind(step, command, publishing));
    return commands.flatMap((command) => [
      ...logins.flatMap((login) => fromLogin(step, steps, command, login)),
      ...(writes ? writtenBy(step, steps, command, files, facts, registry) : []),
    ]);
  });
}

function isBehind(
  step: StepRun,
  command: Command,
  publishing: { readonly step: StepRun; readonly command: Command },
): boolean {
  return step === publishing.step && command.start >= publishing.command.start;
}

function writtenBy(
  step: StepRun,
  steps: readonly StepRun[],
  command: Command,
  files: readonly string[],
  facts: EcosystemFacts,
  registry: Registry,
): readonly ReceivedCredential[] {
  const file = targetsOf(command)
    .map((word) => files.find((each) => isFile(command, word, each)))
    .find((each) => each !== undefined);
  if (file === undefined || command.unreachable) return [];
  const words = [command, ...command.pipedFrom].flatMap((each) => [
    ...each.arguments,
    ...each.heredocs.map((heredoc) => heredoc.body),
  ]);
  const literal = words
    .map((word) =>
      resolveWord(command, word)
        .parts.map((part) => (part.kind === 'literal' ? part.text : ' '))
        .join(''),
    )
    .join(' ');
  if (!concerns(literal, registry, facts)) return [];
  return words.flatMap((word): readonly ReceivedCredential[] => {
    const traced = traceWord(word, command, step, steps);
    if (traced.credential.kind === 'literal' || traced.credential.kind === 'none') return [];
    const carrier = { kind: 'command', name: file, command, step } as const;
    return [{ role: 'token', ...traced, carrier, file: step.file, span: spanInRun(step, command) }];
  });
}

function targetsOf(command: Command): readonly Word[] {
  const redirected = command.redirections
    .filter((each) => /^(?:>|>>|&>|&>>|>\|)$/.test(each.operator))
    .map((each) => each.target);
  return command.program === 'tee' ? [...redirected, ...command.arguments] : redirected;
}

function isFile(command: Command, word: Word, file: string): boolean {
  const written = resolveWord(command, word)
    .parts.map((part) => (part.kind === 'literal' || part.kind === 'glob' ? part.text : 'x'))
    .join('');
  return written === file || written.endsWith(`/${file}`) || baseName(written) === file;
}

/** What is written for another host (`//npm.pkg.github.com/:_authToken`, `:github:`) is not for this registry. */
function concerns(literal: string, registry: Registry, facts: EcosystemFacts): boolean {
  if (registry.index.hosts.some((host) => literal.includes(host))) return true;
  if (facts.otherHosts.some((host) => literal.includes(host))) return false;
  return !/:github:|\/\/[\w.-]+\.[a-z]{2,}\//i.test(literal);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
