import { programNames } from '../registries/index.ts';
import { readScript, type Script, type ScriptInput, type Shell } from '../workflow/scripts/index.ts';

/** Reads scripts, and keeps what it has read: a key press changes one script of a workflow at most. */
export interface ScriptReader {
  /** The commands of a script; with `whole` even where no program that publishes is named. */
  read(shell: Shell, input: ScriptInput, whole: boolean): Script;
}

/** So many characters of scripts are kept; what has not been asked for longest goes first. */
const mostKept = 200_000;

/** A reader that has read nothing yet. */
export function createScriptReader(): ScriptReader {
  const kept = new Map<string, Script>();
  let size = 0;
  const drop = (key: string): void => {
    kept.delete(key);
    size -= key.length;
  };
  return {
    read(shell, input, whole) {
      const key = `${shell}\0${input.text}`;
      const before = kept.get(key);
      if (before !== undefined) kept.delete(key);
      const script =
        before === undefined || (whole && before.skipped) ? readScript(shell, input, programNames(), whole) : before;
      // In the order in which they were asked for last.
      kept.set(key, script);
      if (before === undefined) size += key.length;
      for (const oldest of kept.keys()) {
        if (size <= mostKept || oldest === key) break;
        drop(oldest);
      }
      return script;
    },
  };
}
