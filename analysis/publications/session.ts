import type { Files } from '../repository/files.ts';
import { hasToken } from '../repository/publishing-words.ts';
import { type RunnerSystem, systemOfJob } from '../repository/runner.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { shellOf } from '../repository/shell.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { Script, Shell } from '../workflow/scripts/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import type { ScriptReader } from './read-scripts.ts';

/** What one analysis shares between its parts: the files, and the scripts that were read, each once. */
export interface Session {
  readonly files: Files;
  /** The commands of a step's script; read only when the name of a program that publishes occurs in it. */
  publishingScript(step: StepRun): Script | undefined;
  /** The commands of a step's script, whatever they are. */
  wholeScript(step: StepRun): Script | undefined;
  /** Whether a file names a registry's token anywhere. */
  namesToken(file: ActionsFile): boolean;
  /** What `work` makes of a part of this analysis, worked out once. `work` is a function of a module, not one made on the way. */
  once<K extends object, V>(work: (session: Session, of: K) => V, of: K): V;
}

/** A session over a view of the repository. */
export function sessionOf(files: Files, reader: ScriptReader): Session {
  // By scalar, since the reader's own key is the whole text; a composite action's script may run in another shell for each user.
  const scripts = new Map<YamlScalar, Map<Shell, Script>>();
  const systems = new Map<JobRun, RunnerSystem>();
  const systemOf = (run: JobRun): RunnerSystem => {
    if (!systems.has(run)) systems.set(run, systemOfJob(run));
    return systems.get(run);
  };
  const read = (step: StepRun, whole: boolean): Script | undefined => {
    const run = step.step.run;
    if (run === undefined) return undefined;
    const shell = shellOf(step, systemOf);
    const byShell = scripts.get(run) ?? new Map<Shell, Script>();
    const known = byShell.get(shell);
    if (known !== undefined && !(whole && known.skipped)) return known;
    const input = { text: run.value, masked: run.text.masked, expressions: run.text.expressions };
    const script = reader.read(shell, input, whole);
    scripts.set(run, byShell.set(shell, script));
    return script;
  };
  const naming = new Map<ActionsFile, boolean>();
  const results = new Map<unknown, Map<object, unknown>>();
  const session: Session = {
    files,
    publishingScript: (step) => read(step, false),
    wholeScript: (step) => read(step, true),
    namesToken(file) {
      const names = naming.get(file) ?? hasToken(file.text);
      naming.set(file, names);
      return names;
    },
    once<K extends object, V>(work: (session: Session, of: K) => V, of: K): V {
      // Under a function there is nothing but what it has returned.
      const known = (results.get(work) ?? new Map<object, unknown>()) as Map<object, V>;
      results.set(work, known);
      const before = known.get(of);
      if (before !== undefined) return before;
      const result = work(session, of);
      known.set(of, result);
      return result;
    },
  };
  return session;
}
