import {
  type FileEdit,
  insertEntry,
  insertItem,
  replaceInScalar,
  replaceScalar,
  stepKeyOrder,
  type YamlData,
} from '../edits/index.ts';
import { mintedBefore } from '../publications/effective-credential.ts';
import { oidcOf, type Publication, type ReceivedCredential } from '../publications/types.ts';
import type { MintingAction } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { YamlList } from '../workflow/yaml/tree.ts';
import type { Part } from './part.ts';
import { removable } from './remove-credential.ts';

/**
 * Puts the step that mints the registry's short-lived credential right before the publishing step, under the same condition,
 * and hands its output to the publishing step in the place of the stored credential.
 */
export const mintingPart: Part = {
  id: 'minting',
  title: (publication) => `Mint a short-lived credential for ${publication.registry?.name ?? 'the registry'}`,
  safety: () => 'setup',
  edits(_subject, publication) {
    const minting = publication.registry?.minting.find((each) => each.obsolete !== true && each.releases !== undefined);
    if (oidcOf(publication.means).kind !== 'minted' || minting === undefined) return [];
    if (publication.means.kind === 'minting' || publication.means.kind === 'called-workflow') return [];
    const steps = publication.jobSteps;
    const [present] = mintedBefore(publication.registry, publication.step, steps).filter(
      (each) => each.step.outer === publication.step.outer,
    );
    if (present === undefined) return insertMinting(publication, minting, steps);
    if (minting.outputs.length === 0 || publication.credential.kind === 'minted') return [];
    const id = present.step.step.id?.value;
    if (id === undefined) return addId(present.step, freeId(minting.insertId, steps));
    return wire(publication, `\${{ steps.${id}.outputs.${present.minting.outputs[0] ?? ''} }}`);
  },
};

function insertMinting(
  publication: Publication,
  minting: MintingAction,
  steps: readonly StepRun[],
): readonly FileEdit[] | undefined {
  const { step, file } = publication;
  const list: YamlList | undefined = step.within === undefined ? step.run.job.stepsList : step.within.stepsList;
  if (list === undefined) return undefined;
  const condition = step.step.if === undefined ? {} : { if: step.step.if.value };
  const withInputs = Object.keys(minting.insertWith).length === 0 ? {} : { with: minting.insertWith };
  const id = minting.outputs.length === 0 ? {} : { id: freeId(minting.insertId, steps) };
  const item: YamlData = {
    name: minting.insertName,
    ...id,
    ...condition,
    uses: `${minting.slug}@${minting.releases?.movingRef ?? 'main'}`,
    ...withInputs,
  };
  const edits = insertItem(file, list, step.step.index, item);
  return edits && [{ path: file.path, edits }];
}

function freeId(wanted: string, steps: readonly StepRun[]): string {
  const taken = new Set(steps.map((step) => step.step.id?.value.toLowerCase()));
  for (let suffix = 1; ; suffix++) {
    const id = suffix === 1 ? wanted : `${wanted}-${suffix}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

/** Gives a step an id. */
export function addId(step: StepRun, id: string): readonly FileEdit[] | undefined {
  const edits = insertEntry(step.file, step.step.map, { key: 'id', value: id }, stepKeyOrder);
  return edits && [{ path: step.file.path, edits }];
}

/** Hands a value to the publishing step: where the stored credential stands, else by the tool's first variable or input. */
export function wire(publication: Publication, value: string): readonly FileEdit[] | undefined {
  const own = removable(publication).find((each) => each.role === 'token' && isOfStep(each, publication.step));
  if (own !== undefined) return replaceCredential(publication, own, value);
  const { step, means, file } = publication;
  if (means.kind === 'action') {
    const [input] = means.action.credentials.tokenInputs ?? [];
    const [variable] = means.action.credentials.tokenVariables ?? [];
    if (input !== undefined) return addUnder(step, 'with', input, value);
    return variable === undefined ? undefined : addUnder(step, 'env', variable, value);
  }
  if (means.kind !== 'command') return undefined;
  const [variable] = means.tool.credentials.tokenVariables ?? [];
  if (variable !== undefined) return addUnder(step, 'env', variable, value);
  const [option] = means.tool.credentials.tokenOptions ?? [];
  const run = step.step.run;
  if (option === undefined || run === undefined) return undefined;
  const last = means.command.arguments.at(-1) ?? means.command.programWord;
  const edits = replaceInScalar(file, run, last.end, last.end, ` ${option} ${value}`);
  return edits && [{ path: file.path, edits }];
}

function isOfStep(received: ReceivedCredential, step: StepRun): boolean {
  const { carrier } = received;
  return carrier.kind !== 'command' && carrier.kind !== 'secret' && carrier.step?.step === step.step;
}

function replaceCredential(
  publication: Publication,
  received: ReceivedCredential,
  value: string,
): readonly FileEdit[] | undefined {
  const { carrier, file } = received;
  if (carrier.kind === 'input' || carrier.kind === 'variable') {
    const edits = replaceScalar(file, carrier.variable.value, value);
    return edits && [{ path: file.path, edits }];
  }
  const [source] = received.links;
  // An option that reads a variable of the step: the variable is what is filled anew.
  if (source?.kind === 'variable' && source.step?.step === publication.step.step) {
    const edits = replaceScalar(file, source.variable.value, value);
    return edits && [{ path: file.path, edits }];
  }
  const [word] = carrier.kind === 'option' ? carrier.words : [];
  const run = publication.step.step.run;
  if (word === undefined || run === undefined) return undefined;
  const edits = replaceInScalar(file, run, word.start, word.end, value);
  return edits && [{ path: file.path, edits }];
}

function addUnder(step: StepRun, key: 'with' | 'env', name: string, value: string): readonly FileEdit[] | undefined {
  const { file } = step;
  const variables = key === 'with' ? step.step.with : step.step.env;
  const edits =
    variables?.map === undefined
      ? insertEntry(file, step.step.map, { key, value: { [name]: value } }, stepKeyOrder)
      : insertEntry(file, variables.map, { key: name, value }, []);
  return edits && [{ path: file.path, edits }];
}
