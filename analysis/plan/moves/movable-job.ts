import type { Job, Workflow } from '../../workflow/model.ts';
import { entryOf } from '../../workflow/yaml/tree.ts';
import type { PlacedJob } from '../permissions/block-change.ts';
import { hasText } from './node-data.ts';
import { outputsOf } from './outside-call.ts';

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

/**
 * True when a job can leave its workflow: that is only ever called, keeps other jobs, and nothing in it waits for this one or
 * hands its outputs on; and nothing at the head of the workflow changes how the job runs.
 */
export function canLeave({ file, triggers, jobs }: Workflow, job: Job): boolean {
  if (triggers.some(({ event }) => event !== 'workflow_call') || jobs.length < 2) return false;
  if (['defaults', 'concurrency', 'env'].some((key) => entryOf(file.root, key) !== undefined)) return false;
  if (job.map.entries.some(({ key }) => !movableKeys.has(key))) return false;
  if (job.if !== undefined && asksResults.test(job.if.value)) return false;
  const handsOn = new RegExp(`\\bjobs\\s*(?:\\.\\s*|\\[\\s*')${job.id}\\b`, 'i');
  return (
    jobs.every(({ needs }) => needs.every(({ value }) => value !== job.id)) &&
    !outputsOf(file.root).some(({ value }) => handsOn.test(value.value))
  );
}

/** True when a job that is called can stand beside the job that calls: as often, and in a workflow that is started by itself. */
export function canReceive({ workflow, job: call }: PlacedJob, job: Job): boolean {
  const { file, triggers } = workflow;
  if (triggers.length === 0 || triggers.some(({ event }) => event === 'workflow_call')) return false;
  if (call.strategy !== undefined || (call.if !== undefined && asksResults.test(call.if.value))) return false;
  if (['defaults', 'env'].some((key) => entryOf(file.root, key) !== undefined)) return false;
  // In an environment that has a secret of that name, the job would have had that one.
  const renames = call.secrets?.variables.some(({ name, value }) => !isOfName(value.value, name)) ?? false;
  return !(renames && job.environment !== undefined && hasText(job.map, /\bsecrets\b/));
}

function isOfName(value: string, name: string): boolean {
  return value.replace(/^\$\{\{\s*|\s*\}\}$/g, '').toLowerCase() === `secrets.${name}`.toLowerCase();
}
