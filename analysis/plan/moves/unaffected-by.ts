import type { Session } from '../../publications/session.ts';
import type { Publication } from '../../publications/types.ts';
import type { StepRun } from '../../repository/runs.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import type { Workflow } from '../../workflow/model.ts';
import { entryOf } from '../../workflow/yaml/tree.ts';
import { commandFactsOf } from '../permissions/known-command.ts';
import { hasText } from './node-data.ts';

/**
 * Variables that programs read by themselves, by what their names begin with; a version (`NODE_VERSION`) is for workflows alone.
 */
const ofPrograms = new RegExp(
  `^(?!\\w+_VERSION$)(?:${[
    'path|home|shell|tz|lang|lc_|ci$|debug|source_date|ld_|dyld_|ssl_|http_|https_|no_proxy|all_proxy',
    'pip|uv_|poetry|pdm|hatch|flit|twine|maturin|cibw|python|virtual_env|sigstore|npm|node|yarn|pnpm|bun|deno|lerna|nx_|turbo',
    'cargo|rust|gem|ruby|bundle|rake|dotnet|nuget|msbuild|pub_|dart|flutter|jsr|ovsx|vsce|git|gh_|actions|runner|input',
  ].join('|')})`,
  'i',
);

/**
 * True when the variables at the head of a workflow, which a workflow that it calls does not see, make no difference to a job of
 * that: it has each of them itself, or nothing in it reads them as far as can be seen. Scripts of the repository might.
 */
export function isUnaffectedBy(session: Session, calling: Workflow, { run, jobSteps }: Publication): boolean {
  const { job } = run;
  if (entryOf(calling.file.root, 'env') === undefined) return true;
  if (calling.env?.map === undefined) return false;
  const own = new Set(job.env?.variables.map(({ name }) => name));
  const names = calling.env.map.entries.map(({ key }) => key).filter((name) => !own.has(name));
  if (names.some((name) => ofPrograms.test(name) || hasText(job.map, new RegExp(`\\b${literalPattern(name)}\\b`))))
    return false;
  return names.length === 0 || jobSteps.every((step) => isKnown(session, step));
}

/** An action of another repository, a composite one of which the steps are seen too, or a script of nothing but known commands. */
function isKnown(session: Session, step: StepRun): boolean {
  const { run, uses } = step.step;
  if (run === undefined) return uses?.target.kind === 'repository' || step.uses !== undefined;
  const script = session.wholeScript(step);
  return script?.complete === true && script.commands.every((command) => commandFactsOf(command) !== undefined);
}
