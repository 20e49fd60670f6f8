import type { Memento } from 'vscode';
import { noProgress, type Progress } from './state.ts';

/** What is kept for the repository at a folder; what is stored in another shape (by another version) counts as nothing. */
export function readProgress(memory: Memento, root: string): Progress {
  const stored = memory.get<Partial<Progress>>(key(root));
  if (typeof stored !== 'object' || stored === null) return noProgress;
  const { repository, choices, excluded, done, protection, retired } = stored;
  return {
    ...(typeof repository === 'string' && { repository }),
    choices: isRecord(choices) ? choices : {},
    excluded: Array.isArray(excluded) ? excluded.filter((each) => typeof each === 'string') : [],
    done: Array.isArray(done) ? done.filter((each) => typeof each === 'string') : [],
    protection: isRecord(protection) ? protection : {},
    retired: isRecord(retired) ? retired : {},
  };
}

/** Keeps the progress in the workspace's own memory. */
export async function storeProgress(memory: Memento, root: string, progress: Progress): Promise<void> {
  await memory.update(key(root), progress);
}

function key(root: string): string {
  return `wizard ${root}`;
}

function isRecord<Value>(value: Readonly<Record<string, Value>> | undefined): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
