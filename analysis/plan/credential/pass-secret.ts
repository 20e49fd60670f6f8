import { type FileEdit, insertEntry, jobKeyOrder, type TextEdit } from '../../edits/index.ts';
import type { Session } from '../../publications/session.ts';
import type { JobRun } from '../../repository/runs.ts';
import type { Job, Workflow } from '../../workflow/model.ts';
import { entryOf, valueOf, type YamlMap, type YamlScalar } from '../../workflow/yaml/tree.ts';
import { callingJobs } from '../calling-jobs.ts';

/** Whether a secret of the repository is there under its name in a run, through all workflows that call it. */
export function isSecretPassed({ caller }: JobRun, name: string): boolean {
  for (let each = caller; each !== undefined; each = each.caller) if (!passes(each.job, name)) return false;
  return true;
}

/**
 * Has a called workflow declare a secret, and every job of the repository that calls it, through and through, pass it on. None when
 * it is there already; undefined when the text does not allow it.
 */
export function passSecret(session: Session, workflow: Workflow, name: string): readonly FileEdit[] | undefined {
  const byPath = new Map<string, TextEdit[]>();
  const add = ({ file }: Workflow, edits: readonly TextEdit[]): void => {
    byPath.set(file.path, [...(byPath.get(file.path) ?? []), ...edits]);
  };
  const reached = new Set<Workflow>();
  const left = [workflow];
  for (let called = left.pop(); called !== undefined; called = left.pop()) {
    if (reached.has(called)) continue;
    reached.add(called);
    const callers = callingJobs(session.files, called.file.path);
    if (callers.length === 0) continue;
    // Who hands on all secrets needs no declaration; who names them does.
    if (callers.some(({ job }) => !job.inheritsSecrets)) {
      const declared = declare(called, name);
      if (declared === undefined) return undefined;
      add(called, declared);
    }
    for (const { workflow: calling, job } of callers) {
      const edits = passes(job, name) ? [] : pass(calling, job, name);
      if (edits === undefined) return undefined;
      add(calling, edits);
      left.push(calling);
    }
  }
  return [...byPath].flatMap(([path, edits]) => (edits.length === 0 ? [] : [{ path, edits }]));
}

function passes({ inheritsSecrets, secrets }: Job, name: string): boolean {
  return inheritsSecrets || secrets?.variables.some((each) => each.name.toUpperCase() === name.toUpperCase()) === true;
}

function pass({ file }: Workflow, job: Job, name: string): readonly TextEdit[] | undefined {
  const value = `\${{ secrets.${name} }}`;
  if (job.secrets === undefined)
    return insertEntry(file, job.map, { key: 'secrets', value: { [name]: value } }, jobKeyOrder);
  return job.secrets.map && insertEntry(file, job.secrets.map, { key: name, value }, []);
}

function declare({ file, secrets }: Workflow, name: string): readonly TextEdit[] | undefined {
  if (secrets.some((each) => each.name.toUpperCase() === name.toUpperCase())) return [];
  const call = entryOf(valueOf(file.root, 'on'), 'workflow_call')?.value;
  if (call === undefined || call.kind === 'list') return undefined;
  const declared = { [name]: { required: { plain: 'true' } } };
  const present = call.kind === 'map' ? entryOf(call, 'secrets')?.value : undefined;
  if (present === undefined) return insertEntry(file, call, { key: 'secrets', value: declared }, callOrder);
  return isPlace(present)
    ? insertEntry(file, present, { key: name, value: { required: { plain: 'true' } } }, [])
    : undefined;
}

const callOrder = ['inputs', 'secrets', 'outputs'];

function isPlace(node: { readonly kind: string }): node is YamlMap | YamlScalar {
  return node.kind !== 'list';
}
