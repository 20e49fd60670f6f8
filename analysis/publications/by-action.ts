import { ecosystemOf, publishActions, toolOf } from '../registries/index.ts';
import type { Ecosystem, PublishAction, PublishTool } from '../registries/types.ts';
import { refVersion } from '../registries/versions/action-versions.ts';
import { atLeastVersion } from '../registries/versions/versions.ts';
import type { Circumstances } from '../repository/circumstances.ts';
import { both } from '../repository/reach.ts';
import { type Truth, truth } from '../workflow/expressions/index.ts';
import { type ActionCommand, commandOfAction, fromActionCommand } from './action-command.ts';
import { type Destination, destinationsOf } from './destinations.ts';
import { effectiveCredential } from './effective-credential.ts';
import { flagOn } from './flags.ts';
import type { FoundPublication } from './found-publication.ts';
import { indexNaming } from './index-naming.ts';
import { builtManifest, manifestIn } from './manifests.ts';
import { fromInputs, fromVariables } from './received.ts';
import { occasionsOf, type StepInJob } from './step-in-job.ts';
import type { Credential, Means, ReceivedCredential } from './types.ts';
import { inputValue, texts } from './values.ts';
import { within, workingFolder } from './working-folder.ts';
import { writtenCredentials } from './written-credentials.ts';

/** The publications that a step makes by an action that is known to publish: one for each registry that it may upload to. */
export function actionPublications(place: StepInJob): readonly FoundPublication[] {
  const { step } = place;
  const target = step.step.uses?.target;
  if (target?.kind !== 'repository') return [];
  return publishActions(target.slug, target.path).flatMap(({ action, ecosystem }) => {
    if (!hasUpload(action, target.ref)) return [];
    const tool = action.runs && toolOf(action.runs.tool);
    const ran = tool && commandOfAction(action, tool, step);
    const uploadsOn = (occasion: Circumstances): Truth =>
      both(madeOn(action, place, occasion), notDry(tool, ran, place, occasion));
    const occasions = occasionsOf(place).filter((occasion) => uploadsOn(occasion) !== 'no');
    const name = action.path === '' ? action.slug : `${action.slug}/${action.path}`;
    const means: Means = { kind: 'action', action, ref: target.ref, name };
    return destinations(place, action, tool, ran, ecosystem, occasions).map(({ destination, folder }) => {
      const received = receivedBy(place, action, tool, ran, ecosystem, destination);
      return {
        registry: destination.registry,
        index: destination.index,
        certain: destination.certain,
        ecosystem,
        means,
        step,
        file: step.file,
        span: step.step.uses?.scalar.span ?? step.step.map.span,
        received,
        credential: credentialOf(place, action, received, destination),
        when: (occasion) => both(uploadsOn(occasion), destination.on(occasion)),
        folder,
      } satisfies FoundPublication;
    });
  });
}

/** From some version on an action may have lost its upload; a version that is not known is taken for a newer one. */
function hasUpload(action: PublishAction, ref: string): boolean {
  if (action.uploadsBelow === undefined) return true;
  const version = refVersion(action.releases, ref);
  return version.known && !atLeastVersion(version.value, action.uploadsBelow);
}

/** Whether the step's inputs make the action upload. */
function madeOn(action: PublishAction, { step }: StepInJob, occasion: Circumstances): Truth {
  const uploads = wantsUpload(action, step, occasion);
  return action.dryRun.reduce<Truth>((answer, { input, values }) => {
    const dry = isOneOf(inputValue(step, [input], occasion), values);
    return both(answer, dry === 'yes' ? 'no' : dry === 'no' ? 'yes' : 'maybe');
  }, uploads);
}

function wantsUpload({ when }: PublishAction, step: StepInJob['step'], occasion: Circumstances): Truth {
  switch (when.kind) {
    case 'always':
      return 'yes';
    case 'filled': {
      const value = inputValue(step, [when.input], occasion);
      if (value === undefined) return 'no';
      // A secret that is handed over is there, as far as anybody can tell.
      return texts(value) === undefined ? 'yes' : truth(value);
    }
    case 'value':
      return isOneOf(inputValue(step, [when.input], occasion), when.values);
  }
}

