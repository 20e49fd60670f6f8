import { identifyIndex } from '../registries/index.ts';
import type { CredentialSources, EcosystemFacts, IndexSources, LoginCommand, Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, filesWritten, resolveWord, type Word } from '../workflow/scripts/index.ts';
import { storedBy } from './logins.ts';
import { namedIndexes } from './named-indexes.ts';
import { fromInputs } from './received.ts';
import type { StepInJob } from './step-in-job.ts';
import { spanInRun, traceVariableNamed, traceWord } from './trace-word.ts';
import { scopeOf } from './trace-written.ts';
import type { Traced } from './traced.ts';
import type { ReceivedCredential } from './types.ts';
import { inputValue, texts } from './values.ts';

/** What is published, as far as credentials that earlier commands leave behind are concerned. */
export interface Upload {
  readonly facts: EcosystemFacts;
  readonly registry: Registry;
  readonly credentials: CredentialSources;
  readonly index: IndexSources;
  /** The command of the step that uploads, or starts the script that does; undefined for an action. */
  readonly own: Command | undefined;
  /** Commands of scripts of the repository that the step runs before the one that uploads. */
  readonly before?: readonly StartedCommand[];
}

interface StartedCommand {
  readonly command: Command;
  /** The command of the step that starts the script. */
  readonly starter: Command | undefined;
}

/**
 * The credentials that earlier steps and commands of the job leave for an upload: logins (`cargo login`, `npm config set`),
 * login actions, and files that are written (`.npmrc`, `.pypirc`, `~/.gem/credentials`). The one that was left last comes first, as
 * it replaces those before.
 */
export function writtenCredentials(place: StepInJob, upload: Upload): readonly ReceivedCredential[] {
  const { logins = [], files = [], loginActions = [] } = upload.credentials;
  if (logins.length + files.length + loginActions.length === 0) return [];
  const { steps, step } = place;
  const left = steps
    .slice(0, steps.indexOf(step) + 1)
    .flatMap((each) => [...fromLoginActions(place, each, upload), ...fromScript(place, each, upload)]);
  return [...left, ...fromStarted(place, upload)].reverse();
}

/** What stands in a script of the repository is marked, and cannot be edited, by the command that starts it. */
function fromStarted(place: StepInJob, upload: Upload): readonly ReceivedCredential[] {
  const { step } = place;
  const { logins = [], files = [] } = upload.credentials;
  return (upload.before ?? []).flatMap(({ command, starter }) =>
    starter === undefined || command.unreachable
      ? []
      : fromCommand(place, step, command, { logins, files }, upload).map((each) => ({
          ...each,
          span: spanInRun(step, starter),
          elsewhere: true,
        })),
  );
}

function fromLoginActions(place: StepInJob, each: StepRun, upload: Upload): readonly ReceivedCredential[] {
  const target = each.step.uses?.target;
  if (target?.kind !== 'repository') return [];
  return (upload.credentials.loginActions ?? []).flatMap((action) => {
    if (action.slug.toLowerCase() !== target.slug) return [];
    const url = inputValue(each, action.urlInputs ?? []);
    const possible = url === undefined ? [''] : (texts(url) ?? []);
    const concerned = possible.some((text) => text === '' || isOf(text, upload));
    return concerned ? fromInputs({ ...place, step: each }, action) : [];
  });
}

function fromScript(place: StepInJob, each: StepRun, upload: Upload): readonly ReceivedCredential[] {
  const { logins = [], files = [] } = upload.credentials;
  const text = each.step.run?.value ?? '';
  const written = files.filter((file) => text.includes(baseName(file)));
  const used = logins.filter(
    (login) => text.includes(login.program) && login.words.every((word) => text.includes(word)),
  );
  if (written.length + used.length === 0) return [];
  const commands = (place.session.wholeScript(each)?.commands ?? []).filter(
    (command) => !command.unreachable && isBefore(place, each, command, upload),
  );
  return commands.flatMap((command) => fromCommand(place, each, command, { logins: used, files: written }, upload));
}

