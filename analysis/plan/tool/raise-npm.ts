import { type FileEdit, replaceScalar, type YamlData } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import { setupNode } from '../../registries/github/setup-node.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Subject } from '../../rules/types.ts';
import { voltaAction } from '../../versions/node-npm.ts';
import { culprit, type Requirement } from '../../versions/requirements.ts';
import type { Seen } from '../../versions/seen.ts';
import { anchorOf } from '../anchor.ts';
import { commandStep, insertBefore, siblingsOf } from '../step-place.ts';
import { isOlder, nodeLike, raisedNode } from './raise-node.ts';
import { raiseSpec } from './raise-spec.ts';

/** npm 11 can be installed from here on. Source: `engines` of npm 11, docs.npmjs.com, 2026-11-22. */
const oldestNodeForNpm11 = '20.17.0';

/**
 * Gives a publication an npm that can publish by OIDC: Node 24 where a set-up step of the same steps names another version, a
 * newer npm where one is installed, else a step that installs npm 11 right before publishing, under the same condition. Where
 * Node is too old for that npm, a step that sets up Node 24.
 */
export function raiseNpm(
  subject: Subject,
  publication: Publication,
  requirement: Requirement,
): readonly FileEdit[] | undefined {
  const seen = culprit(requirement);
  const from = seen?.from;
  if (from?.kind === 'word') return raiseSpec(from, requirement.since, false);
  if (
    from?.kind === 'input' &&
    isPlain(publication, from.step, requirement) &&
    from.variable.value.text.expressions.length === 0
  ) {
    const edits = replaceScalar(from.step.file, from.variable.value, nodeLike(from.variable.value.value));
    return edits && [{ path: from.step.file.path, edits }];
  }
  const anchor = anchorOf(subject, publication);
  if (nodeTooOld(seen) || usesVolta(publication)) return insertBefore(anchor, setUpStep(anchor, publication.jobSteps));
  return insertBefore(anchor, commandStep(anchor, 'Update npm for trusted publishing', 'npm install -g npm@11'));
}

/** The set-up step stands among the steps of the publication, and Node 24 is enough. */
function isPlain(publication: Publication, step: StepRun, { since }: Requirement): boolean {
  return siblingsOf(publication.step, publication.jobSteps).includes(step) && since === '11.5.1';
}

function usesVolta({ jobSteps, step: publishing }: Publication): boolean {
  const before = jobSteps.slice(0, jobSteps.indexOf(publishing));
  return before.some(({ step }) => step.uses?.target.kind === 'repository' && step.uses.target.slug === voltaAction);
}

function nodeTooOld(seen: Seen | undefined): boolean {
  return seen?.node !== undefined && isOlder(seen.node, oldestNodeForNpm11);
}

/** In the version that the job uses already. */
function setUpStep({ step }: StepRun, jobSteps: readonly StepRun[]): YamlData {
  const present = jobSteps.find(({ step: each }) => {
    const target = each.uses?.target;
    return target?.kind === 'repository' && target.slug === setupNode.slug && target.path === '';
  });
  const uses = present?.step.uses?.scalar.value ?? `${setupNode.slug}@${setupNode.releases.movingRef}`;
  return {
    name: 'Set up Node for trusted publishing',
    ...(step.if === undefined ? {} : { if: step.if.value }),
    uses,
    with: { [setupNode.inputs.version]: { plain: raisedNode } },
  };
}
