import type { Session } from '../../publications/session.ts';
import type { Publication } from '../../publications/types.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import type { Job, Workflow } from '../../workflow/model.ts';
import { entryOf } from '../../workflow/yaml/tree.ts';
import type { PlacedJob } from '../permissions/block-change.ts';
import { hasText } from './node-data.ts';
import { outputsOf } from './outside-call.ts';
import { isUnaffectedBy } from './unaffected-by.ts';

/** What a job may have that is to move into another workflow. */
const movableKeys = new Set([
  'name',
  'needs',
  'if',
  'runs-on',
  'environment',
  'permissions',
  'timeout-minutes',
  'env',
  'strategy',
  'container',
  'services',
  'continue-on-error',
  'steps',
]);

/** Conditions that ask how the jobs above went, of which outside one alone is left: the call. */
const asksResults = /\b(?:always|failure|success|cancelled)\s*\(/;

/** What a job that calls may have when the job that it calls takes its place. */
const replaceableKeys = new Set(['name', 'needs', 'if', 'uses', 'with', 'secrets', 'permissions']);

/**
 * True when a job can leave its workflow: that is only ever called, and nothing in it waits for this job or hands its outputs on;
 * and nothing at the head of the workflow changes how the job runs.
 */
export function canLeave({ file, triggers, jobs }: Workflow, job: Job): boolean {
  if (triggers.some(({ event }) => event !== 'workflow_call')) return false;
  if (['defaults', 'concurrency', 'env'].some((key) => entryOf(file.root, key) !== undefined)) return false;
  if (job.map.entries.some(({ key }) => !movableKeys.has(key))) return false;
  if (job.if !== undefined && asksResults.test(job.if.value)) return false;
  const handsOn = new RegExp(`\\bjobs\\s*(?:\\.\\s*|\\[\\s*')${literalPattern(job.id)}\\b`, 'i');
  return (
    jobs.every(({ needs }) => needs.every(({ value }) => value !== job.id)) &&
    !outputsOf(file.root).some(({ value }) => handsOn.test(value.value))
  );
}

/**
 * True when a job that is called can stand beside the job that calls, or in its place when its workflow has no other job: as often, and in
 * a workflow that is started by itself.
 */
export function canReceive(session: Session, { workflow, job: call }: PlacedJob, publication: Publication): boolean {
  const { job, workflow: called } = publication.run;
  const { file, triggers } = workflow;
  if (triggers.length === 0 || triggers.some(({ event }) => event === 'workflow_call')) return false;
  if (call.strategy !== undefined || (call.if !== undefined && asksResults.test(call.if.value))) return false;
  if (entryOf(file.root, 'defaults') !== undefined || !isUnaffectedBy(session, workflow, publication)) return false;
  if (called.jobs.length === 1 && call.map.entries.some(({ key }) => !replaceableKeys.has(key))) return false;
  // In an environment that has a secret of that name, the job would have had that one.
  const renames = call.secrets?.variables.some(({ name, value }) => !isOfName(value.value, name)) ?? false;
  return !(renames && job.environment !== undefined && hasText(job.map, /\bsecrets\b/));
}

function isOfName(value: string, name: string): boolean {
  return value.replace(/^\$\{\{\s*|\s*\}\}$/g, '').toLowerCase() === `secrets.${name}`.toLowerCase();
}
