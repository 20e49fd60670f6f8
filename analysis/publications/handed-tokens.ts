import { registries } from '../registries/index.ts';
import { ecosystemOfToken } from '../registries/reading/token-names.ts';
import type { Ecosystem, IndexSources } from '../registries/types.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { known as knownText } from '../text/known.ts';
import { callAsStep } from './by-called-workflow.ts';
import { type Destination, destinationsOf } from './destinations.ts';
import { mayStoreAnything, type Surroundings, surroundings, surroundingsOf } from './ecosystem-sources.ts';
import {
  type HandedToken,
  namesInScalar,
  tokensOfCall,
  tokensOfCommand,
  tokensOfJob,
  tokensOfStep,
} from './find-tokens.ts';
import type { FoundPublication } from './found-publication.ts';
import { indexNaming } from './index-naming.ts';
import { manifestIn } from './manifests.ts';
import { calledUnseen, type Recipient, recipientIn } from './recipient.ts';
import { type JobSteps, occasionsOf, type StepInJob } from './step-in-job.ts';
import { speaksOfReleasing } from './unknown-commands.ts';
import { workingFolder } from './working-folder.ts';
import { writtenCredentials } from './written-credentials.ts';

/**
 * Publications of which only the token is seen: it is handed to a script, an action or a called workflow that is not known. A token of
 * npm may serve to install as well, so that something has to say that it is released. One for each step and ecosystem, and none
 * where a known publication uses the same secret.
 */
export function handedTokens(
  places: readonly StepInJob[],
  run: JobRun,
  job: JobSteps,
  known: readonly FoundPublication[],
): readonly FoundPublication[] {
  if (run.job.uses !== undefined) return toCalledWorkflow(run, job);
  const toSteps = places.flatMap((place) => toStep(place, known));
  return [...toSteps, ...toReleasingStep(places, [...known, ...toSteps])];
}

function toStep(place: StepInJob, known: readonly FoundPublication[]): readonly FoundPublication[] {
  const { step, session } = place;
  if (!session.namesToken(step.file)) return [];
  const outer = tokensOfStep(place);
  if (outer.length === 0 && !holdsToken(step)) return [];
  const recipient = recipientIn(place);
  if (recipient === undefined) return [];
  const inner = recipient.command === undefined ? [] : tokensOfCommand(place, recipient.command);
  return byEcosystem([...outer, ...inner]).flatMap(([ecosystem, tokens]) => {
    const isKnown = known.some(
      (each) => each.ecosystem === ecosystem && (each.step === step || sharesSecret(each, tokens)),
    );
    if (isKnown || !isForRelease(ecosystem, `${recipient.words} ${jobWords(step.run)}`)) return [];
    return likely(place, ecosystem, tokens, recipient);
  });
}

/** A cheap test, before the script is read: an expression in it names a token. */
function holdsToken({ step: { run } }: StepRun): boolean {
  return run !== undefined && namesInScalar(run).some((name) => ecosystemOfToken(name) !== undefined);
}

/** Tokens that all steps see, or that an earlier one has stored, go to the last step that says it releases. */
function toReleasingStep(
  places: readonly StepInJob[],
  known: readonly FoundPublication[],
): readonly FoundPublication[] {
  const releasing = places.filter(({ step: { step } }) =>
    speaksOfReleasing(`${step.run?.value ?? step.uses?.scalar.value ?? ''} ${step.name?.value ?? ''}`),
  );
  const [first] = releasing;
  if (first === undefined) return [];
  const isUnclaimed = (each: Ecosystem): boolean => !known.some(({ ecosystem }) => ecosystem === each);
  const ofJob = first.session.namesToken(first.step.run.workflow.file)
    ? tokensOfJob(first).filter(({ ecosystem }) => isUnclaimed(ecosystem))
    : [];
  const texts = places
    .flatMap(({ step: { step } }) => step.run?.value ?? step.uses?.scalar.value ?? [])
    .filter(mayStoreAnything);
  const storing = surroundings.filter(({ facts, mayStore }) => isUnclaimed(facts.id) && texts.some(mayStore));
  if (ofJob.length + storing.length === 0) return [];
  for (const place of releasing.toReversed()) {
    const recipient = recipientIn(place);
    if (recipient === undefined || !speaksOfReleasing(recipient.words)) continue;
    const stored = storing.flatMap((each) => storedTokens(place, recipient, each));
    const tokens = byEcosystem([...ofJob, ...stored]);
    if (tokens.length > 0) return tokens.flatMap(([ecosystem, own]) => likely(place, ecosystem, own, recipient));
  }
  return [];
}

