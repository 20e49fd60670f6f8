import { ecosystems } from '../registries/index.ts';
import type { CredentialSources, EcosystemFacts, PublishTool } from '../registries/types.ts';
import type { Circumstances } from '../repository/circumstances.ts';
import { both } from '../repository/reach.ts';
import { notKnown } from '../text/known.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import { type Command, hasFlag, positionals } from '../workflow/scripts/index.ts';
import { type Destination, destinationsOf } from './destinations.ts';
import { effectiveCredential } from './effective-credential.ts';
import { type FollowedCommand, followedCommands } from './followed-commands.ts';
import type { FoundPublication } from './found-publication.ts';
import { indexNaming, type Uploaded } from './index-naming.ts';
import { builtManifest, manifestIn, settingsDeclineOidc } from './manifests.ts';
import { declinesOidc, toolsOf, uploadsOn } from './match-tool.ts';
import { possibleCommands } from './possible-commands.ts';
import { fromCommand, fromVariables } from './received.ts';
import { variableValue } from './shell-variable.ts';
import { occasionsOf, type StepInJob } from './step-in-job.ts';
import { isForAnotherHost } from './stored-elsewhere.ts';
import { spanInRun } from './trace-word.ts';
import type { Credential, ReceivedCredential } from './types.ts';
import { texts } from './values.ts';
import { within, workingFolder } from './working-folder.ts';
import { writtenCredentials } from './written-credentials.ts';
import { yarnVersion } from './yarn-version.ts';

/** The publications that the commands of a step make: one for each command and registry. */
export function commandPublications(place: StepInJob): readonly FoundPublication[] {
  const { session, step } = place;
  const all = followedCommands(session, step);
  const found = all.flatMap((followed, at) => {
    const folder = () =>
      followed.starter === undefined ? workingFolder(session, step, followed.command) : followed.folder;
    return possibleCommands(followed.command, place).flatMap((command) =>
      toolsOf(command, () => yarnVersion(session, folder() ?? '')).flatMap((tool) =>
        publicationsBy(place, tool, { ...followed, command, folder: folder() }, () => all.slice(0, at)),
      ),
    );
  });
  // A loop, or two commands that one script starts: the same upload by the same tool is one publication.
  return found.filter((each, index) => found.findIndex((other) => isSame(each, other)) === index);
}

function isSame(a: FoundPublication, b: FoundPublication): boolean {
  const sameIndex = a.index.known ? b.index.known && a.index.value === b.index.value : !b.index.known;
  return a.span.start === b.span.start && a.registry === b.registry && a.means.name === b.means.name && sameIndex;
}

function publicationsBy(
  place: StepInJob,
  tool: PublishTool,
  followed: FollowedCommand,
  before: () => readonly FollowedCommand[],
): readonly FoundPublication[] {
  const facts = ecosystems.find((each) => each.tools.includes(tool));
  const { command, starter } = followed;
  const { step } = place;
  const occasions = occasionsOf(place).filter((occasion) => uploadsOn(tool, command, step, occasion) !== 'no');
  if (facts === undefined || occasions.length === 0) return [];
  const uploaded = uploadedBy(place, facts, tool, followed);
  const naming = indexNaming(place, tool.index, uploaded);
  return destinationsOf(facts.id, tool.index, naming, occasions).map((named) => {
    const received = receivedBy(place, tool, facts, named, followed, before);
    const credential = credentialOf(place, tool, { ...followed, folder: uploaded.folder }, received, named);
    const destination = elsewhere(place, tool, facts, credential, named);
    return {
      registry: destination.registry,
      index: destination.index,
      certain: destination.certain,
      ecosystem: facts.id,
      means: { kind: 'command', tool, command, name: tool.name, starter },
      step,
      file: step.file,
      span: spanInRun(step, starter ?? command),
      received,
      credential,
      when: (occasion) => madeOn(tool, command, step, destination, occasion),
      folder: uploaded.folder,
    } satisfies FoundPublication;
  });
}

/** No registry that is known, where the credential is stored for another host. */
function elsewhere(
  place: StepInJob,
  { credentials }: PublishTool,
  facts: EcosystemFacts,
  credential: Credential,
  named: Destination,
): Destination {
  const { registry } = named;
  if (registry === undefined || !isForAnotherHost(place, credential, { facts, registry, credentials })) return named;
  return { ...named, registry: undefined, index: notKnown('its credential is stored for another host') };
}

