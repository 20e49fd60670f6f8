import type { Session } from '../publications/session.ts';
import type { Publication } from '../publications/types.ts';
import type { Circumstances } from '../repository/context.ts';
import { matrixLegs } from '../repository/matrix.ts';
import { stepReached } from '../repository/reach.ts';
import { known, notKnown } from '../text/known.ts';
import { normalizedPath } from '../workflow/read-parts.ts';
import { dependencyVersion, packageManagerVersion, yarnPathVersion } from './manifest-versions.ts';
import { npmAtStart } from './node-npm.ts';
import { requestedOf, runnerOf } from './requested.ts';
import type { Seen } from './seen.ts';
import { afterSteps, isNpm, type ToolNames } from './step-changes.ts';

/** More legs than this are not gone through one by one. */
const mostLegs = 24;

/**
 * The versions that a tool may have when a publication uses it: for each leg of the job's matrix that publishes the
 * alternatives, of which one holds. Without a matrix there is one leg. Reads the steps before the publishing one, those of
 * composite actions included, and the manifests of the repository.
 */
export function versionsOf(session: Session, publication: Publication, tool: ToolNames): readonly (readonly Seen[])[] {
  const { means, step } = publication;
  const command = means.kind === 'command' ? (means.starter ?? means.command) : undefined;
  const steps = publication.jobSteps.slice(0, publication.jobSteps.indexOf(step) + 1);
  const ran = means.kind === 'command' && means.tool.installedAs.some((name) => tool.installedAs.includes(name));
  return legsOf(publication).map((leg) => {
    const circumstances: Circumstances = leg === undefined ? { situation: undefined } : { situation: undefined, leg };
    const asked = ran && means.kind === 'command' ? requestedOf(means.command, step, tool.installedAs) : undefined;
    if (asked !== undefined) return means.kind === 'command' && means.starter ? asked.map(elsewhere) : asked;
    const runner = ran && means.kind === 'command' ? runnerOf(means.command, tool.installedAs) : undefined;
    const project = projectVersion(session, publication, tool);
    if (runner === 'environment')
      return [{ version: notKnown('the project decides it'), from: { kind: 'step', step } }];
    if (runner === 'project' && project !== undefined) return [project];
    const place = runner === 'fresh' ? 'tool' : 'path';
    const fresh: Seen = { version: known({ kind: 'newest', limit: undefined }), from: { kind: 'step', step } };
    const start = runner === 'fresh' ? fresh : (project ?? startOf(publication, tool));
    return afterSteps({ session, tool, use: { step, command }, circumstances, place }, steps, [start]);
  });
}

/** What a command of another file asks for: its words do not stand in the step. */
function elsewhere({ version }: Seen): Seen {
  return { version, from: { kind: 'file', path: 'package.json' } };
}

/** The legs in which the publication is reached; one undefined leg when there is no matrix, or it is not known. */
function legsOf({ run, step }: Publication): readonly Circumstances['leg'][] {
  const legs = matrixLegs(run.job.strategy?.matrix);
  if (!legs.known || legs.value.length > mostLegs) return [undefined];
  return legs.value.filter((leg) => stepReached(step, { situation: undefined, leg }) !== 'no');
}

function startOf({ run }: Publication, tool: ToolNames): Seen {
  if (isNpm(tool)) return npmAtStart(run);
  return { version: notKnown(`nothing in the job says which ${tool.id} there is`), from: { kind: 'runner' } };
}

function projectVersion(session: Session, publication: Publication, tool: ToolNames): Seen | undefined {
  // npm and the other package managers are not taken from the project's dependencies.
  if (isNpm(tool)) return undefined;
  const folder = folderOf(publication);
  if (tool.id === 'yarn-berry' || tool.id === 'yarn-classic') {
    return yarnPathVersion(session) ?? packageManagerVersion(session, folder, tool.installedAs);
  }
  if (tool.id === 'pnpm') return packageManagerVersion(session, folder, tool.installedAs);
  return publication.ecosystem === 'python' ? undefined : dependencyVersion(session, folder, tool.installedAs);
}

/** The folder that the publication works in; the root where an expression decides it. */
export function folderOf({ step }: Publication): string {
  const { job, workflow } = step.run;
  const given =
    step.step.workingDirectory ??
    (step.within === undefined ? (job.defaults.workingDirectory ?? workflow.defaults.workingDirectory) : undefined);
  return (given?.text.expressions.length === 0 && normalizedPath(given.value)) || '';
}
