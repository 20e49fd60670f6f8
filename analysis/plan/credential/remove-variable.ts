import {
  type FileEdit,
  insertEntry,
  jobKeyOrder,
  removeEntry,
  stepKeyOrder,
  type TextEdit,
} from '../../edits/index.ts';
import { type Carrier, isByOidc, type Publication } from '../../publications/types.ts';
import { ecosystemOf } from '../../registries/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Subject, SubjectJob } from '../../rules/types.ts';
import type { ActionsFile, Variable, Variables } from '../../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../../workflow/yaml/tree.ts';
import { canMove } from '../can-move.ts';
import { mentionsVariable } from './variable-readers.ts';

type VariableCarrier = Extract<Carrier, { readonly kind: 'variable' }>;

/** More steps than this do not each get a copy of a variable. */
const mostCopies = 5;

/** Takes an entry out of a step's `env:` or `with:`, and the emptied key with it. */
export function withoutVariable(
  step: StepRun,
  variables: Variables | undefined,
  variable: Variable,
): readonly TextEdit[] | undefined {
  if (variables?.map === undefined) return undefined;
  return removeEntry(step.file, variables.map, variable.entry, {
    parents: [{ map: step.step.map, entry: variables.entry }],
  });
}

/**
 * Takes a variable out of the `env:` of a job or the workflow. Steps that need it for something else (installing packages from
 * a private registry, uploading elsewhere, reading it in a script) get it themselves; in a workflow's other jobs the job does.
 * None while another publication to the same registry still uses it: it goes with that one. Undefined when the publishing
 * step itself needs it for more, or too many steps do.
 */
export function removeSharedVariable(
  subject: Subject,
  publication: Publication,
  carrier: VariableCarrier,
): readonly FileEdit[] | undefined {
  const { job, workflow } = publication.run;
  const { file } = workflow;
  const [map, variables] = carrier.level === 'job' ? [job.map, job.env] : [file.root, workflow.env];
  if (variables?.map === undefined) return undefined;
  const jobs = subject.jobs.filter(
    (each) => each.run.workflow.file === file && (carrier.level === 'workflow' || each.run.job === job),
  );
  const insertions: TextEdit[] = [];
  for (const each of jobs) {
    const needing = stepsNeeding(each, publication, carrier);
    if (needing.includes(publication.jobStep) || needing.length > mostCopies) return undefined;
    if (mentionedBesideSteps(each, carrier)) return undefined;
    const edits =
      each.run.job === job
        ? copies(needing, carrier.variable)
        : needing.length > 0
          ? jobCopy(each, carrier.variable)
          : [];
    if (edits === undefined) return undefined;
    insertions.push(...edits);
  }
  // Copies first: with the next round nothing needs the variable of the job any more.
  const edits =
    insertions.length > 0
      ? insertions
      : removeEntry(file, variables.map, carrier.variable.entry, { parents: [{ map, entry: variables.entry }] });
  return edits && [{ path: file.path, edits }];
}

/** The steps of a job that read the variable for something other than a publication that moves. */
function stepsNeeding(job: SubjectJob, publication: Publication, carrier: VariableCarrier): readonly StepRun[] {
  // The job has a variable of its own: perhaps the copy that it got.
  if (carrier.level === 'workflow' && job.run.job.env?.variables.some((each) => each.name === carrier.name)) return [];
  return job.steps.filter((step) => {
    const overridden = step.step.env?.variables.some((each) => each.name === carrier.name) ?? false;
    if (overridden) return false;
    const publications = job.publications.filter(
      (each) => each.jobStep.step === step.step && receives(each, carrier.variable.entry),
    );
    if (publications.some((each) => !isByOidc(each) && !canMove(each))) return true;
    if (mentionsVariable(step.step.map, carrier.name, carrier.variable.entry)) return true;
    if (publications.length > 0) return false;
    const uploads = job.publications.some((each) => each.jobStep.step === step.step);
    return installs(step, publication, carrier.name, uploads);
  });
}

/** They bring one program and run it: in a step that uploads, the one that uploads. */
const runners: ReadonlySet<string> = new Set(['npx', 'npm exec', 'bunx', 'pnpm dlx', 'yarn dlx']);

/** Packages of npm may be private, and `.npmrc` then asks for the variable; other ecosystems install without it. */
function installs(step: StepRun, { ecosystem }: Publication, name: string, uploads: boolean): boolean {
  const run = step.step.run?.value;
  if (
    ecosystem !== 'npm' ||
    run === undefined ||
    !/^(?:NODE_AUTH_TOKEN|NPM_TOKEN|NPM_AUTH_TOKEN|YARN_NPM_AUTH_TOKEN)$/.test(name)
  )
    return false;
  return ecosystemOf('npm').installCommands.some(
    (command) =>
      !(uploads && runners.has(command)) &&
      new RegExp(`(?:^|[\\n;&|(]\\s*)${command}(?!\\s+(?:-g|--global)\\b)(?=$|[\\s;&|])`).test(run),
  );
}

function receives(publication: Publication, entry: YamlEntry): boolean {
  return publication.received.some((each) => each.carrier.kind === 'variable' && each.carrier.variable.entry === entry);
}

/** `outputs:`, `container:` and the like cannot be given a copy. */
function mentionedBesideSteps({ run }: SubjectJob, carrier: VariableCarrier): boolean {
  return run.job.map.entries.some(
    (entry) =>
      entry.key !== 'steps' &&
      entry !== carrier.variable.entry &&
      mentionsVariable(entry.value, carrier.name, carrier.variable.entry),
  );
}

function copies(steps: readonly StepRun[], variable: Variable): readonly TextEdit[] | undefined {
  const edits = steps.map((step) => copy(step.file, step.step.map, step.step.env, variable, stepKeyOrder));
  return edits.every((each) => each !== undefined) ? edits.flat() : undefined;
}

function jobCopy({ run }: SubjectJob, variable: Variable): readonly TextEdit[] | undefined {
  return copy(run.workflow.file, run.job.map, run.job.env, variable, jobKeyOrder);
}

function copy(
  file: ActionsFile,
  map: YamlMap,
  env: Variables | undefined,
  { name, value }: Variable,
  order: readonly string[],
): readonly TextEdit[] | undefined {
  if (env?.map !== undefined) return insertEntry(file, env.map, { key: name, value: value.value }, []);
  return env === undefined ? insertEntry(file, map, { key: 'env', value: { [name]: value.value } }, order) : undefined;
}
