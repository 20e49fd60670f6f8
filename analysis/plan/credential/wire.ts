import {
  editScalar,
  type FileEdit,
  insertEntry,
  replaceInScalar,
  replaceScalar,
  stepKeyOrder,
} from '../../edits/index.ts';
import type { Publication, ReceivedCredential } from '../../publications/types.ts';
import type { CredentialSources } from '../../registries/types.ts';
import type { Repository } from '../../repository/repository.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Command, Word } from '../../workflow/scripts/index.ts';
import { argumentsFor, isParameter } from './function-argument.ts';
import { removable } from './removable.ts';
import { withUnusedSources } from './unused-sources.ts';

/**
 * Hands a value to the publishing step: where its own stored credential stands, else by the variable that holds the credential
 * now, else by the first variable, input or option that the tool takes. What only fed the old credential goes.
 */
export function wire(repository: Repository, publication: Publication, value: string): readonly FileEdit[] | undefined {
  const tokens = removable(publication).filter((each) => each.role === 'token' && each.elsewhere !== true);
  const own = tokens.find((each) => isOfStep(each, publication.step));
  if (own !== undefined) {
    const edits = replaceCredential(publication, own, value);
    return edits && withUnusedSources(repository, edits, own.links);
  }
  const carried = tokens.find(({ carrier }) => carrier.kind === 'variable');
  const { step, means } = publication;
  if (carried?.carrier.kind === 'variable') return addUnder(step, 'env', carried.carrier.name, value);
  if (means.kind === 'action') return addTo(step, means.action.credentials, value);
  if (means.kind !== 'command') return undefined;
  const { tokenVariables: [variable] = [], tokenOptions: [option] = [] } = means.tool.credentials;
  // NuGet's programs read their variable in recent versions only, the option in all.
  const byOption = option !== undefined && means.starter === undefined && publication.ecosystem === 'dotnet';
  if (variable !== undefined && !byOption) return addUnder(step, 'env', variable, value);
  const run = step.step.run;
  if (option === undefined || run === undefined || means.starter !== undefined) return undefined;
  const last = means.command.arguments.at(-1) ?? means.command.programWord;
  const edits = replaceInScalar(step.file, run, last.end, last.end, ` ${option} ${value}`);
  return edits && [{ path: step.file.path, edits }];
}

function addTo(
  step: StepRun,
  { tokenInputs, tokenVariables }: CredentialSources,
  value: string,
): readonly FileEdit[] | undefined {
  const input = tokenInputs?.[0];
  const variable = tokenVariables?.[0];
  if (input !== undefined) return addUnder(step, 'with', input, value);
  return variable === undefined ? undefined : addUnder(step, 'env', variable, value);
}

function isOfStep({ carrier }: ReceivedCredential, step: StepRun): boolean {
  return (
    (carrier.kind === 'input' || carrier.kind === 'variable' || carrier.kind === 'option') &&
    carrier.step?.step === step.step
  );
}

function replaceCredential(
  { step }: Publication,
  received: ReceivedCredential,
  value: string,
): readonly FileEdit[] | undefined {
  const { carrier, file } = received;
  if (carrier.kind === 'input' || carrier.kind === 'variable') {
    return [{ path: file.path, edits: replaceScalar(file, carrier.variable.value, value) }];
  }
  const [source] = received.links;
  // An option that reads a variable: the variable is what is filled anew, for this step.
  if (source?.kind === 'variable') {
    return source.step?.step === step.step
      ? [{ path: file.path, edits: replaceScalar(file, source.variable.value, value) }]
      : addUnder(step, 'env', source.variable.name, value);
  }
  if (carrier.kind !== 'option') return undefined;
  const [given] = carrier.words;
  const word = given && (assigned(given, carrier.command) ?? given);
  const text = carrier.input?.variable.value ?? step.step.run;
  if (word === undefined || text === undefined) return undefined;
  const start = word.start - (carrier.input?.before ?? 0);
  const end = word.end - (carrier.input?.before ?? 0);
  // What a function is called with is handed over at its calls.
  const places = isParameter(word) ? argumentsFor(text.value, word) : [{ start, end }];
  const edits =
    places &&
    editScalar(
      file,
      text,
      places.map((place) => {
        const quote = /^(["']).*\1$/s.test(text.value.slice(place.start, place.end)) ? 1 : 0;
        return { start: place.start + quote, end: place.end - quote, text: value };
      }),
    );
  return edits && [{ path: file.path, edits }];
}

/** The value that the script itself gives a variable which is the whole word, and which nothing else there sets. */
function assigned(word: Word, { environment }: Command): Word | undefined {
  const [only, ...others] = word.parts;
  if (only?.kind !== 'variable' || only.use.kind !== 'plain' || others.length > 0) return undefined;
  const set = environment.find(({ name }) => name === only.name);
  return set?.certain === true && set.value.parts.some(({ kind }) => kind === 'expression') ? set.value : undefined;
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
