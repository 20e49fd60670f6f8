import { editScalar, type FileEdit } from '../edits/index.ts';
import type { Publication } from '../publications/types.ts';
import { type Command, hasFlag } from '../workflow/scripts/index.ts';

/**
 * Gives a tool the flag without which it stops before it comes to OIDC (`release-it --npm.skipChecks`); through `npm run`, behind `--`.
 * None where it has the flag, needs none, or no token is taken from it: then it has found its way already.
 */
export function addFlag({ means, step, credential }: Publication): readonly FileEdit[] | undefined {
  const flag = means.kind === 'command' ? means.tool.oidcFlag : undefined;
  if (means.kind !== 'command' || flag === undefined || credential.kind !== 'stored') return [];
  const { command, starter } = means;
  const { run } = step.step;
  if (hasFlag(command, [flag]) || run === undefined) return [];
  const own = starter ?? command;
  const end = Math.max(own.programWord.end, ...own.arguments.map((word) => word.end));
  const edits = editScalar(step.file, run, [{ start: end, end, text: `${separator(starter)} ${flag}` }]);
  return edits && [{ path: step.file.path, edits }];
}

/** npm keeps for itself what stands in front of `--`. */
function separator(starter: Command | undefined): string {
  return starter?.program === 'npm' && !starter.arguments.some(({ text }) => text === '--') ? ' --' : '';
}