/** Whether the value of an input (`''` when absent) is one of some. */
function isOneOf(value: ReturnType<typeof inputValue>, values: readonly string[]): Truth {
  const possible = value === undefined ? [''] : texts(value);
  if (possible === undefined) return 'maybe';
  const fitting = possible.filter((text) => values.includes(text));
  return fitting.length === 0 ? 'no' : fitting.length === possible.length ? 'yes' : 'maybe';
}

function notDry(
  tool: PublishTool | undefined,
  ran: ActionCommand | undefined,
  { step }: StepInJob,
  occasion: Circumstances,
): Truth {
  if (tool === undefined || ran === undefined) return 'yes';
  const flags = { names: tool.dryRunFlags, valueOptions: new Set(tool.valueOptions), otherwise: 'no' } as const;
  const dry = flagOn(ran.command, flags, step, occasion);
  return dry === 'yes' ? 'no' : dry === 'no' ? 'yes' : 'maybe';
}

/** Inputs that name the folder, or the manifest, of the package. */
const folderInputs = ['working-directory', 'working_directory', 'workingDir', 'package', 'path', 'relativePath', 'cwd'];

function destinations(
  place: StepInJob,
  action: PublishAction,
  tool: PublishTool | undefined,
  ran: ActionCommand | undefined,
  ecosystem: Ecosystem,
  occasions: readonly Circumstances[],
): readonly { readonly destination: Destination; readonly folder: string | undefined }[] {
  const folder = folderOf(place);
  const manifest =
    folder === undefined ? undefined : (manifestIn(place.session, ecosystem, folder) ?? builtManifest(place, folder));
  const own = tool?.index;
  const sources = {
    ...action.index,
    ...(own?.urlOptions && { urlOptions: own.urlOptions }),
    ...(own?.nameOptions && { nameOptions: own.nameOptions }),
    ...(own?.names && { names: { ...own.names, ...action.index.names } }),
    ...(own?.urlVariables && { urlVariables: [...(action.index.urlVariables ?? []), ...own.urlVariables] }),
    ...(own?.nameVariables && { nameVariables: [...(action.index.nameVariables ?? []), ...own.nameVariables] }),
  };
  const naming = indexNaming(place, sources, { command: ran?.command, own: undefined, folder, manifest });
  return destinationsOf(ecosystem, sources, naming, occasions).map((destination) => ({ destination, folder }));
}

function folderOf({ session, step }: StepInJob): string | undefined {
  const value = inputValue(step, folderInputs);
  if (value === undefined) return workingFolder(session, step);
  const [only, ...more] = texts(value) ?? [];
  return only === undefined || more.length > 0 ? undefined : within('', only.replace(/(?:^|\/)package\.json$/, ''));
}

function receivedBy(
  place: StepInJob,
  action: PublishAction,
  tool: PublishTool | undefined,
  ran: ActionCommand | undefined,
  ecosystem: Ecosystem,
  { registry }: Destination,
): readonly ReceivedCredential[] {
  const { credentials, index } = action;
  const own = [
    ...fromInputs(place, credentials),
    ...(tool === undefined || ran === undefined ? [] : fromActionCommand(place, tool, ran)),
    ...fromVariables(place, credentials),
  ].filter(({ carrier }) => {
    const only = credentials.variableRegistries?.[carrier.name];
    return only === undefined || only === registry?.id;
  });
  const written =
    registry === undefined
      ? []
      : writtenCredentials(place, { facts: ecosystemOf(ecosystem), registry, credentials, index, own: undefined });
  const behind = new Set([...(credentials.behindOidc ?? []), ...(tool?.credentials.behindOidc ?? [])]);
  return [...own, ...written].map((each) => (behind.has(each.carrier.name) ? { ...each, behindOidc: true } : each));
}

function credentialOf(
  { step, steps }: StepInJob,
  action: PublishAction,
  received: readonly ReceivedCredential[],
  { registry }: Destination,
): Credential {
  const credential = effectiveCredential(action.oidc, received, registry, step, steps);
  const { declinesOidc: declined } = action;
  if (credential.kind !== 'none' || declined === undefined) return credential;
  const declines = isOneOf(inputValue(step, [declined.input]), declined.values);
  return declines === 'no' ? credential : { kind: 'unknown', reason: 'the step declines OIDC' };
}
