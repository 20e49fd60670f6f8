import { publishActions } from '../registries/index.ts';
import type { PublishAction } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { truth } from '../workflow/expressions/index.ts';
import { effectiveCredential } from './effective-credential.ts';
import type { FoundPublication } from './find-publications.ts';
import { indexesOf } from './indexes.ts';
import { fromInputs, fromVariables } from './received.ts';
import type { Session } from './session.ts';
import type { Means } from './types.ts';
import { inputValue, texts } from './values.ts';

/** The publications that a step makes by an action that is known to publish: one for each registry that it may upload to. */
export function actionPublications(
  _session: Session,
  step: StepRun,
  steps: readonly StepRun[],
): readonly FoundPublication[] {
  const target = step.step.uses?.target;
  if (target?.kind !== 'repository') return [];
  return publishActions(target.slug, target.path).flatMap(({ action, ecosystem }) => {
    if (!publishes(action, step) || isDryRun(action, step)) return [];
    const means: Means = {
      kind: 'action',
      action,
      ref: target.ref,
      name: action.path === '' ? action.slug : `${action.slug}/${action.path}`,
    };
    const received = [
      ...fromInputs(step, steps, action.credentials),
      ...fromVariables(step, steps, action.credentials),
    ];
    const span = step.step.uses?.scalar.span ?? step.step.map.span;
    return indexesOf(ecosystem, action.index.default, inputValue(step, action.index.urlInputs ?? [])).map(
      ({ registry, index }) => ({
        registry,
        ecosystem,
        index,
        means,
        step,
        file: step.file,
        span,
        received,
        credential: effectiveCredential(action.oidc, received, registry, step, steps),
      }),
    );
  });
}

function publishes(action: PublishAction, step: StepRun): boolean {
  if (action.when.kind === 'always') return true;
  const value = inputValue(step, [action.when.input]);
  if (action.when.kind === 'filled') return value !== undefined && truth(value) !== 'no';
  const possible = value === undefined ? [''] : texts(value);
  const { values } = action.when;
  return possible?.some((text) => values.includes(text)) ?? false;
}

function isDryRun(action: PublishAction, step: StepRun): boolean {
  return action.dryRun.some(({ input, values }) => {
    const value = inputValue(step, [input]);
    const possible = value && texts(value);
    return possible?.every((text) => values.includes(text)) ?? false;
  });
}
