import { applyEdits, type FileEdit, insertEntry, lineEdits, removeEntry, type TextEdit } from '../edits/index.ts';
import type { CredentialLink } from '../publications/types.ts';
import { type Repository, withFile } from '../repository/repository.ts';
import type { StepRun } from '../repository/runs.ts';
import type { ActionsFile, DeclaredInput, Step, Uses, Variables } from '../workflow/model.ts';
import { entryOf, valueOf, type YamlMap, type YamlNode } from '../workflow/yaml/tree.ts';
import { mentionsVariable } from './variable-readers.ts';

/**
 * The edits, and with them everything that only fed what they took out: variables of a job or workflow, the input of a composite
 * action or the secret of a called workflow, with what its callers in the repository pass for it. An action that may be used
 * from elsewhere keeps the input, with a `deprecationMessage`.
 */
export function withUnusedSources(
  repository: Repository,
  edits: readonly FileEdit[],
  links: readonly CredentialLink[],
): readonly FileEdit[] {
  let current = applied(repository, edits);
  for (const link of links) {
    for (const more of unused(current, link)) current = applied(current, [more]);
  }
  const paths = new Set([...repository.files.keys()]);
  return [...paths].flatMap((path): readonly FileEdit[] => {
    const before = repository.files.get(path)?.text ?? '';
    const after = current.files.get(path)?.text ?? '';
    return before === after ? [] : [{ path, edits: lineEdits(before, after) }];
  });
}

function applied(repository: Repository, edits: readonly FileEdit[]): Repository {
  return edits.reduce(
    (result, { path, edits: own }) => withFile(result, path, applyEdits(result.files.get(path)?.text ?? '', own)),
    repository,
  );
}

function unused(repository: Repository, link: CredentialLink): readonly FileEdit[] {
  switch (link.kind) {
    case 'variable':
      return link.step === undefined
        ? unusedVariable(repository, link)
        : unusedStepVariable(repository, link, link.step);
    case 'input':
      return link.step === undefined
        ? unusedDeclaration(repository, calledBy(link), link.variable.name, 'inputs')
        : unusedActionInput(repository, link);
    case 'secret':
      return unusedDeclaration(repository, calledBy(link), link.variable.name, 'secrets');
  }
}

/** The `env:` entry of a job or a workflow that nothing reads any more. */
function unusedVariable(repository: Repository, { file, variable, run }: CredentialLink): readonly FileEdit[] {
  const reading = repository.files.get(file.path)?.reading;
  if (reading?.kind !== 'workflow') return [];
  const { workflow } = reading;
  const job = workflow.jobs.find((each) => each.id === run.job.id);
  const ofJob = run.job.env?.variables.includes(variable) === true;
  const [map, env] = ofJob ? [job?.map, job?.env] : [workflow.file.root, workflow.env];
  const entry = env?.map && entryOf(env.map, variable.name);
  if (map === undefined || env?.map === undefined || entry === undefined) return [];
  if (mentionsVariable(map, variable.name, entry)) return [];
  return inFile(workflow.file, removeEntry(workflow.file, env.map, entry, { parents: [{ map, entry: env.entry }] }));
}

/** The `env:` entry of a step that nothing in the step reads any more. */
function unusedStepVariable(repository: Repository, { variable }: CredentialLink, old: StepRun): readonly FileEdit[] {
  const reading = repository.files.get(old.file.path)?.reading;
  const steps =
    reading?.kind === 'workflow'
      ? reading.workflow.jobs.find((each) => each.id === old.run.job.id)?.steps
      : reading?.kind === 'composite'
        ? reading.action.steps
        : undefined;
  const step = steps?.[old.step.index];
  const found = step?.env?.variables.find(
    ({ name, value }) => name === variable.name && value.value === variable.value.value,
  );
  const before = old.within?.steps ?? old.run.job.steps;
  // Where the step itself has gone, another one stands in its place.
  if (step?.env?.map === undefined || found === undefined || steps?.length !== before.length) return [];
  if (mentionsVariable(withoutEnv(step.map), variable.name, found.entry)) return [];
  const file =
    reading?.kind === 'workflow'
      ? reading.workflow.file
      : reading?.kind === 'composite'
        ? reading.action.file
        : old.file;
  return inFile(
    file,
    removeEntry(file, step.env.map, found.entry, { parents: [{ map: step.map, entry: step.env.entry }] }),
  );
}

/** The step with all of its keys but `env`, whose other entries cannot read this one. */
function withoutEnv(map: YamlMap): YamlMap {
  return { ...map, entries: map.entries.filter(({ key }) => key !== 'env') };
}