function fromCommand(
  place: StepInJob,
  each: StepRun,
  command: Command,
  { logins, files }: { readonly logins: readonly LoginCommand[]; readonly files: readonly string[] },
  upload: Upload,
): readonly ReceivedCredential[] {
  const addressOf = (index: string): string => namedIndexes(place, upload.index, upload.own)?.get(index) ?? index;
  return [
    ...logins.flatMap((login): readonly ReceivedCredential[] => {
      const stored = storedBy(command, login);
      if (stored === undefined || (stored.index !== undefined && !isOf(addressOf(stored.index), upload))) return [];
      const name = [login.program, ...login.words].join(' ');
      const namesVariable = login.credential.kind === 'option' && login.credential.namesVariable === true;
      const traced = namesVariable
        ? variableOf(stored.word, command, place, each)
        : storedWord(stored.word, command, place, each, upload);
      return traced === undefined ? [] : [receivedBy(name, traced, command, each)];
    }),
    ...writtenBy(place, each, command, files, upload),
  ];
}

function receivedBy(name: string, traced: Traced, command: Command, step: StepRun): ReceivedCredential {
  const carrier = { kind: 'command', name, command, step } as const;
  return { role: 'token', ...traced, carrier, file: step.file, span: spanInRun(step, command) };
}

function isBefore({ step }: StepInJob, each: StepRun, command: Command, { own }: Upload): boolean {
  return each !== step || own === undefined || command.start < own.start;
}

/** `dart pub token add --env-var NAME`: the variable is read when the package is published. */
function variableOf(word: Word, command: Command, place: StepInJob, each: StepRun): Traced | undefined {
  if (word.text === undefined) return undefined;
  // A script may have made it: `export PUB_TOKEN=$(…)`.
  const own = command.environment.find(({ name, exported }) => exported && name === word.text);
  if (own !== undefined) return traceWord(own.value, command, scopeOf({ ...place, step: each }));
  return traceVariableNamed(word.text, scopeOf(place));
}

/** What is stored as it stands, or, where the tool replaces `${NAME}` itself, the variable as the publishing step sees it. */
function storedWord(
  word: Word,
  command: Command,
  place: StepInJob,
  each: StepRun,
  { credentials }: Upload,
): Traced | undefined {
  if (credentials.expandsVariables !== true) return traceWord(word, command, scopeOf({ ...place, step: each }));
  const literal = literalText(command, word, '');
  const names = [...literal.matchAll(/\$\{(\w+)[?:-]?[^}]*\}/g)].map((match) => match[1] ?? '');
  const [name] = names;
  if (name === undefined) return traceWord(word, command, scopeOf({ ...place, step: each }));
  // The variable is what carries the credential; one that the tool looks for by itself is found by its name.
  if (credentials.tokenVariables?.includes(name) === true) return undefined;
  return traceVariableNamed(name, scopeOf(place));
}

function writtenBy(
  place: StepInJob,
  each: StepRun,
  command: Command,
  files: readonly string[],
  upload: Upload,
): readonly ReceivedCredential[] {
  const writes = filesWritten(command).filter((write) => fileOf(write, command, files) !== undefined);
  return writes.flatMap((write) => {
    const name = fileOf(write, command, files) ?? '';
    const literal = write.source.map((word) => literalText(command, word)).join('\n');
    if (!upload.credentials.wholeFiles?.includes(name) && !concerns(literal, upload)) return [];
    return write.source.flatMap((word): readonly ReceivedCredential[] => {
      const own = name === '.pypirc' ? ofSections(word, upload) : word;
      const traced = storedWord(own, command, place, each, upload);
      const kind = traced?.credential.kind;
      // A line of settings is no token that stands in the file.
      return traced === undefined || kind === 'literal' || kind === 'none' || isPlain(own)
        ? []
        : [receivedBy(name, traced, command, each)];
    });
  });
}

/** The parts of a `.pypirc` but for those in the section of another registry. */
function ofSections(word: Word, { facts, registry }: Upload): Word {
  let section = '';
  const parts = word.parts.filter((part) => {
    if (part.kind === 'literal')
      section = [...part.text.matchAll(/^[ \t]*\[([^\]\n]+)\]/gm)].at(-1)?.[1]?.trim() ?? section;
    const found = identifyIndex(facts.id, section);
    return part.kind === 'literal' || found.kind === 'other' || found.registry === registry;
  });
  return parts.length === word.parts.length ? word : { ...word, parts };
}

/** Without an expression, a variable or the output of a command in it. */
function isPlain(word: Word): boolean {
  return word.parts.every((part) => part.kind === 'literal' && !/\$\{\w/.test(part.text));
}

function fileOf(
  { file }: ReturnType<typeof filesWritten>[number],
  command: Command,
  files: readonly string[],
): string | undefined {
  const written = literalText(command, file, 'x').replaceAll('\\', '/');
  return files.find((each) => written === each || written.endsWith(`/${each}`) || baseName(written) === each);
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