/** What logins and written files of the job leave for whatever tool may come. */
function storedTokens(
  place: StepInJob,
  { command: own }: Recipient,
  { facts, registry, credentials, index }: Surroundings,
): readonly HandedToken[] {
  return writtenCredentials(place, { facts, registry, credentials, index, own })
    .filter(({ credential }) => credential.kind === 'stored' || credential.kind === 'fallback')
    .map((received) => ({ ecosystem: facts.id, test: false, received }));
}

function toCalledWorkflow(run: JobRun, job: JobSteps): readonly FoundPublication[] {
  if (!job.session.namesToken(run.workflow.file)) return [];
  const step = callAsStep(run);
  const tokens = tokensOfCall(run, step);
  const recipient = tokens.length === 0 ? undefined : calledUnseen(job.session, run);
  if (recipient === undefined) return [];
  return byEcosystem(tokens).flatMap(([ecosystem, own]) =>
    isForRelease(ecosystem, `${recipient.words} ${jobWords(run)}`)
      ? likely({ ...job, step }, ecosystem, own, recipient)
      : [],
  );
}

function likely(
  place: StepInJob,
  ecosystem: Ecosystem,
  tokens: readonly HandedToken[],
  recipient: Recipient,
): readonly FoundPublication[] {
  const { session, step } = place;
  const folder = workingFolder(session, step);
  const manifest = folder === undefined ? undefined : manifestIn(session, ecosystem, folder);
  const received = tokens.map((token) => token.received);
  const credential = received[0]?.credential;
  const sources = surroundingsOf(ecosystem)?.index;
  if (credential === undefined || sources === undefined) return [];
  const uploaded = { command: undefined, own: recipient.command, folder, manifest };
  return destinations(place, ecosystem, sources, uploaded, tokens).map(({ registry, index, on }) => ({
    registry,
    index,
    certain: false,
    ecosystem,
    means: { kind: 'unknown', name: recipient.name },
    step,
    file: step.file,
    span: recipient.span,
    received,
    credential,
    when: (occasion) => (recipient.command?.conditional === true ? 'maybe' : on(occasion)),
    folder,
  }));
}

function destinations(
  place: StepInJob,
  ecosystem: Ecosystem,
  sources: IndexSources,
  uploaded: Parameters<typeof indexNaming>[2],
  tokens: readonly HandedToken[],
): readonly Destination[] {
  const test = registries.find((registry) => registry.ecosystem === ecosystem && registry.test);
  if (test !== undefined && tokens.every((token) => token.test)) {
    return [{ registry: test, index: knownText(test.index.uploadUrls[0] ?? test.id), certain: false, on: () => 'yes' }];
  }
  return destinationsOf(ecosystem, sources, indexNaming(place, sources, uploaded), occasionsOf(place));
}

/** A token of npm opens private packages for installing, too; those of the others only ever publish. */
function isForRelease(ecosystem: Ecosystem, words: string): boolean {
  return ecosystem !== 'npm' || speaksOfReleasing(words);
}

function jobWords({ job, workflow }: JobRun): string {
  const file = workflow.file.path.slice(workflow.file.path.lastIndexOf('/') + 1);
  return [job.id, job.name?.value ?? '', workflow.name?.value ?? '', file].join(' ');
}

function byEcosystem(tokens: readonly HandedToken[]): readonly (readonly [Ecosystem, readonly HandedToken[]])[] {
  const ids = [...new Set(tokens.map(({ ecosystem }) => ecosystem))];
  return ids.map((id) => [id, tokens.filter(({ ecosystem }) => ecosystem === id)] as const);
}

function sharesSecret({ received }: FoundPublication, tokens: readonly HandedToken[]): boolean {
  const names = new Set(
    tokens.flatMap(({ received: { credential } }) => ('names' in credential ? credential.names : [])),
  );
  return received.some(({ credential }) => 'names' in credential && credential.names.some((name) => names.has(name)));
}
