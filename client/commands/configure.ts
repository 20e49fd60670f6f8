import { findRoot } from '../wizard/find-root.ts';
import type { CommandContext } from './command-context.ts';

/** Opens the wizard for the repository of a file, or of what is open. */
export function configure({ panels }: CommandContext): (file?: unknown) => Promise<void> {
  return async (file) => {
    const root = await findRoot(file);
    if (root !== undefined) panels.open(root);
  };
}
