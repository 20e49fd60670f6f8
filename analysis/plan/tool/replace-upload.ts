import { editScalar, type FileEdit, removeEntries, type TextEdit } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { PublishTool } from '../../registries/types.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Command } from '../../workflow/scripts/index.ts';
import { type Parsed, partsOf, type Taken, takenApart } from './upload-words.ts';

/**
 * Replaces a command of a tool that cannot publish by OIDC with the tool's own build, where it built, and `pipx run twine upload`.
 *
 * twine since 6.1 exchanges by itself, and expands the file names itself too, so that the command works in every shell; pipx is
 * on every hosted runner of GitHub and fetches the newest twine without any further set-up. The command stays where it is, in a
 * loop, behind a condition or between others, on any system, and in a composite action, where the action of PyPA cannot run.
 * It uploads no attestations; who wants them moves the upload to that action, in a job of its own. Undefined for options of
 * which nothing is known here.
 */
export function replaceUpload(publication: Publication): readonly FileEdit[] | undefined {
  const { means, step } = publication;
  const run = step.step.run;
  if (means.kind !== 'command' || means.starter !== undefined || run === undefined) return undefined;
  const taken = takenApart[means.tool.id];
  const runner = twineIn(publication);
  if (taken === undefined || runner === undefined) return undefined;
  const parsed = partsOf(means.command, taken, run.value);
  if (parsed === undefined) return undefined;
  const index = publication.registry?.id === 'testpypi' ? ['--repository', 'testpypi'] : [];
  const upload = [...runner, 'upload', ...index, ...parsed.flags, ...parsed.files].join(' ');
  const build = buildOf(means.command, taken, parsed, run.value);
  const text = build === undefined ? upload : joined(build, upload, means.command, step);
  const edits = editScalar(step.file, run, [{ start: firstOf(means.command), end: lastOf(means.command), text }]);
  const unread = withoutIndexVariables(step, means.tool);
  return edits && unread && [{ path: step.file.path, edits: [...edits, ...unread] }];
}

/** The variables of the step by which the old tool knew the index: twine is told by an option. */
function withoutIndexVariables(step: StepRun, { index }: PublishTool): readonly TextEdit[] | undefined {
  const names = [...(index.urlVariables ?? []), ...(index.nameVariables ?? [])];
  const { env } = step.step;
  const unread = env?.variables.filter(({ name }) => names.includes(name)) ?? [];
  if (env?.map === undefined || unread.length === 0) return [];
  const entries = unread.map(({ entry }) => entry);
  return removeEntries(step.file, env.map, entries, { parents: [{ map: step.step.map, entry: env.entry }] });
}

/** By what twine is run: uv where the job has it, else pipx. A container may have neither. */
function twineIn({ run, jobSteps }: Publication): readonly string[] | undefined {
  const uses = (slug: string) =>
    jobSteps.some(({ step }) => step.uses?.target.kind === 'repository' && step.uses.target.slug === slug);
  if (uses('astral-sh/setup-uv')) return ['uvx', 'twine'];
  return run.job.container === undefined ? ['pipx', 'run', 'twine'] : undefined;
}

/** The command as it stands, with the sub-command that builds. */
function buildOf(command: Command, taken: Taken, parsed: Parsed, source: string): string | undefined {
  if (!parsed.builds || taken.build === undefined) return undefined;
  const program = source.slice(firstOf(command), command.programWord.end);
  return [program, ...parsed.project, taken.build, ...parsed.buildWords].join(' ');
}

function firstOf(command: Command): number {
  const words = [command.programWord, ...command.wrappers.flatMap((wrapping) => wrapping.words)];
  return Math.min(...words.map((word) => word.start));
}

function lastOf(command: Command): number {
  return (command.arguments.at(-1) ?? command.programWord).end;
}

/** On two lines where the command has its line to itself, in a script of several lines for a shell that stops at a failure. */
function joined(build: string, upload: string, command: Command, step: StepRun): string {
  const run = step.step.run;
  const source = run?.value ?? '';
  const lineStart = source.lastIndexOf('\n', firstOf(command) - 1) + 1;
  const before = source.slice(lineStart, firstOf(command));
  const after = source.slice(lastOf(command)).split('\n')[0] ?? '';
  const stops = command.shell === 'bash' || command.shell === 'sh';
  const alone =
    before.trim() === '' && after.trim() === '' && run?.style === 'literal' && stops && !command.conditional;
  return alone ? `${build}\n${before}${upload}` : `${build} && ${upload}`;
}
