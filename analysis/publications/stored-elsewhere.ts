import { identifyIndex } from '../registries/index.ts';
import type { CredentialSources, EcosystemFacts, Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, filesWritten, resolveWord, type Word } from '../workflow/scripts/index.ts';
import { literalEnd } from '../workflow/scripts/words.ts';
import { storedBy } from './logins.ts';
import type { StepInJob } from './step-in-job.ts';
import type { Credential } from './types.ts';
import { texts, wordValue } from './values.ts';

/** Where an upload goes by default, and how it takes its credential. */
interface Upload {
  readonly facts: EcosystemFacts;
  readonly registry: Registry;
  readonly credentials: CredentialSources;
}

/**
 * True when commands of the job store the very secrets of an upload for other hosts only (`//pkgs.dev.azure.com/…:_password=`): a
 * file that is not seen sends the upload there, whatever the default of its tool.
 */
export function isForAnotherHost({ session, step, steps }: StepInJob, credential: Credential, upload: Upload): boolean {
  if (credential.kind !== 'stored' || credential.names.length === 0) return false;
  const hosts = steps.slice(0, steps.indexOf(step) + 1).flatMap((each) => {
    if (!/_auth|_password/.test(each.step.run?.value ?? '') || !mentionsAll(each, credential.names)) return [];
    const commands = session.wholeScript(each)?.commands ?? [];
    return commands.flatMap((command) => (command.unreachable ? [] : addressesOf(command, each, upload)));
  });
  return hosts.length > 0 && hosts.every((address) => !isOwn(address, upload));
}

/** The addresses that a command stores a credential for, in a file or by a login. */
function addressesOf(command: Command, step: StepRun, { credentials }: Upload): readonly string[] {
  const { files = [], logins = [] } = credentials;
  const written = filesWritten(command)
    .filter(({ file }) => files.some((name) => literalEnd(file).endsWith(name)))
    .flatMap(({ text }) => text.map((word) => shownText(word, command, step)))
    .flatMap((text) =>
      Array.from(text.matchAll(/\/\/[\w.-]+\.\S*?(?=:_(?:authToken|auth|password)\b)/g), ([address]) => address),
    );
  return [...written, ...logins.flatMap((login) => storedBy(command, login)?.index ?? [])];
}

function shownText(word: Word, command: Command, step: StepRun): string {
  const parts = resolveWord(command, word).parts.map((part) => {
    const possible = texts(wordValue({ ...word, text: undefined, parts: [part] }, command, step));
    return possible?.[0] ?? ' ';
  });
  return parts.join('');
}

function isOwn(address: string, { facts, registry }: Upload): boolean {
  const found = identifyIndex(facts.id, address.replace(/^\/\//, 'https://'));
  return found.kind !== 'other' && found.registry === registry;
}

function mentionsAll({ file, step }: StepRun, names: readonly string[]): boolean {
  const text = file.text.slice(step.span.start, step.span.end).toLowerCase();
  return names.every((name) => text.includes(name.toLowerCase()));
}
