import { type FileEdit, insertEntry, removeEntry, type TextEdit } from '../../edits/index.ts';
import type { CredentialLink } from '../../publications/types.ts';
import type { Repository } from '../../repository/repository.ts';
import type { ActionsFile, DeclaredInput, Step, Uses, Variables } from '../../workflow/model.ts';
import { entryOf, valueOf, type YamlEntry, type YamlMap } from '../../workflow/yaml/tree.ts';
import { mentionsContext } from './mentions-context.ts';

/** The input of a composite action that the step of a link passes, when the action reads it no more, with what all callers pass. */
export function unusedActionInput(repository: Repository, { step, variable }: CredentialLink): readonly FileEdit[] {
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
  const own =
    declared === undefined
      ? []
      : isShared(path)
        ? deprecated(action.file, declared.entry)
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

/** The input or secret of a called workflow that the job of a link passes, when the workflow reads it no more, likewise. */
export function unusedCallInput(
  repository: Repository,
  { run, variable: { name } }: CredentialLink,
  kind: 'inputs' | 'secrets',
): readonly FileEdit[] {
  const target = run.job.uses?.target;
  const path = target?.kind === 'local' ? target.path : undefined;
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

/** True for an action that other repositories may use: those under `.github` are for the repository itself. */
export function isShared(path: string): boolean {
  return !path.startsWith('.github/');
}

/** Tells who still fills an input that it does nothing any more. */
export function deprecated(file: ActionsFile, entry: YamlEntry): readonly FileEdit[] {
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
    // Steps that an alias shows in another job are the same ones.
    const done = new Set<YamlEntry>();
    const edits = callers.flatMap((caller): readonly TextEdit[] => {
      if (caller.uses === undefined || !isCalled(caller.uses)) return [];
      return keys.flatMap((key) => {
        const variables = key === 'with' ? caller.with : 'secrets' in caller ? caller.secrets : undefined;
        const variable = variables?.variables.find((each) => each.name.toLowerCase() === name.toLowerCase());
        if (variables?.map === undefined || variable === undefined || done.has(variable.entry)) return [];
        done.add(variable.entry);
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
