import { type FileEdit, insertEntry, replaceScalar, stepKeyOrder } from '../edits/index.ts';
import type { Publication } from '../publications/types.ts';
import { inputOf } from '../publications/values.ts';
import type { Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { parseExpression, references } from '../workflow/expressions/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';

/**
 * Sends a publication to another registry of its ecosystem, where an input of the step (or, through a composite action's
 * input, of the step that uses it) names the index. None when it goes there already, undefined when no input names it.
 */
export function retarget(publication: Publication, registry: Registry): readonly FileEdit[] | undefined {
  if (publication.registry === registry) return [];
  const { means, step } = publication;
  if (registry.ecosystem !== publication.ecosystem) return undefined;
  const [input] = means.kind === 'action' ? (means.action.index.urlInputs ?? []) : [];
  const address = registry.index.uploadUrls[0];
  if (means.kind !== 'action' || input === undefined || address === undefined) return undefined;
  const given = inputOf(step.step.with, means.action.index.urlInputs ?? []);
  const passedOn = given === undefined ? undefined : soleInput(given.value);
  if (passedOn !== undefined && step.outer !== undefined) return setInput(step.outer, passedOn, address);
  return setInput(step, given?.name ?? input, address);
}

/** The input's name when a scalar is `${{ inputs.NAME }}` and nothing else. */
function soleInput(scalar: YamlScalar): string | undefined {
  const [only, ...more] = scalar.text.expressions;
  if (only === undefined || more.length > 0) return undefined;
  const expression = parseExpression(only.source);
  const [reference, ...others] = expression === undefined ? [] : references(expression);
  const [context, name] = reference?.path ?? [];
  return context === 'inputs' && others.length === 0 ? name : undefined;
}

function setInput(step: StepRun, name: string, value: string): readonly FileEdit[] | undefined {
  const given = inputOf(step.step.with, [name]);
  const map = step.step.with?.map;
  const edits =
    given !== undefined
      ? replaceScalar(step.file, given.value, value)
      : map === undefined
        ? insertEntry(step.file, step.step.map, { key: 'with', value: { [name]: value } }, stepKeyOrder)
        : insertEntry(
            step.file,
            map,
            { key: name, value },
            map.entries.map((entry) => entry.key),
          );
  return edits && [{ path: step.file.path, edits }];
}