function unusedActionInput(repository: Repository, { step, variable }: CredentialLink): readonly FileEdit[] {
  const target = step?.step.uses?.target;
  if (target?.kind !== 'local') return [];
  const path = [`${target.path}/action.yml`, `${target.path}/action.yaml`]
    .map((each) => each.replace(/^\//, ''))
    .find((each) => repository.files.has(each));
  const reading = path === undefined ? undefined : repository.files.get(path)?.reading;
  if (path === undefined || reading?.kind !== 'composite') return [];
  const { action } = reading;
  if (mentionsContext(valueOf(action.file.root, 'runs'), 'inputs', variable.name)) return [];
  const declared = declaredAs(action.inputs, variable.name);
  const shared = !path.startsWith('.github/');
  const own =
    declared === undefined
      ? []
      : shared
        ? deprecated(action.file, declared)
        : undeclared(action.file, declared, action.file.root, 'inputs');
  return [
    ...own,
    ...callersOf(
      repository,
      (uses) => uses.target.kind === 'local' && uses.target.path === target.path,
      variable.name,
      ['with'],
    ),
  ];
}

/** The workflow that the job of a link calls. */
function calledBy(link: CredentialLink): string | undefined {
  const target = link.run.job.uses?.target;
  return target?.kind === 'local' ? target.path : undefined;
}

function unusedDeclaration(
  repository: Repository,
  path: string | undefined,
  name: string,
  kind: 'inputs' | 'secrets',
): readonly FileEdit[] {
  const reading = path === undefined ? undefined : repository.files.get(path)?.reading;
  if (reading?.kind !== 'workflow') return [];
  const { workflow } = reading;
  const jobs = valueOf(workflow.file.root, 'jobs');
  if (mentionsContext(jobs, kind, name) || mentionsContext(workflow.env?.map, kind, name)) return [];
  const call = valueOf(valueOf(workflow.file.root, 'on'), 'workflow_call');
  const own = declaredAs(
    kind === 'inputs' ? workflow.inputs.filter((each) => each.of === 'workflow_call') : workflow.secrets,
    name,
  );
  const edits = own === undefined || call?.kind !== 'map' ? [] : undeclared(workflow.file, own, call, kind);
  const uses = (each: Uses) => each.target.kind === 'local' && each.target.path === path;
  return [...edits, ...callersOf(repository, uses, name, [kind === 'inputs' ? 'with' : 'secrets'])];
}

function declaredAs(declared: readonly DeclaredInput[], name: string): DeclaredInput | undefined {
  return declared.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
}

function undeclared(file: ActionsFile, { entry }: DeclaredInput, parent: YamlMap, key: string): readonly FileEdit[] {
  const holder = entryOf(parent, key);
  if (holder?.value.kind !== 'map') return [];
  return inFile(file, removeEntry(file, holder.value, entry, { parents: [{ map: parent, entry: holder }] }));
}

function deprecated(file: ActionsFile, { entry }: DeclaredInput): readonly FileEdit[] {
  if (entry.value.kind !== 'map' || entryOf(entry.value, 'deprecationMessage') !== undefined) return [];
  const value = 'Not used any more: the upload uses trusted publishing';
  return inFile(
    file,
    insertEntry(file, entry.value, { key: 'deprecationMessage', value }, [
      'description',
      'required',
      'default',
      'deprecationMessage',
    ]),
  );
}

/** Takes what callers in the repository pass under a name out of their `with:` or `secrets:`. */
function callersOf(
  repository: Repository,
  isCalled: (uses: Uses) => boolean,
  name: string,
  keys: readonly ('with' | 'secrets')[],
): readonly FileEdit[] {
  return [...repository.files.values()].flatMap(({ reading }) => {
    const [file, callers] =
      reading.kind === 'workflow'
        ? [reading.workflow.file, reading.workflow.jobs.flatMap((job): readonly Caller[] => [job, ...job.steps])]
        : reading.kind === 'composite'
          ? [reading.action.file, reading.action.steps]
          : [undefined, []];
    if (file === undefined) return [];
    const edits = callers.flatMap((caller): readonly TextEdit[] => {
      if (caller.uses === undefined || !isCalled(caller.uses)) return [];
      return keys.flatMap((key) => {
        const variables = key === 'with' ? caller.with : 'secrets' in caller ? caller.secrets : undefined;
        const variable = variables?.variables.find((each) => each.name.toLowerCase() === name.toLowerCase());
        if (variables?.map === undefined || variable === undefined) return [];
        return (
          removeEntry(file, variables.map, variable.entry, {
            parents: [{ map: caller.map, entry: variables.entry }],
          }) ?? []
        );
      });
    });
    return edits.length === 0 ? [] : [{ path: file.path, edits }];
  });
}

type Caller =
  | Step
  | {
      readonly uses: Uses | undefined;
      readonly with: Variables | undefined;
      readonly secrets: Variables | undefined;
      readonly map: YamlMap;
    };

function inFile(file: ActionsFile, edits: readonly TextEdit[] | undefined): readonly FileEdit[] {
  return edits === undefined || edits.length === 0 ? [] : [{ path: file.path, edits }];
}

/** Whether an expression under a node reads `CONTEXT.NAME`, or the whole context. */
export function mentionsContext(node: YamlNode | undefined, context: string, name: string): boolean {
  if (node === undefined) return false;
  const escaped = name.replace(/[^\w]/g, '\\$&');
  const member = new RegExp(`\\b${context}(?:\\.${escaped}(?![\\w-])|\\[\\s*'${escaped}'|\\.\\*|\\[(?!\\s*'))`, 'i');
  const whole = new RegExp(`\\(\\s*${context}\\s*\\)`, 'i');
  const mentions = (each: YamlNode): boolean => {
    switch (each.kind) {
      case 'scalar':
        return member.test(each.value) || whole.test(each.value);
      case 'list':
        return each.items.some((item) => mentions(item.value));
      case 'map':
        return each.entries.some((entry) => mentions(entry.value));
    }
  };
  return mentions(node);
}
