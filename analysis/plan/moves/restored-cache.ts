import type { Session } from '../../publications/session.ts';
import type { Publication } from '../../publications/types.ts';
import { inputOf, inputValue, texts } from '../../publications/values.ts';
import { setupNode } from '../../registries/github/setup-node.ts';
import { actionNeeds, type CacheUse } from '../../registries/known-steps/index.ts';
import { refVersion } from '../../registries/versions/action-versions.ts';
import { atLeastVersion, isVersion } from '../../registries/versions/versions.ts';
import type { StepRun } from '../../repository/runs.ts';
import { stepConditions } from '../../repository/step-conditions.ts';
import type { SubjectJob } from '../../rules/types.ts';
import type { Truth } from '../../workflow/expressions/index.ts';
import type { Variable } from '../../workflow/model.ts';

/** A cache that a step restores for certain. */
export interface RestoredCache {
  /** The input that asks for it; undefined when it is restored unasked. */
  readonly asked: Variable | undefined;
  /** What switches it off where leaving the input out would not; undefined when nothing does. */
  readonly off: { readonly input: string; readonly value: string } | undefined;
  /** The input does more than restoring, so that leaving it out would break the job. */
  readonly installs?: boolean;
}

type Unless = Extract<CacheUse, { readonly kind: 'unless' }>;

/** The caches that steps of a job restore in a run which makes one of the publications, in the order of the steps. */
export function cachesBeside(
  session: Session,
  { allSteps, situations }: SubjectJob,
  publications: readonly Publication[],
): readonly { readonly step: StepRun; readonly cache: RestoredCache }[] {
  const runs = (step: StepRun): boolean => {
    if (situations.length === 0) return stepConditions(step, { situation: undefined }) === 'yes';
    return publications.some(({ reach }) =>
      reach.some(({ situation, answer }) => answer !== 'no' && stepConditions(step, { situation }) === 'yes'),
    );
  };
  return allSteps.flatMap((step) => {
    const cache = restoredCache(session, step);
    return cache !== undefined && runs(step) ? [{ step, cache }] : [];
  });
}

/** The cache that a step restores, as far as its inputs, the action's version and `package.json` tell. */
function restoredCache(session: Session, step: StepRun): RestoredCache | undefined {
  const target = step.step.uses?.target;
  const uses = target?.kind === 'repository' ? (actionNeeds(target.slug, target.path)?.cache ?? []) : [];
  if (uses.length === 0) return undefined;
  const byDefault = uses.filter((use) => use.kind === 'unless');
  const unasked = byDefault.filter((use) => isSwitchedOff(step, use) === 'no' && restoresUnasked(session, step, use));
  for (const use of uses) {
    if (use.kind !== 'when') continue;
    const asked = inputOf(step.step.with, [use.input]);
    if (asked === undefined || isOneOf(step, use.input, ['', ...use.off]) !== 'no') continue;
    const [other] = [...byDefault.filter(({ input }) => input === use.input), ...unasked];
    return { asked, off: other && switchOf(other), installs: use.installs === true };
  }
  if (uses.some((use) => use.kind === 'always')) return { asked: undefined, off: undefined };
  const [first] = unasked;
  return first && { asked: inputOf(step.step.with, [first.input]), off: switchOf(first) };
}

/** The input with the value that switches the cache off; none where the step does nothing else. */
function switchOf({ input, off, onlyUse }: Unless): RestoredCache['off'] {
  const [value] = off;
  return value === undefined || onlyUse === true ? undefined : { input, value };
}

function isSwitchedOff(step: StepRun, { input, off }: Unless): Truth {
  return inputOf(step.step.with, [input]) === undefined ? 'no' : isOneOf(step, input, off);
}

function isOneOf(step: StepRun, input: string, words: readonly string[]): Truth {
  const value = inputValue(step, [input]);
  const possible = value && texts(value);
  if (possible === undefined)
    return value?.kind === 'partial' && value.nonEmpty && words.every((word) => word === '') ? 'no' : 'maybe';
  const those = possible.filter((text) => words.includes(text.toLowerCase()));
  return those.length === 0 ? 'no' : those.length === possible.length ? 'yes' : 'maybe';
}

function restoresUnasked(session: Session, step: StepRun, { since, manifest }: Unless): boolean {
  if (since !== undefined && !isSince(step, since)) return false;
  return (
    manifest !== true ||
    namesManager(session.files.text('package.json'), isSince(step, setupNode.automaticCacheForNpmOnlySince))
  );
}

/** Whether the action is that version or newer: by its ref, or by the comment behind a commit (`# v6.0.1`). */
function isSince(step: StepRun, since: string): boolean {
  const uses = step.step.uses;
  if (uses?.target.kind !== 'repository') return false;
  const { ref, slug } = uses.target;
  const version = refVersion(slug === setupNode.slug ? setupNode.releases : undefined, ref);
  if (version.known) return atLeastVersion(version.value, since);
  // `v6` is the newest 6.x.
  if (/^v?\d+$/.test(ref)) return Number(ref.replace('v', '')) >= Number(since.split('.')[0]);
  const line = step.file.text.slice(uses.scalar.span.end).split('\n', 1)[0] ?? '';
  const comment = /^\s*#\s*(?:tag=)?(\S+)/.exec(line)?.[1];
  return comment !== undefined && isVersion(comment) && atLeastVersion(comment, since);
}

/** Whether `package.json` names the package manager in one of the two ways in which setup-node looks for it. */
function namesManager(manifest: string | undefined, npmOnly: boolean): boolean {
  if (manifest === undefined || manifest.length > 500_000) return false;
  try {
    const json: unknown = JSON.parse(manifest);
    const names = [stringAt(json, 'packageManager'), stringAt(json, 'devEngines', 'packageManager', 'name')];
    return names.some(
      (name) => name !== undefined && /^(?:npm|pnpm|yarn)(?:@|$)/.test(name) && (!npmOnly || /^npm\b/.test(name)),
    );
  } catch {
    return false;
  }
}

function stringAt(json: unknown, ...keys: readonly string[]): string | undefined {
  let value = json;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return typeof value === 'string' ? value : undefined;
}
