import type { Uses, Variables } from './model.ts';
import type { YamlEntry, YamlScalar } from './yaml/tree.ts';

/** An action that runs the script in one of its inputs, as a step with `run:` would. */
interface ScriptAction {
  /** In lower case. */
  readonly slug: string;
  readonly paths: readonly string[];
  readonly script: string;
  /** The input that names the shell; without one it is bash, on Windows PowerShell. */
  readonly shell?: string;
  /** The input that names the folder; without one it is that of the checkout, whatever `defaults:` say. */
  readonly folder?: string;
  /** With this input it does something else. */
  readonly unless?: string;
}

/**
 * Actions that run a command again when it fails: action.yml and sources of nick-fields/retry (v3; nick-invision/retry before it
 * moved) and of Wandalen/wretry.action (v3), read 2026-11-28. The environment of the step is that of the command.
 */
const scriptActions: readonly ScriptAction[] = [
  { slug: 'nick-fields/retry', paths: [''], script: 'command', shell: 'shell' },
  { slug: 'nick-invision/retry', paths: [''], script: 'command', shell: 'shell' },
  { slug: 'wandalen/wretry.action', paths: ['', 'main'], script: 'command', folder: 'current_path', unless: 'action' },
];

/** The script that a step hands to an action which runs it. */
export interface HandedScript {
  readonly script: YamlScalar;
  readonly entry: YamlEntry;
  readonly shell: YamlScalar | undefined;
  readonly folder: YamlScalar | undefined;
}

/** The script among the inputs of a step; undefined where the action is none of those that run one. */
export function handedScript(uses: Uses | undefined, inputs: Variables | undefined): HandedScript | undefined {
  const target = uses?.target;
  if (target?.kind !== 'repository' || inputs === undefined) return undefined;
  const action = scriptActions.find(({ slug, paths }) => slug === target.slug && paths.includes(target.path));
  if (action === undefined) return undefined;
  const input = (name: string | undefined) =>
    inputs.variables.findLast(({ name: own, value }) => own.toLowerCase() === name && value.style !== 'empty');
  const script = input(action.script);
  if (script === undefined || input(action.unless) !== undefined) return undefined;
  return {
    script: script.value,
    entry: script.entry,
    shell: input(action.shell)?.value,
    folder: input(action.folder)?.value,
  };
}
