import { identifyIndex, registryOf } from '../registries/index.ts';
import type { IndexSources } from '../registries/types.ts';
import type { Circumstances } from '../repository/circumstances.ts';
import { covers } from '../repository/covering.ts';
import type { UvSettings } from '../repository/manifests/manifest.ts';
import type { Manifest } from '../repository/manifests/read-manifest.ts';
import type { StepRun } from '../repository/runs.ts';
import { known, oneOf, unknown, type Value } from '../workflow/expressions/index.ts';
import { type Command, hasFlag, optionValue } from '../workflow/scripts/index.ts';
import type { IndexNaming } from './destinations.ts';
import { storedBy } from './logins.ts';
import { npmrcIndex, uvSettings } from './manifests.ts';
import { namedIndexes } from './named-indexes.ts';
import { variableValue } from './shell-variable.ts';
import type { StepInJob } from './step-in-job.ts';
import { inputOf, inputValue, texts, variableSeen, wordValue } from './values.ts';

/** What is uploaded: the step's command (for an action the one that it runs), and the package as far as the files show it. */
export interface Uploaded {
  readonly command: Command | undefined;
  /** The command of the step itself: it starts the script in which `command` stands, or is that. */
  readonly own: Command | undefined;
  /** The folder of the package; undefined when the files do not show it. */
  readonly folder: string | undefined;
  readonly manifest: Manifest | undefined;
}

/**
 * What names the index of an upload: the step's input, the command's option, the package's manifest, a variable, `.npmrc`, what
 * earlier steps of the job set up. The first that is there and not empty counts.
 */
export function indexNaming(place: StepInJob, sources: IndexSources, uploaded: Uploaded): IndexNaming {
  const { step, session } = place;
  const { command, manifest, folder } = uploaded;
  const { urlInputs, urlOptions = [], nameOptions = [], urlVariables = [], nameVariables = [], files = [] } = sources;
  const word = command && optionValue(command, [...urlOptions, ...nameOptions]);
  // With these it reads another file, or none: https://docs.astral.sh/uv/concepts/configuration-files/, 2026-11-28.
  const isWithout = command !== undefined && hasFlag(command, ['--no-config']);
  const isElsewhere = command !== undefined && optionValue(command, ['--config-file']) !== undefined;
  const readsUv = files.includes('uv.toml') && folder !== undefined && !isWithout && !isElsewhere;
  const uv = readsUv ? uvSettings(session, folder) : undefined;
  const indexes = (): Indexes => namedIndexes(place, sources, uploaded.own) ?? uv?.indexes;
  const fixed = (text: string | undefined): readonly IndexNaming[] => (text === undefined ? [] : [() => known(text)]);
  const namings: readonly IndexNaming[] = [
    ...(urlInputs === undefined ? [] : [(occasion: Circumstances) => inputValue(step, urlInputs, occasion)]),
    ...(word === undefined || command === undefined
      ? []
      : [(occasion: Circumstances) => addressed(wordValue(word, command, step, occasion), indexes())]),
    ...(files.includes('manifest') ? fixed(manifest?.index) : []),
    ...[...urlVariables, ...nameVariables].map((name): IndexNaming => {
      return (occasion) => addressed(variableFor(place, name, uploaded, occasion), indexes());
    }),
    ...fixed(uv?.publishUrl),
    ...(files.includes('uv.toml') && isElsewhere ? [() => unknown('another file of settings is read')] : []),
    ...(files.includes('.npmrc') && folder !== undefined ? fixed(npmrcIndex(session, folder, manifest?.name)) : []),
    (occasion) => setUpBefore(place, sources, uploaded, occasion),
  ];
  return (occasion) => firstFilled(namings, occasion);
}

type Indexes = UvSettings['indexes'] | undefined;

/** The address behind a name. */
function addressed(value: Value | undefined, indexes: Indexes): Value | undefined {
  if (value === undefined || indexes === undefined) return value;
  const possible = texts(value);
  return possible === undefined ? value : oneOf(possible.map((text) => known(indexes.get(text) ?? text)));
}

