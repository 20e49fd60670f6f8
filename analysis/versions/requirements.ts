import type { Session } from '../publications/session.ts';
import type { Publication } from '../publications/types.ts';
import { inputOf, inputValue, texts } from '../publications/values.ts';
import { toolOf } from '../registries/index.ts';
import type { PublishAction, PublishTool, Uploader } from '../registries/types.ts';
import { refVersion } from '../registries/versions/action-versions.ts';
import { compareVersions } from '../registries/versions/versions.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import { hasFlag } from '../workflow/scripts/index.ts';
import { dependencyVersion, packageManagerName } from './manifest-versions.ts';
import { npmRange, resolved } from './range.ts';
import type { Seen } from './seen.ts';
import type { ToolNames } from './step-changes.ts';
import { folderOf, versionsOf } from './tool-versions.ts';
import { type Verdict, type Version, verdictOf } from './version.ts';

/** A tool or action whose version decides whether a publication can be made by OIDC. */
export interface Requirement {
  readonly kind: 'action' | 'tool';
  readonly tool: ToolNames & { readonly name: string };
  /** The first version that can. */
  readonly since: string;
  /** For each leg of the job's matrix the versions that it may have. */
  readonly legs: readonly (readonly Seen[])[];
  /** False where the tool may not be needed at all, so that nothing follows for certain. */
  readonly certain: boolean;
}

/** They call the package manager that the repository uses, which may be npm. */
const followsPackageManager: ReadonlySet<string> = new Set(['changesets', 'np', 'nx', 'release-it']);

/** What a publication needs to be made by OIDC; nothing for means that cannot at all, or that take a minted credential. */
export function requirementsOf(session: Session, publication: Publication): readonly Requirement[] {
  return session.once(workedOut, publication);
}

function workedOut(session: Session, publication: Publication): readonly Requirement[] {
  const { means } = publication;
  switch (means.kind) {
    case 'action':
      return means.action.oidc.kind === 'itself' ? ofAction(session, publication, means.action, means.ref) : [];
    case 'command':
      return means.tool.oidc.kind === 'itself' && asksOidc(publication, means.tool)
        ? ofTool(session, publication, installedTool(session, publication, means.tool))
        : [];
    case 'called-workflow':
    case 'minting':
    case 'unknown':
      return [];
  }
}

function ofAction(
  session: Session,
  publication: Publication,
  action: PublishAction,
  ref: string,
): readonly Requirement[] {
  const { oidc, releases, slug, runs } = action;
  const { step } = publication;
  const picked = runs?.version !== undefined && inputOf(step.step.with, [runs.version]) !== undefined;
  const since = (picked ? runs?.versionSince : undefined) ?? (oidc.kind === 'itself' ? oidc.since : '0');
  const version = refVersion(releases, ref);
  // A comment behind a pinned commit says what people take it for.
  const told = version.known ? undefined : commentVersion(step, ref);
  const own: readonly Requirement[] =
    releases === undefined || isAny(since)
      ? []
      : [
          {
            kind: 'action',
            tool: { id: slug, name: slug, installedAs: [] },
            since,
            legs: [[{ version: exact(told === undefined ? version : known(told)), from: { kind: 'ref', step } }]],
            // Older versions of changesets/action publish by OIDC as well where no `.npmrc` of theirs is in the way.
            certain: slug !== 'changesets/action' && told === undefined && surelyUploads(publication, action),
          },
        ];
  const tool = runs && toolOf(runs.tool);
  if (tool === undefined) return own;
  if (tool.id === 'npm') return [...own, ...ofTool(session, publication, tool)];
  // The command that it is told to run may be a script of the project, which does what it likes.
  if (tool.through?.tool === 'npm')
    return [...own, ...throughNpm(session, publication, tool).map((each) => ({ ...each, certain: false }))];
  return runs?.version === undefined ? own : [...own, ...pickedByInput(publication, tool, runs.version)];
}

/** False where a file that is not read decides whether it uploads at all, and no credential shows that it does. */
function surelyUploads({ received }: Publication, { decidedByConfiguration }: Uploader): boolean {
  if (decidedByConfiguration !== true) return true;
  return received.some(({ role, credential }) => role === 'token' && credential.kind !== 'none');
}

