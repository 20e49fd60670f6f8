import { type FileEdit, insertEntry, stepKeyOrder, type YamlData } from '../../edits/index.ts';
import { oidcOf, type Publication } from '../../publications/types.ts';
import type { MintingAction, Registry } from '../../registries/types.ts';
import { covers } from '../../repository/covering.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Subject } from '../../rules/types.ts';
import { anchorNumber, anchorOf } from '../anchor.ts';
import type { Part } from '../part.ts';
import { insertBefore, siblingsOf } from '../step-place.ts';
import { flutterActions } from '../tool/dart-commands.ts';
import { mintFor } from './covering-mint.ts';
import { handedIn, mintAround } from './mint-around.ts';
import { isSecretPassed, passSecret } from './pass-secret.ts';
import { wire } from './wire.ts';

/**
 * Puts the step that mints the registry's short-lived credential right before the first publishing step that can share it,
 * under that step's condition, and hands its output to the publishing step in the place of the stored credential. In a
 * composite action the step goes into the action.
 */
export const mintingPart: Part = {
  id: 'minting',
  title: (publication) => `Mint a short-lived credential for ${publication.registry?.name ?? 'the registry'}`,
  safety: () => 'setup',
  edits(subject, publication) {
    const { means, registry, credential } = publication;
    const minting = insertedMinting(registry);
    if (oidcOf(means).kind !== 'minted' || minting === undefined || credential.kind === 'minted') return [];
    if (means.kind === 'minting' || means.kind === 'called-workflow') return [];
    const present = mintFor(publication);
    if (present === undefined) return logsIn(publication) ? [] : insertMinting(subject, publication, minting);
    const [output] = present.minting.outputs;
    if (output === undefined) return [];
    const id = present.step.step.id?.value;
    if (id === undefined)
      return addId(present.step, freeId(minting.insertId, siblingsOf(present.step, publication.jobSteps)));
    return wire(subject.repository, publication, `\${{ steps.${id}.outputs.${output} }}`);
  },
};

/** True when the credential stands in a step that mints one as soon as it is gone from there (`api-token`). */
function logsIn({ registry, received, step }: Publication): boolean {
  return received.some(
    ({ carrier }) =>
      carrier.kind === 'input' && mintingOf(registry, carrier.step) !== undefined && covers(carrier.step, step),
  );
}

/** The minting action of a registry that a step uses, be it that it is given a stored credential. */
export function mintingOf(registry: Registry | undefined, { step }: StepRun): MintingAction | undefined {
  const target = step.uses?.target;
  return target?.kind === 'repository'
    ? registry?.minting.find(({ slug }) => slug.toLowerCase() === target.slug)
    : undefined;
}

function insertMinting(
  subject: Subject,
  publication: Publication,
  minting: MintingAction,
): readonly FileEdit[] | undefined {
  for (const name of secretsRead(minting)) {
    if (isSecretPassed(publication.run, name)) continue;
    const passing = passSecret(subject.session, publication.run.workflow, name);
    return passing?.length === 0 ? undefined : passing;
  }
  const link = handedIn(publication);
  const inAction = publication.step.within !== undefined && secretsRead(minting).length > 0;
  if (inAction && link === undefined) return undefined;
  const anchor = inAction
    ? publication.jobStep
    : minting.incidental === true
      ? beforeFlutter(publication)
      : anchorOf(subject, publication);
  const { step } = anchor;
  // Steps with different conditions get one each, numbered by place, so that it does not matter which comes first.
  const number = anchorNumber(subject, publication) + 1;
  const id = freeId(minting.insertId, siblingsOf(anchor, publication.jobSteps), number);
  const item: YamlData = {
    name: minting.insertName,
    ...(minting.outputs.length === 0 ? {} : { id }),
    ...(step.if === undefined ? {} : { if: step.if.value }),
    uses: `${minting.slug}@${minting.releases?.movingRef ?? 'main'}`,
    ...(Object.keys(minting.insertWith).length === 0 ? {} : { with: minting.insertWith }),
  };
  return inAction && link !== undefined
    ? mintAround(publication, link, item, `\${{ steps.${id}.outputs.${minting.outputs[0] ?? ''} }}`)
    : insertBefore(anchor, item);
}

/**
 * Why nothing can be minted for a publication: in an action of which no job is seen, that is not handed the credential by an input.
 * A clause for a message; undefined when nothing stands in the way.
 */
export function mintingObstacle(publication: Publication): string | undefined {
  const { means, registry, step, run } = publication;
  const minting = insertedMinting(registry);
  if (oidcOf(means).kind !== 'minted' || minting === undefined || step.within === undefined) return undefined;
  if (secretsRead(minting).length === 0 || (run.job.id !== '' && handedIn(publication) !== undefined)) return undefined;
  return `${minting.slug} needs a secret, which an action does not see: use it in the job and hand its output to this action`;
}

/**
 * setup-dart brings a Dart of its own. The one of Flutter, which packages of Flutter need, has to come first on the path, as it
 * does in the workflow of the Dart team: https://github.com/dart-lang/setup-dart/blob/main/.github/workflows/publish.yml, 2026-11-22.
 */
function beforeFlutter(publication: Publication): StepRun {
  const siblings = siblingsOf(publication.step, publication.jobSteps);
  const flutter = siblings.find(({ step }) => {
    const target = step.uses?.target;
    return target?.kind === 'repository' && flutterActions.includes(target.slug);
  });
  return flutter !== undefined && flutter.step.index < publication.step.step.index ? flutter : publication.step;
}

/** The secrets that the new step reads. */
function secretsRead({ insertSecrets }: MintingAction): readonly string[] {
  return Object.keys(insertSecrets ?? {});
}

/** An id that no step has; `first` is the number that it starts with. */
function freeId(wanted: string, steps: readonly StepRun[], first = 1): string {
  const taken = new Set(steps.map((step) => step.step.id?.value.toLowerCase()));
  for (let suffix = first; ; suffix++) {
    const id = suffix === 1 ? wanted : `${wanted}-${suffix}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

/** Gives a step an id. */
function addId(step: StepRun, id: string): readonly FileEdit[] | undefined {
  const edits = insertEntry(step.file, step.step.map, { key: 'id', value: id }, stepKeyOrder);
  return edits && [{ path: step.file.path, edits }];
}

/** The action that a plan mints with. */
export function insertedMinting(registry: Registry | undefined): MintingAction | undefined {
  return registry?.minting.find((each) => each.obsolete !== true && each.releases !== undefined);
}