/** An empty value names nothing, and the next source counts. */
function firstFilled(namings: readonly IndexNaming[], occasion: Circumstances): Value | undefined {
  const [first, ...rest] = namings;
  if (first === undefined) return undefined;
  const value = first(occasion);
  const possible = value && texts(value);
  if (value !== undefined && !possible?.includes('')) return value;
  const next = firstFilled(rest, occasion);
  const filled = possible?.filter((text) => text !== '') ?? [];
  return filled.length === 0 ? next : oneOf([...filled.map((text) => known(text)), next ?? known('')]);
}

function variableFor(
  { step }: StepInJob,
  name: string,
  { command }: Uploaded,
  occasion: Circumstances,
): Value | undefined {
  const assigned = command?.assignments.findLast((each) => each.name === name)?.value;
  if (assigned !== undefined && command !== undefined) return wordValue(assigned, command, step, occasion);
  const given = variableValue(step, name, occasion);
  const made = command?.environment.find(
    (each) => each.name === name && (each.exported || variableSeen(step, name) !== undefined),
  );
  if (made === undefined || command === undefined) return given;
  const values = [made.value, ...made.alternatives.map(({ word }) => word)].map((word) =>
    wordValue(word, command, step, occasion),
  );
  // One branch of the script sets it: on the other ways it is what it was before.
  const before = made.certain || made.alternatives.length > 0 ? [] : [given ?? known('')];
  return oneOf([...values, ...before]);
}

/** What `setup-node`'s `registry-url` or `npm config set registry` of an earlier step leaves behind; the last one counts. */
function setUpBefore(
  place: StepInJob,
  sources: IndexSources,
  uploaded: Uploaded,
  occasion: Circumstances,
): Value | undefined {
  const { step, steps, reached } = place;
  if (sources.setupActions === undefined && sources.setupCommands === undefined) return undefined;
  const values: Value[] = [];
  for (const each of steps.slice(0, steps.indexOf(step) + 1).toReversed()) {
    const value = setBy(place, each, sources, uploaded, occasion);
    const runs = value === undefined ? 'no' : reached(each, occasion);
    if (value === undefined || runs === 'no') continue;
    values.push(value);
    if (runs === 'yes' || (each.outer === step.outer && covers(each, step))) return oneOf(values);
  }
  return values.length === 0 ? undefined : oneOf([...values, known('')]);
}

function setBy(
  { session, step }: StepInJob,
  each: StepRun,
  { setupActions = [], setupCommands = [], default: standard }: IndexSources,
  { own, manifest }: Uploaded,
  occasion: Circumstances,
): Value | undefined {
  const target = each.step.uses?.target;
  if (target === undefined) {
    const script = each.step.run?.value ?? '';
    const used = setupCommands.filter(({ program }) => script.includes(program));
    const commands = used.length === 0 ? [] : (session.publishingScript(each)?.commands ?? []);
    const earlier = commands.filter((other) => each !== step || own === undefined || other.start < own.start);
    const found = earlier.flatMap((other) => used.flatMap((setup) => storedBy(other, setup) ?? [])).at(-1);
    return found && wordValue(found.word, found.command, each, occasion);
  }
  const setup = setupActions.find(({ slug }) => target.kind === 'repository' && target.slug === slug.toLowerCase());
  const url = setup && inputValue(each, [setup.urlInput], occasion);
  if (setup === undefined || url === undefined) return undefined;
  const scope = setup.scopeInput === undefined ? undefined : inputOf(each.step.with, [setup.scopeInput]);
  if (scope === undefined || isAddressOf(url, standard)) return url;
  // It holds for the packages of that scope alone.
  const name = manifest?.name;
  const [wanted] = texts(inputValue(each, [setup.scopeInput ?? ''], occasion) ?? known('')) ?? [];
  if (name === undefined || wanted === undefined) return unknown('the index holds for one scope only');
  return name.startsWith(`@${wanted.replace(/^@/, '')}/`) ? url : undefined;
}

function isAddressOf(url: Value, standard: IndexSources['default']): boolean {
  const { ecosystem } = registryOf(standard);
  return (texts(url) ?? ['']).every((text) => {
    const found = identifyIndex(ecosystem, text);
    return found.kind !== 'other' && found.registry.id === standard;
  });
}
