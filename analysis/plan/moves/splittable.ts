import { isByOidc, type Publication } from '../../publications/types.ts';
import { inputOf } from '../../publications/values.ts';
import { systemOfJob } from '../../repository/runner.ts';
import { openness } from '../../rules/open-trigger.ts';
import type { SubjectJob } from '../../rules/types.ts';
import { refusalOf } from '../triggers/refused-runs.ts';
import { hasText } from './node-data.ts';

/** How a job can be parted into one that builds and one that publishes. */
export interface Parting {
  /** The first steps, which do not publish: their number. */
  readonly count: number;
  /** The folder of the files, as the uploads name it. */
  readonly folder: string;
  /** The condition that all uploads have; undefined when they have none, or not the same. */
  readonly condition: string | undefined;
}

/** What a job may have for this to be simple; a matrix, a container, services, outputs or variables part differently. */
const simpleKeys = new Set([
  'name',
  'needs',
  'if',
  'runs-on',
  'environment',
  'permissions',
  'timeout-minutes',
  'defaults',
  'steps',
]);

/** What a job that builds elsewhere would not have: secrets and variables of the environment. */
const ofTheEnvironment = /\bsecrets\s*(?:\.\s*|\[\s*')(?!github_token\b)|\bvars\s*[.[]/i;

/** What the uploads would not have any more: what the steps above them leave behind. */
const ofEarlierSteps = /\b(?:steps|env)\s*[.[]|\b(?:always|failure|success|cancelled)\s*\(/;

/**
 * How a job can be parted: its last steps are uploads of one folder by the PyPI action, by OIDC, which ask nothing of the steps
 * above them. Undefined where that is not plain, or where a trigger, the runner or a permission has to be mended first.
 */
export function partingOf(job: SubjectJob): Parting | undefined {
  const { run, publications, permissions } = job;
  const { workflow } = run;
  const access = permissions.of('id-token');
  if (run.caller !== undefined || run.hidden || !access.known || access.value !== 'write') return undefined;
  // What a new job needs, all callers would have to grant.
  if (workflow.triggers.some(({ event }) => event === 'workflow_call')) return undefined;
  if (run.job.map.entries.some(({ key }) => !simpleKeys.has(key)) || systemOfJob(run) !== 'linux') return undefined;
  if (publications.some((each) => !isByOidc(each) || needsMending(each))) return undefined;
  const { steps } = run.job;
  const publishing = new Set(publications.map((each) => each.step.step));
  const count = steps.findIndex((step) => publishing.has(step));
  const uploads = steps.slice(count);
  if (count < 1 || uploads.some((step) => !publishing.has(step))) return undefined;
  const folders = new Set(publications.map(folderOf));
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) return undefined;
  if (steps.slice(0, count).some((step) => hasText(step.map, ofTheEnvironment))) return undefined;
  if (uploads.some((step) => hasText(step.map, ofEarlierSteps))) return undefined;
  const [condition, ...different] = new Set(uploads.map((step) => step.if?.value.trim()));
  return { count, folder, condition: different.length > 0 ? undefined : condition };
}

function needsMending({ registry, reach }: Publication): boolean {
  return reach.some(
    ({ situation, answer }) =>
      answer === 'yes' &&
      (openness(situation, [situation]) !== undefined ||
        (registry !== undefined && refusalOf(registry, situation) !== undefined)),
  );
}

function folderOf({ means, step }: Publication): string | undefined {
  const directory = means.kind === 'action' ? means.action.packagesDirectory : undefined;
  if (directory === undefined || step.within !== undefined) return undefined;
  const given = inputOf(step.step.with, [directory.input, directory.input.replaceAll('-', '_')]);
  const folder = given === undefined || given.value.value === '' ? directory.default : given.value.value;
  const plain = folder.replace(/^\.\//, '').replace(/\/+$/, '');
  return /^[\w./-]+$/.test(plain) && !plain.startsWith('/') && !plain.includes('..') ? plain : undefined;
}
