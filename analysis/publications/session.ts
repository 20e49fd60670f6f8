import { programNames } from '../registries/index.ts';
import type { Files } from '../repository/files.ts';
import type { StepRun } from '../repository/runs.ts';
import { shellOf } from '../repository/shell.ts';
import { readScript, type Script } from '../workflow/scripts/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';

/** What one analysis shares between its parts: the files, and the scripts that were read, each once. */
export interface Session {
  readonly files: Files;
  /** The commands of a step's script; read only when the name of a program that publishes occurs in it. */
  publishingScript(step: StepRun): Script | undefined;
  /** The commands of a step's script, whatever they are. */
  wholeScript(step: StepRun): Script | undefined;
}

/** A session over a view of the repository. */
export function sessionOf(files: Files): Session {
  const scripts = { publishing: new Map<YamlScalar, Script>(), whole: new Map<YamlScalar, Script>() };
  const read = (step: StepRun, whole: boolean): Script | undefined => {
    const run = step.step.run;
    if (run === undefined) return undefined;
    const cache = whole ? scripts.whole : scripts.publishing;
    const cached = cache.get(run);
    if (cached !== undefined) return cached;
    const input = { text: run.value, masked: run.text.masked, expressions: run.text.expressions };
    const script = readScript(shellOf(step), input, programNames(), whole);
    cache.set(run, script);
    return script;
  };
  return {
    files,
    publishingScript: (step) => read(step, false),
    wholeScript: (step) => read(step, true),
  };
}
