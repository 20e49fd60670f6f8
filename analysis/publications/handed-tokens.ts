import { ecosystemOf, ecosystems, registries } from '../registries/index.ts';
import type { Ecosystem, IndexSources } from '../registries/types.ts';
import type { JobRun } from '../repository/runs.ts';
import { known as knownText } from '../text/known.ts';
import { callAsStep } from './by-called-workflow.ts';
import { type Destination, destinationsOf } from './destinations.ts';
import { credentialSources, surroundingIndex } from './ecosystem-sources.ts';
import type { FoundPublication } from './find-publications.ts';
import { type HandedToken, tokensOfCall, tokensOfCommand, tokensOfJob, tokensOfStep } from './find-tokens.ts';
import { indexNaming } from './index-naming.ts';
import { manifestIn } from './manifests.ts';
import { calledUnseen, type Recipient, recipientIn } from './recipient.ts';
import { occasionsOf, type StepInJob } from './step-in-job.ts';
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
  job: Omit<StepInJob, 'step'>,
  known: readonly FoundPublication[],
): readonly FoundPublication[] {
  if (run.job.uses !== undefined) return toCalledWorkflow(run, job);
  const toSteps = places.flatMap((place) => toStep(place, known));
  return [...toSteps, ...toReleasingStep(places, [...known, ...toSteps])];
}

function toStep(place: StepInJob, known: readonly FoundPublication[]): readonly FoundPublication[] {
  const { step } = place;
  const mentions = step.step.env !== undefined || step.outer?.step.env !== undefined || step.step.with !== undefined;
  if (!mentions && step.step.run?.value.includes('${{') !== true) return [];
  const outer = tokensOfStep(place);
  if (outer.length === 0 && step.step.run?.value.match(/\b(?:secrets|inputs|env)\b/) == null) return [];
  const recipient = recipientIn(place);
  if (recipient === undefined) return [];
  const inner = recipient.command === undefined ? [] : tokensOfCommand(place, recipient.command);
  return byEcosystem([...outer, ...inner]).flatMap(([ecosystem, tokens]) => {
    if (known.some((each) => each.ecosystem === ecosystem && (each.step === step || sharesSecret(each, tokens))))
      return [];
    return isForRelease(ecosystem, `${recipient.words} ${jobWords(step.run)}`)
      ? likely(place, ecosystem, tokens, recipient)
      : [];
  });
}

/** Tokens that all steps see, or that an earlier one has stored, go to the last step that says it releases. */
function toReleasingStep(
  places: readonly StepInJob[],
  known: readonly FoundPublication[],
): readonly FoundPublication[] {
  for (const place of places.toReversed()) {
    const { run, uses, name } = place.step.step;
    if (!speaksOfReleasing(`${run?.value ?? uses?.scalar.value ?? ''} ${name?.value ?? ''}`)) continue;
    const recipient = recipientIn(place);
    if (recipient === undefined || !speaksOfReleasing(recipient.words)) continue;
    const tokens = byEcosystem([...tokensOfJob(place), ...storedTokens(place, recipient)]);
    const unclaimed = tokens.filter(([ecosystem]) => !known.some((each) => each.ecosystem === ecosystem));
    if (unclaimed.length > 0) return unclaimed.flatMap(([ecosystem, own]) => likely(place, ecosystem, own, recipient));
  }
  return [];
}

/** What logins and written files of the job leave for whatever tool may come. */
function storedTokens(place: StepInJob, { command: own }: Recipient): readonly HandedToken[] {
  return ecosystems.flatMap((facts): readonly HandedToken[] => {
    const index = surroundingIndex(facts);
    const registry = registries.find(({ id }) => id === index?.default);
    if (index === undefined || registry === undefined) return [];
    return writtenCredentials(place, { facts, registry, credentials: credentialSources(facts), index, own })
      .filter(({ credential }) => credential.kind === 'stored' || credential.kind === 'fallback')
      .map((received) => ({ ecosystem: facts.id, test: false, received }));
  });
}

function toCalledWorkflow(run: JobRun, job: Omit<StepInJob, 'step'>): readonly FoundPublication[] {
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
  const facts = ecosystemOf(ecosystem);
  const folder = workingFolder(session, step);
  const manifest = folder === undefined ? undefined : manifestIn(session, ecosystem, folder);
  const received = tokens.map((token) => token.received);
  const credential = received[0]?.credential;
  const sources = surroundingIndex(facts);
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
