import type { Redirection } from './types.ts';

/** True for a redirection that writes. */
export function isOutput(redirection: Redirection): boolean {
  return redirection.operator.includes('>') && redirection.operator !== '<>';
}

/** True for a redirection of what a command prints. */
export function takesOutput(redirection: Redirection): boolean {
  if (!isOutput(redirection) || redirection.operator === '>&') return false;
  return redirection.descriptor === undefined || redirection.descriptor === '1' || redirection.descriptor === '*';
}

/** The redirections of a group that still hold for a command in it: its own output may go elsewhere. */
export function inherited(own: readonly Redirection[], around: readonly Redirection[]): readonly Redirection[] {
  return own.some(takesOutput) ? around.filter((outer) => !takesOutput(outer)) : around;
}
