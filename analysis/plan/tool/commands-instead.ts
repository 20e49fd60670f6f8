import type { Session } from '../../publications/session.ts';
import type { Publication } from '../../publications/types.ts';
import { within } from '../../publications/working-folder.ts';
import type { ActionAsCommands, InputMeaning } from '../../registries/types.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { YamlScalar } from '../../workflow/yaml/tree.ts';
import { type DartPackage, dartCommands } from './dart-commands.ts';

/** The commands that do what a step does by an action which cannot publish by OIDC, or why there are none. */
export type CommandsInstead =
  | {
      readonly kind: 'commands';
      readonly lines: readonly string[];
      readonly folder: YamlScalar | undefined;
      /** The channel that Flutter is to be installed from, where the job has none yet. */
      readonly flutterChannel: string | undefined;
    }
  /** A clause for a message. */
  | { readonly kind: 'none'; readonly reason: string };

/** Undefined for actions of which no commands are known. */
export function commandsInstead(session: Session, publication: Publication): CommandsInstead | undefined {
  const { means, registry, step } = publication;
  const spec = means.kind === 'action' ? means.action.asCommands : undefined;
  if (means.kind !== 'action' || spec === undefined || spec.registry !== registry?.id) return undefined;
  const { tokenInputs = [], usernameInputs = [] } = means.action.credentials;
  const gone = new Set([...tokenInputs, ...usernameInputs].map((name) => name.toLowerCase()));
  const outputs = outputsUsed(step);
  const output = outputs.length === 0 ? undefined : spec.output;
  if (outputs.some((name) => name.toLowerCase() !== output?.name.toLowerCase()))
    return none('another step uses what it gives out');
  const words: Word[] = [];
  const last: Word[] = [];
  const file: string[] = [];
  let folder: YamlScalar | undefined;
  const dart: { -readonly [K in keyof DartPackage]: DartPackage[K] } = {};
  for (const { name, value } of step.step.with?.variables ?? []) {
    if (gone.has(name.toLowerCase()) || value.value.trim() === '') continue;
    const meaning = meaningOf(spec, name);
    if (meaning === undefined) return none(`its input \`${name}\` has no counterpart`);
    const text = value.value.trim();
    const isSwitch = /^(?:true|false)$/i.test(text) ? text.toLowerCase() : undefined;
    switch (meaning.kind) {
      case 'folder':
        if (!isHere(text)) folder = value;
        break;
      case 'file':
      case 'option': {
        // What is empty, or several words, would make another command.
        if (meaning.kind === 'option' && value.text.expressions.length > 0)
          return none(`its input \`${name}\` is decided while it runs`);
        const word = wordOf(value);
        if (word === undefined) return none(`its input \`${name}\` is more than a word`);
        if (meaning.kind === 'file') file.push(/^[^"]* /.test(word) ? `"${word}"` : word);
        else last.push({ text: `${meaning.option} ${word}`, builds: meaning.builds === true });
        break;
      }
      case 'flag':
        if (isSwitch === undefined) return none(`its input \`${name}\` is decided while it runs`);
        if (isSwitch === meaning.when) words.push({ text: meaning.flag, builds: meaning.builds === true });
        break;
      case 'index':
        if (value.text.expressions.length > 0) return none(`its input \`${name}\` is decided while it runs`);
        break;
      case 'nothing':
        if (meaning.only !== undefined && !meaning.only.includes(text.toLowerCase()))
          return none(`its input \`${name}\` has no counterpart`);
        break;
      case 'flutter-channel':
        dart.channel = text;
        break;
      default:
        if (isSwitch === undefined) return none(`its input \`${name}\` is decided while it runs`);
        dart[meaning.kind] = isSwitch === 'true';
    }
  }
  // A file that is there already lies where it is.
  if (file.length > 0) folder = undefined;
  if (output !== undefined && file.length === 0 && last.some(({ text, builds }) => builds && /\s\S+\s/.test(text)))
    return none('another step uses one of the files that it builds');
  const lines = linesOf(spec, output, file[0], [...words, ...last], folder?.value.trim());
  if (spec.flutter === undefined) return { kind: 'commands', lines, folder, flutterChannel: undefined };
  const made = dartCommands(publication, spec, dart, pubspecOf(session, folder));
  if (typeof made === 'string') return none(made);
  const filled = [...made.tests, ...lines].map((line) => line.replace('{dart}', made.program));
  return { kind: 'commands', lines: filled, folder, flutterChannel: made.channel };
}

function none(reason: string): CommandsInstead {
  return { kind: 'none', reason };
}

function meaningOf({ inputs }: ActionAsCommands, name: string): InputMeaning | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(inputs, key) ? inputs[key] : undefined;
}

/** The outputs of a step that its file uses. */
function outputsUsed({ step: { id }, file }: StepRun): readonly string[] {
  if (id === undefined) return [];
  if (!/^[\w-]+$/.test(id.value)) return [''];
  const used = new RegExp(`\\bsteps(?:\\.${id.value}|\\['${id.value}'\\])\\.outputs(?:\\.([\\w-]+))?`, 'g');
  return Array.from(file.text.matchAll(used), (match) => match[1] ?? '');
}

interface Word {
  readonly text: string;
  readonly builds: boolean;
}

/** The commands with their words; what a step uses of an output is built first, and named again. */
function linesOf(
  { lines }: ActionAsCommands,
  output: ActionAsCommands['output'],
  file: string | undefined,
  words: readonly Word[],
  folder: string | undefined,
): readonly string[] {
  const builds = output !== undefined && file === undefined;
  const textsOf = (part: readonly Word[]) => part.map(({ text }) => text);
  const uploaded = builds ? [output.file] : file === undefined ? [] : [file];
  const own = builds ? words.filter((each) => !each.builds) : words;
  const upload = lines.map((line, index) =>
    index === lines.length - 1 ? [line, ...uploaded, ...textsOf(own)].join(' ') : line,
  );
  if (output === undefined) return upload;
  const build = builds ? [[output.build, ...textsOf(words.filter((each) => each.builds))].join(' ')] : [];
  const path = builds ? `${folder === undefined ? '' : `${folder.replace(/\/+$/, '')}/`}${output.file}` : (file ?? '');
  return [...build, ...upload, `echo "${output.name}=${path.replace(/^"|"$/g, '')}" >> "$GITHUB_OUTPUT"`];
}

function isHere(folder: string): boolean {
  return /^\.?\/*$/.test(folder);
}

/** A value as words of a command: plain ones as they are, one with an expression in quotes. */
function wordOf({ value, text }: YamlScalar): string | undefined {
  const trimmed = value.trim();
  if (text.expressions.length > 0) return /^[\w./:@%+=~-]*$/.test(text.masked.trim()) ? `"${trimmed}"` : undefined;
  return /^[\w./:@%+=~ -]+$/.test(trimmed) ? trimmed : undefined;
}

/** The text of the package's manifest; undefined when it is not seen. */
function pubspecOf({ files }: Session, folder: YamlScalar | undefined): string | undefined {
  const path = folder === undefined ? 'pubspec.yaml' : within('', `${folder.value.trim()}/pubspec.yaml`);
  return path === undefined ? undefined : files.text(path);
}
