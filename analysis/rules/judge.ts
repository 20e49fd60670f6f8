import type { Publication } from '../publications/types.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { compareSpans } from '../text/span.ts';
import { severities } from './severity.ts';
import { silences } from './silences.ts';
import type { Finding, Found, Severity } from './types.ts';

/** A problem with the rule that found it. */
export interface FoundBy {
  readonly rule: string;
  readonly found: Found;
}

/** True when a severity is at least as grave as another. */
export function atLeast(severity: Severity, floor: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(floor);
}

/**
 * Makes findings of what the rules found in one subject: what another finding on the same job or step already says is left
 * out, what rests on something unseen (or on a registry whose trusted publishing is in beta) is information at most, equal
 * findings on one place are shown once with all related places.
 */
export function judge(all: readonly FoundBy[], publications: readonly Publication[] = []): readonly Finding[] {
  const spoken = all.filter((each) => !all.some((other) => isSilencedBy(each, other)));
  return joined(spoken.map((each) => findingOf(each, isUncertain(each.found, publications))));
}

/** Whether every publication that the finding is about is only likely. */
function isUncertain({ about }: Found, publications: readonly Publication[]): boolean {
  const own = publications.filter(
    ({ registry, step, run }) =>
      (about.registry === undefined || registry === about.registry) &&
      (about.step === undefined ? about.run !== undefined && sameRun(run, about.run) : sameStep(step, about.step)),
  );
  return own.length > 0 && own.every(({ certain }) => !certain);
}

function findingOf({ rule, found }: FoundBy, uncertain: boolean): Finding {
  const capped = !found.seen || uncertain || found.about.registry?.trustedPublishing === 'beta';
  const severity = capped && atLeast(found.severity, 'warning') ? 'information' : found.severity;
  return {
    rule,
    path: found.file.path,
    span: found.span,
    severity,
    message: found.message,
    related: found.related.map(({ file, span, message }) => ({ path: file.path, span, message })),
    fixes: found.fixes,
  };
}

function isSilencedBy(weak: FoundBy, strong: FoundBy): boolean {
  const silence = silences.find((each) => each.rule === strong.rule && each.silenced.includes(weak.rule));
  if (silence === undefined) return false;
  const a = weak.found.about;
  const b = strong.found.about;
  if (silence.sameEvent === true && a.event !== b.event) return false;
  if (a.step !== undefined && b.step !== undefined) return sameStep(a.step, b.step);
  const runA = a.run ?? a.step?.run;
  const runB = b.run ?? b.step?.run;
  return runA !== undefined && runB !== undefined && sameRun(runA, runB);
}

function sameRun(a: JobRun, b: JobRun): boolean {
  return a.job === b.job;
}

function sameStep(a: StepRun, b: StepRun): boolean {
  return a.step === b.step && a.run.job === b.run.job;
}

/** Joins findings of one rule on one place; the gravest speaks, and says the rest as related places. */
export function joined(findings: readonly Finding[]): readonly Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule}\0${finding.path}\0${finding.span.start}\0${finding.span.end}`;
    const other = byPlace.get(key);
    byPlace.set(key, other === undefined ? finding : join(other, finding));
  }
  return [...byPlace.values()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : compareSpans(a.span, b.span),
  );
}

function join(a: Finding, b: Finding): Finding {
  const [first, second] = atLeast(a.severity, b.severity) ? [a, b] : [b, a];
  const related = [...first.related, ...second.related];
  const distinct = related.filter(
    (each, index) =>
      related.findIndex(
        (other) => other.path === each.path && other.span.start === each.span.start && other.message === each.message,
      ) === index,
  );
  return { ...first, related: distinct };
}
