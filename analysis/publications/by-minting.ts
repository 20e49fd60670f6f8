import { publishActions } from '../registries/index.ts';
import type { StepRun } from '../repository/runs.ts';
import { known } from '../text/known.ts';
import { mintingSteps } from './effective-credential.ts';
import type { FoundPublication } from './found-publication.ts';
import { outputUses } from './output-uses.ts';

/**
 * A minting step whose credential goes to something that is not known to publish is itself a publication by OIDC, unless a
 * publication of that registry is known in the job.
 */
export function mintingPublications(
  steps: readonly StepRun[],
  found: readonly FoundPublication[],
): readonly FoundPublication[] {
  return mintingSteps(steps).flatMap(({ step, minting, registry }) => {
    if (minting.incidental === true || found.some((each) => each.registry === registry)) return [];
    const uses = step.step.id === undefined ? [] : outputUses(step, steps);
    if (minting.outputs.length > 0 && uses.length === 0) return [];
    const target = step.step.uses?.target;
    if (target?.kind === 'repository' && publishActions(target.slug, target.path).length > 0) return [];
    return [
      {
        registry,
        ecosystem: registry.ecosystem,
        index: known(registry.index.uploadUrls[0] ?? registry.id),
        means: { kind: 'minting', minting, name: minting.slug },
        step,
        file: step.file,
        span: step.step.uses?.scalar.span ?? step.step.map.span,
        received: [],
        credential: { kind: 'minted', step, minting },
        certain: true,
        when: () => 'yes',
        folder: '',
      },
    ];
  });
}
