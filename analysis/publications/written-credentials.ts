import { identifyIndex } from '../registries/index.ts';
import type { CredentialSources, EcosystemFacts, IndexSources, Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, resolveWord, type Word } from '../workflow/scripts/index.ts';
import { storedBy } from './logins.ts';
import { fromInputs } from './received.ts';
import type { Session } from './session.ts';
import { spanInRun, traceWord } from './trace-word.ts';
import type { ReceivedCredential } from './types.ts';
import { inputValue, texts } from './values.ts';

/** What is published, as far as credentials that earlier commands leave behind are concerned. */
export interface Upload {
  readonly facts: EcosystemFacts;
  readonly registry: Registry;
  readonly credentials: CredentialSources;
  readonly index: IndexSources;
  readonly step: StepRun;
  /** The uploading command; undefined for an action. */
  readonly command: Command | undefined;
}

/**
 * The credentials that earlier steps and commands of the job leave for an upload: logins (`cargo login`, `npm config set`),
 * login actions, and files that are written (`.npmrc`, `.pypirc`, `~/.gem/credentials`).
 */
export function writtenCredentials(
  session: Session,
  upload: Upload,
  steps: readonly StepRun[],
): readonly ReceivedCredential[] {
  const { logins = [], files = [], loginActions = [] } = upload.credentials;
  if (logins.length + files.length + loginActions.length === 0) return [];
  const before = steps.slice(0, steps.indexOf(upload.step) + 1);
  return before.flatMap((step) => [
    ...fromLoginActions(step, steps, upload),
    ...fromScript(session, step, steps, upload),
  ]);
}

function fromLoginActions(step: StepRun, steps: readonly StepRun[], upload: Upload): readonly ReceivedCredential[] {
  const target = step.step.uses?.target;
  if (target?.kind !== 'repository') return [];
  return (upload.credentials.loginActions ?? []).flatMap((action) => {
    if (action.slug.toLowerCase() !== target.slug) return [];
    const url = inputValue(step, action.urlInputs ?? []);
    const possible = url === undefined ? [''] : (texts(url) ?? []);
    return possible.some((text) => text === '' || isOf(text, upload)) ? fromInputs(step, steps, action) : [];
  });
}

function fromScript(
  session: Session,
  step: StepRun,
  steps: readonly StepRun[],
  upload: Upload,
): readonly ReceivedCredential[] {
  const { logins = [], files = [] } = upload.credentials;
  const text = step.step.run?.value ?? '';
  const written = files.filter((file) => text.includes(baseName(file)));
  const used = logins.filter((login) => text.includes(login.program));
  if (written.length + used.length === 0) return [];
  const commands = (session.wholeScript(step)?.commands ?? []).filter((command) => isBefore(step, command, upload));
  return commands.flatMap((command) => [
    ...used.flatMap((login): readonly ReceivedCredential[] => {
      const stored = storedBy(command, login);
      if (stored === undefined || (stored.index !== undefined && !isOf(stored.index, upload))) return [];
      const name = [login.program, ...login.words].join(' ');
      return [receivedBy(name, stored.word, command, step, steps)];
    }),
    ...writtenBy(step, steps, command, written, upload),
  ]);
}

function receivedBy(
  name: string,
  word: Word,
  command: Command,
  step: StepRun,
  steps: readonly StepRun[],
): ReceivedCredential {
  const traced = traceWord(word, command, step, steps);
  const carrier = { kind: 'command', name, command, step } as const;
  return { role: 'token', ...traced, carrier, file: step.file, span: spanInRun(step, command) };
}

function isBefore(step: StepRun, command: Command, upload: Upload): boolean {
  return step !== upload.step || upload.command === undefined || command.start < upload.command.start;
}

function writtenBy(
  step: StepRun,
  steps: readonly StepRun[],
  command: Command,
  files: readonly string[],
  upload: Upload,
): readonly ReceivedCredential[] {
  const file = files.find((each) => targetsOf(command).some((word) => isFile(command, word, each)));
  if (file === undefined || command.unreachable) return [];
  const words = [command, ...command.pipedFrom].flatMap((each) => [
    ...each.arguments,
    ...each.heredocs.map((heredoc) => heredoc.body),
  ]);
  if (!concerns(words.map((word) => literalText(command, word)).join(' '), upload)) return [];
  return words
    .map((word) => receivedBy(file, word, command, step, steps))
    .filter(({ credential }) => credential.kind !== 'literal' && credential.kind !== 'none');
}

function targetsOf(command: Command): readonly Word[] {
  const redirected = command.redirections
    .filter((each) => /^(?:>|>>|&>|&>>|>\|)$/.test(each.operator))
    .map((each) => each.target);
  return command.program === 'tee' ? [...redirected, ...command.arguments] : redirected;
}

function isFile(command: Command, word: Word, file: string): boolean {
  const written = literalText(command, word, 'x');
  return written === file || written.endsWith(`/${file}`) || baseName(written) === file;
}

function literalText(command: Command, word: Word, unknown = ' '): string {
  const { parts } = resolveWord(command, word);
  return parts.map((part) => (part.kind === 'literal' || part.kind === 'glob' ? part.text : unknown)).join('');
}

/** What is written for another host (`//npm.pkg.github.com/:_authToken`, `:github:`) is not for this registry. */
function concerns(literal: string, { registry, facts }: Upload): boolean {
  if (registry.index.hosts.some((host) => literal.includes(host))) return true;
  if (facts.otherHosts.some((host) => literal.includes(host))) return false;
  return !/:github:|\/\/[\w.-]+\.[a-z]{2,}\//i.test(literal);
}

/** Whether an index named by a login is the one of the upload. */
function isOf(index: string, { facts, registry, index: sources }: Upload): boolean {
  const found = identifyIndex(facts.id, index.replace(/^\/\//, 'https://'), sources);
  return found.kind !== 'other' && found.registry === registry;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
