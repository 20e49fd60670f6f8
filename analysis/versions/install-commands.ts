import type { Session } from '../publications/session.ts';
import { texts, wordValue } from '../publications/values.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import { type Command, hasFlag, optionValue, positionals, type Word } from '../workflow/scripts/index.ts';
import { npmPackage, pythonPackage } from '../workflow/scripts/program-name.ts';
import { literalStart } from '../workflow/scripts/words.ts';
import { type Installer, installers } from './installers.ts';
import { npmRange, pythonRange, resolved } from './range.ts';
import type { Seen } from './seen.ts';
import type { Version } from './version.ts';

/** A package that a command installs. */
export interface Installed {
  readonly seen: readonly Seen[];
  readonly place: Installer['place'];
  readonly command: Command;
}

/** What the commands of a step install of the packages with the given names, in their order. */
export function installedBy(
  session: Session,
  step: StepRun,
  names: readonly string[],
  before: Command | undefined,
): readonly Installed[] {
  const text = step.step.run?.value ?? '';
  if (!names.some((name) => text.includes(name.slice(name.indexOf('/') + 1)))) return [];
  const commands = session.wholeScript(step)?.commands ?? [];
  return commands.flatMap((command): readonly Installed[] => {
    if (command.unreachable || (before !== undefined && command.start >= before.start)) return [];
    const script = uvScript(command, step, names);
    if (script !== undefined) return [{ seen: [script], place: 'path', command }];
    return installers.flatMap((installer) => {
      const words = packagesOf(installer, command);
      const seen = words.flatMap((word) => seenIn(installer, word, command, step, names));
      return seen.length === 0 ? [] : [{ seen, place: installer.place, command }];
    });
  });
}

function packagesOf(installer: Installer, command: Command): readonly Word[] {
  if (command.program === undefined || !installer.programs.includes(command.program)) return [];
  const words = positionals(command, new Set(installer.valueOptions));
  if (!installer.words.every((word, index) => words[index]?.text === word)) return [];
  if (installer.flags !== undefined && !isGiven(command, installer.flags)) return [];
  return words.slice(installer.words.length);
}

function isGiven(command: Command, flags: readonly string[]): boolean {
  if (hasFlag(command, flags)) return true;
  return flags.includes('--location=global') && optionValue(command, ['--location'])?.text === 'global';
}

function seenIn(
  installer: Installer,
  word: Word,
  command: Command,
  step: StepRun,
  names: readonly string[],
): readonly Seen[] {
  const named = requestIn(installer, writtenText(word) ?? literalStart(word));
  if (named === undefined || !names.includes(named.name)) return [];
  const plain = writtenText(word);
  const possible = plain === undefined ? texts(wordValue(word, command, step)) : [plain];
  if (possible === undefined) return [{ version: notKnown('an expression decides it'), from: { kind: 'step', step } }];
  return possible.map((text): Seen => {
    const option = versionOption(installer, command, text, named.name);
    const version = versionIn(installer, requestIn(installer, text)?.version ?? option?.text ?? '');
    const written = plain === undefined ? '' : text.slice(text.indexOf(named.name) + named.name.length);
    const place = option?.text === undefined ? { word, spec: written } : { word: option, spec: option.text };
    return { version, from: { kind: 'word', step, name: named.name, ...place } };
  });
}

/** The word as written, quotes removed: `twine==5.*` is a pattern of file names to the shell, and names none. */
function writtenText({ parts }: Word): string | undefined {
  const written = parts.map((part) => (part.kind === 'literal' || part.kind === 'glob' ? part.text : undefined));
  return written.every((text) => text !== undefined) ? written.join('') : undefined;
}

/** `cargo install release-plz --version 0.3.1`. */
function versionOption(installer: Installer, command: Command, text: string, name: string): Word | undefined {
  return installer.kind === 'cargo' && text === name ? optionValue(command, ['--version', '--vers']) : undefined;
}

function requestIn(
  installer: Installer,
  text: string,
): { readonly name: string; readonly version: string | undefined } | undefined {
  return installer.kind === 'python' ? pythonPackage(text) : npmPackage(text);
}

function versionIn(installer: Installer, spec: string): Known<Version> {
  const range = installer.kind === 'python' ? pythonRange(spec) : npmRange(spec);
  return range === undefined ? notKnown(`${spec} is no version`) : known(resolved(range));
}

/** `curl -LsSf https://astral.sh/uv/0.4.10/install.sh | sh`. */
function uvScript(command: Command, step: StepRun, names: readonly string[]): Seen | undefined {
  if (!names.includes('uv')) return undefined;
  for (const word of command.arguments) {
    const match = /astral\.sh\/uv\/(?:(\d+(?:\.\d+)*)\/)?install\.(?:sh|ps1)/.exec(literalStart(word));
    if (match === null) continue;
    const version: Version =
      match[1] === undefined ? { kind: 'newest', limit: undefined } : { kind: 'exact', version: match[1] };
    return { version: known(version), from: { kind: 'word', step, word, name: 'uv', spec: match[1] ?? '' } };
  }
  return undefined;
}
