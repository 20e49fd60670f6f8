import {
  configurationPath,
  type RecordedPublisher,
  readConfiguration,
} from '../../analysis/configuration/read-configuration.ts';
import { subjectAt } from '../../analysis/plan/locate.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import { rules } from '../../analysis/rules/index.ts';
import type { Subject } from '../../analysis/rules/types.ts';
import { openCheckout } from '../files/checkout.ts';
import { originOf } from '../files/origin.ts';
import { targetsOf } from '../files/targets.ts';
import { UsageError } from '../usage-error.ts';

/** One workflow with what its commands need to know of the repository around it. */
export interface OpenWorkflow {
  readonly subject: Subject;
  readonly repository: Repository;
  /** `owner/name` on GitHub, where git tells. */
  readonly origin: string | undefined;
  readonly publishers: readonly RecordedPublisher[];
}

/** Opens the workflow of a path. Throws a `UsageError` when it is none, or has no job of that id. */
export function openWorkflow(path: string, workingFolder: string, job: string | undefined): OpenWorkflow {
  const [target] = targetsOf([path], workingFolder);
  const [inner] = target === undefined ? [] : target.files.keys();
  if (target === undefined || inner === undefined) throw new UsageError(`${path} is not a workflow`);
  const { repository, unreadable } = openCheckout(target);
  const unread = unreadable.find((finding) => finding.path === inner);
  if (unread !== undefined) throw new UsageError(`${path}: ${unread.message}`);
  const reading = repository.files.get(inner)?.reading;
  if (reading?.kind !== 'workflow') throw new UsageError(`${path} is not a workflow`);
  const { triggers, jobs } = reading.workflow;
  if (job !== undefined && !jobs.some(({ id }) => id === job)) throw new UsageError(`${path} has no job ${job}`);
  const onlyCalled = triggers.length > 0 && triggers.every(({ event }) => event === 'workflow_call');
  const subject = subjectAt(repository, inner, onlyCalled);
  if (subject === undefined) throw new UsageError(`${path} is not a workflow`);
  const configuration = repository.files.get(configurationPath)?.text;
  const ids = new Set(rules.map(({ id }) => id));
  return {
    subject,
    repository,
    origin: originOf(target.root),
    publishers: configuration === undefined ? [] : readConfiguration(configuration, ids).publishers,
  };
}
