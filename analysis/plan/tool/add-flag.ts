import { editScalar, type FileEdit } from '../../edits/index.ts';
import type { Session } from '../../publications/session.ts';
import { scriptsStarted } from '../../publications/started-script.ts';
import type { Publication } from '../../publications/types.ts';
import { workingFolder } from '../../publications/working-folder.ts';
import type { StepRun } from '../../repository/runs.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import { type Command, hasFlag } from '../../workflow/scripts/index.ts';

/** The flag that a tool lacks without which it stops before it comes to OIDC (`release-it --npm.skipChecks`). */
export function lackedFlag({ means, credential }: Publication): string | undefined {
  // Where no token is taken from it, it has found its way already.
  if (means.kind !== 'command' || credential.kind !== 'stored') return undefined;
  const { command, tool } = means;
  return tool.oidcFlag === undefined || hasFlag(command, [tool.oidcFlag]) ? undefined : tool.oidcFlag;
}

/**
 * Gives the tool that flag; through `npm run`, behind `--`. None where it lacks none; undefined where the script that the step starts
 * would hand it to another command.
 */
export function addFlag(session: Session, publication: Publication): readonly FileEdit[] | undefined {
  const flag = lackedFlag(publication);
  const { means, step } = publication;
  if (means.kind !== 'command' || flag === undefined) return [];
  const { command, starter } = means;
  const { run } = step.step;
  if (run === undefined || (starter !== undefined && !isLast(session, step, starter, command))) return undefined;
  const own = starter ?? command;
  const end = Math.max(own.programWord.end, ...own.arguments.map((word) => word.end));
  const edits = editScalar(step.file, run, [{ start: end, end, text: `${separator(starter)} ${flag}` }]);
  return edits && [{ path: step.file.path, edits }];
}

/** What a script of a manifest is called with goes to its last command. */
function isLast(session: Session, step: StepRun, starter: Command, command: Command): boolean {
  const folder = workingFolder(session, step, starter);
  const scripts = folder === undefined ? [] : scriptsStarted(session, step, starter, folder);
  return scripts.some(({ text, handsOn }) => {
    if (!handsOn) return false;
    const last = text.split(/&&|\|\||[;|\n]/).at(-1) ?? '';
    return (
      command.program !== undefined &&
      new RegExp(`(?:^|\\s)${literalPattern(command.program)}(?:@\\S+)?(?:\\s|$)`).test(last)
    );
  });
}

/** npm keeps for itself what stands in front of `--`. */
function separator(starter: Command | undefined): string {
  return starter?.program === 'npm' && !starter.arguments.some(({ text }) => text === '--') ? ' --' : '';
}