/** In a branch of the script it may be made or not: an unknown condition never makes a finding. */
function madeOn(
  tool: PublishTool,
  command: Command,
  step: StepInJob['step'],
  destination: Destination,
  occasion: Circumstances,
): Truth {
  const made = both(uploadsOn(tool, command, step, occasion), destination.on(occasion));
  return command.conditional ? both(made, 'maybe') : made;
}

/** The package that a command uploads: that of the folder it works in, or of the folder that it names. */
function uploadedBy(
  place: StepInJob,
  facts: EcosystemFacts,
  { valueOptions }: PublishTool,
  { command, starter, folder }: FollowedCommand,
): Uploaded {
  const own = starter ?? command;
  const named = facts.id === 'npm' ? positionals(command, new Set(valueOptions))[1]?.text : undefined;
  const target = folder === undefined || named === undefined ? folder : (within(folder, named) ?? folder);
  const manifest =
    target === undefined ? undefined : (manifestIn(place.session, facts.id, target) ?? builtManifest(place, target));
  return { command, own, folder: target, manifest };
}

function receivedBy(
  place: StepInJob,
  tool: PublishTool,
  facts: EcosystemFacts,
  { registry }: Destination,
  { command, starter }: FollowedCommand,
  before: () => readonly FollowedCommand[],
): readonly ReceivedCredential[] {
  const { credentials, index } = tool;
  const ownCommand = fromCommand(place, command, credentials, tool.valueOptions);
  const own = [
    // What stands in another file is marked, and cannot be edited, by the command that starts it.
    ...(starter === undefined
      ? ownCommand
      : ownCommand.map((each) => ({ ...each, span: spanInRun(place.step, starter), elsewhere: true }))),
    ...fromVariables(place, credentials),
  ].filter(({ carrier }) => {
    if (carrier.kind === 'option') return true;
    const { forcesOidc } = tool;
    if (forcesOidc?.ignoresVariables === true && hasFlag(command, [forcesOidc.option])) return false;
    const only = credentials.variableRegistries?.[carrier.name];
    return (only === undefined || only === registry?.id) && isRead(place, credentials, carrier.name);
  });
  const written =
    registry === undefined
      ? []
      : writtenCredentials(place, { facts, registry, credentials, index, own: starter ?? command, before: before() });
  return [...own, ...written].map((each) => {
    const { carrier } = each;
    const behind = credentials.behindOidc?.includes(carrier.name) ?? false;
    return behind ? { ...each, behindOidc: true } : each;
  });
}

/** False for a variable that the tool reads only by a file which is seen, does not name it, and is not changed in the job. */
function isRead({ session, steps }: StepInJob, { namedInFile }: CredentialSources, name: string): boolean {
  if (namedInFile === undefined || !namedInFile.variables.includes(name)) return true;
  const text = session.files.text(namedInFile.file);
  if (text === undefined || text.includes(name)) return true;
  return steps.some(({ step: { run } }) => run?.value.includes(namedInFile.file) || run?.value.includes('config set'));
}

function credentialOf(
  place: StepInJob,
  tool: PublishTool,
  { command, folder }: FollowedCommand,
  received: readonly ReceivedCredential[],
  { registry }: Destination,
): Credential {
  if (hasFlag(command, tool.credentials.elsewhereFlags ?? [])) {
    return { kind: 'unknown', reason: 'it comes from a login that the file does not show' };
  }
  const credential = effectiveCredential(tool.oidc, received, registry, place.step, place.steps);
  if (credential.kind !== 'none') return credential;
  if (declinesOidc(tool, command)) return { kind: 'unknown', reason: 'the command declines OIDC' };
  if (folder !== undefined && settingsDeclineOidc(place.session, tool, folder))
    return { kind: 'unknown', reason: 'the settings of the tool decline OIDC' };
  return asksOidc(tool, command, place) ? credential : { kind: 'unknown', reason: 'the tool was not told to use OIDC' };
}

/** Whether a tool that wants to be told is told to use OIDC: by an option, or by a variable with any value but `false`. */
function asksOidc(tool: PublishTool, command: Command, { step, left }: StepInJob): boolean {
  if (tool.asksOidc === undefined) return true;
  const { option, variable } = tool.asksOidc;
  if (option !== undefined && hasFlag(command, [option])) return true;
  if (variable === undefined) return false;
  const assigned = [...command.assignments, ...command.environment].find((each) => each.name === variable)?.value;
  if (assigned !== undefined) return assigned.text !== 'false' && assigned.text !== '';
  const value = variableValue(step, variable, { situation: undefined, left });
  return value !== undefined && !(texts(value)?.every((text) => text === 'false' || text === '') ?? false);
}
