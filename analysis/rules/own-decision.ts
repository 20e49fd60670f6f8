import type { Publication } from '../publications/types.ts';

/**
 * True when it is not the step's `if:` alone that decides whether the upload is made: the script has a condition around the command,
 * or the tool looks at the branch and its configuration by itself, as semantic-release does.
 */
export function decidesItself({ means }: Publication): boolean {
  switch (means.kind) {
    case 'command':
      return (
        means.command.conditional || means.starter?.conditional === true || means.tool.decidedByConfiguration === true
      );
    case 'action':
      return means.action.decidedByConfiguration === true;
    default:
      return false;
  }
}