/** `uses: owner/action@<commit> # v3.1.1`. */
function commentVersion({ file, step }: StepRun, ref: string): string | undefined {
  const scalar = step.uses?.scalar;
  if (scalar === undefined || !/^[0-9a-f]{40}$/i.test(ref)) return undefined;
  return /^["']?[ \t]+#[ \t]*v?(\d+\.\d+\.\d+)/.exec(file.text.slice(scalar.span.end, scalar.span.end + 80))?.[1];
}

/** The version of a tool that an input of the action picks; nothing is said when it is absent. */
function pickedByInput(publication: Publication, tool: PublishTool, input: string): readonly Requirement[] {
  const { step } = publication;
  const variable = inputOf(step.step.with, [input]);
  const value = inputValue(step, [input]);
  if (variable === undefined || value === undefined || tool.oidc.kind !== 'itself') return [];
  const from = { kind: 'input', step, variable } as const;
  const possible = texts(value) ?? [];
  const seen = possible.map((text): Seen => {
    const range = npmRange(text);
    return { version: range === undefined ? notKnown(`${text} is no version`) : known(resolved(range)), from };
  });
  const certain = surelyUploads(publication, tool);
  return seen.length === 0 ? [] : [{ kind: 'tool', tool, since: tool.oidc.since, legs: [seen], certain }];
}

/** Lerna-Lite has the program `lerna` too: the project's manifest says which of the two it is. */
function installedTool(session: Session, publication: Publication, tool: PublishTool): PublishTool {
  const lite = tool.id === 'lerna' ? toolOf('lerna-lite') : undefined;
  if (lite === undefined) return tool;
  const isThere = (names: readonly string[]) => dependencyVersion(session, folderOf(publication), names) !== undefined;
  return !isThere(tool.installedAs) && isThere(lite.installedAs) ? lite : tool;
}

function ofTool(session: Session, publication: Publication, tool: PublishTool): readonly Requirement[] {
  if (tool.oidc.kind !== 'itself') return [];
  const { since } = tool.oidc;
  const certain = surelyUploads(publication, tool) && !hasUnseenAction(publication);
  const own: readonly Requirement[] = isAny(since)
    ? []
    : [{ kind: 'tool', tool, since, legs: versionsOf(session, publication, tool), certain }];
  return tool.through?.tool === 'npm' ? [...own, ...throughNpm(session, publication, tool)] : own;
}

function throughNpm(session: Session, publication: Publication, tool: PublishTool): readonly Requirement[] {
  const { id, through } = tool;
  if (through?.below !== undefined) return npmBelow(session, publication, tool, through.below);
  if (!followsPackageManager.has(id)) return [npmFor(session, publication, true)];
  const manager = packageManagerOf(session, publication);
  const pnpm = toolOf('pnpm');
  if (manager === 'pnpm' && pnpm?.through?.below !== undefined) {
    return npmBelow(session, publication, pnpm, pnpm.through.below).map((each) => ({ ...each, certain: false }));
  }
  return [npmFor(session, publication, manager === 'npm' && tool.decidedByConfiguration !== true)];
}

/** A tool that uses npm in its older versions only. */
function npmBelow(
  session: Session,
  publication: Publication,
  tool: PublishTool,
  below: string,
): readonly Requirement[] {
  const verdict = verdictOn(versionsOf(session, publication, tool), below);
  return verdict === 'able' ? [] : [npmFor(session, publication, verdict === 'too-old')];
}

/** True when a local action before the upload cannot be read: it may install anything. */
function hasUnseenAction({ jobSteps, step: publishing }: Publication): boolean {
  const before = jobSteps.slice(0, jobSteps.indexOf(publishing));
  return before.some(({ step, uses }) => step.uses?.target.kind === 'local' && uses === undefined);
}

function npmFor(session: Session, publication: Publication, needed: boolean): Requirement {
  const certain = needed && !hasUnseenAction(publication);
  const npm = toolOf('npm');
  const tool = npm ?? { id: 'npm', name: 'npm', installedAs: ['npm'] };
  const since = npm?.oidc.kind === 'itself' ? npm.oidc.since : '0';
  return { kind: 'tool', tool, since, legs: versionsOf(session, publication, tool), certain };
}

/** The package manager that the job uses, as far as its manifest or a set-up step names it; npm when nothing names another. */
function packageManagerOf(session: Session, publication: Publication): string {
  const named = packageManagerName(session, folderOf(publication));
  if (named !== undefined) return named;
  const text = publication.jobSteps.map(({ step }) => step.run?.value ?? step.uses?.scalar.value ?? '').join('\n');
  return /\b(pnpm|yarn|bun)\b/.exec(text)?.[1] ?? 'npm';
}

function asksOidc({ means, step }: Publication, tool: PublishTool): boolean {
  const { asksOidc: asked } = tool;
  if (asked === undefined) return true;
  if (asked.option !== undefined && means.kind === 'command' && hasFlag(means.command, [asked.option])) return true;
  if (asked.variable === undefined) return false;
  const levels = [step.step.env, step.outer?.step.env, step.run.job.env, step.run.workflow.env];
  const variable = levels.flatMap((level) => level?.variables ?? []).find(({ name }) => name === asked.variable);
  return variable !== undefined && variable.value.value !== 'false';
}

function exact(version: Known<string>): Known<Version> {
  return version.known ? known({ kind: 'exact', version: version.value }) : version;
}

function isAny(since: string): boolean {
  return compareVersions(since, '0') === 0;
}

/** What is to be said of a requirement: certain that it is too old only where the tool is certainly needed. */
export function verdictFor(requirement: Requirement): Verdict {
  const verdict = ageOf(requirement);
  return verdict === 'too-old' && !requirement.certain ? 'perhaps' : verdict;
}

/** Whether the version is too old, be the tool needed or not. */
export function ageOf({ legs, since }: Requirement): Verdict {
  return verdictOn(legs, since);
}

/** The worst leg decides; within a leg all alternatives must agree. */
function verdictOn(legs: readonly (readonly Seen[])[], since: string): Verdict {
  const verdicts = legs.map((seen): Verdict => {
    const each = new Set(seen.map(({ version }) => verdictOf(version, since)));
    const [only] = each;
    if (only !== undefined && each.size === 1) return only;
    return each.has('too-old') || each.has('perhaps') ? 'perhaps' : 'unknown';
  });
  const order: readonly Verdict[] = ['too-old', 'perhaps', 'unknown'];
  return order.find((each) => verdicts.includes(each)) ?? 'able';
}

/** The version that speaks against a requirement: the first that is too old, else perhaps too old, else not known. */
export function culprit({ legs, since }: Requirement): Seen | undefined {
  const all = legs.flat();
  const order: readonly Verdict[] = ['too-old', 'perhaps', 'unknown'];
  for (const verdict of order) {
    const found = all.find(({ version }) => verdictOf(version, since) === verdict);
    if (found !== undefined) return found;
  }
  return undefined;
}
