import { type FileEdit, replaceScalar } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import { inputOf } from '../../publications/values.ts';
import { setupNode } from '../../registries/github/setup-node.ts';
import { atLeastVersion } from '../../registries/versions/versions.ts';
import { npmRange } from '../../versions/range.ts';

/** The line of Node that a set-up step is raised to: the oldest whose npm can publish by OIDC. Source: bundled-npm.ts. */
export const raisedNode = '24';

/**
 * Node 24 in the step that sets Node up for a publication, where the tool does not start on the Node that is named there. None where
 * the tool takes it, or the file does not show which one it is.
 */
export function raiseNodeFor({ means, step, jobSteps }: Publication): readonly FileEdit[] {
  const needed = means.kind === 'command' ? means.tool.needsNode : undefined;
  if (needed === undefined) return [];
  const setUp = jobSteps.slice(0, jobSteps.indexOf(step)).findLast((each) => {
    const target = each.step.uses?.target;
    return target?.kind === 'repository' && target.slug === setupNode.slug && target.path === '';
  });
  const version = setUp && inputOf(setUp.step.with, [setupNode.inputs.version])?.value;
  if (setUp === undefined || version === undefined || !isOlder(version.value, needed)) return [];
  const edits = replaceScalar(setUp.file, version, nodeLike(version.value));
  return edits === undefined ? [] : [{ path: setUp.file.path, edits }];
}

/** True when every Node that the text stands for is older. */
export function isOlder(text: string, needed: string): boolean {
  const range = npmRange(text.trim().replace(/^v(?=\d)/, ''));
  if (range === undefined) return false;
  if (range.exact !== undefined) return !atLeastVersion(range.exact, needed);
  return range.limit !== undefined && !atLeastVersion(range.limit.version, needed);
}

/** The raised version, in the form of the one that stands there. */
export function nodeLike(text: string): string {
  return /\.x\s*$/.test(text) ? `${raisedNode}.x` : raisedNode;
}
