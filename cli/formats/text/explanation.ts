import type { Verdict } from '../../../analysis/identity/accept.ts';
import type { Claims } from '../../../analysis/identity/claims.ts';
import type { ExplainedJob, ExplainedPublication, Explanation } from '../../../analysis/identity/explain.ts';
import type { ForeignCall } from '../../../analysis/identity/foreign-call.ts';

/** Explanations to be read: what starts, which jobs run, with which claims, and who would accept them. */
export function explanationText(explanations: readonly Explanation[]): string {
  return `${explanations.map(releaseText).join('\n\n')}\n`;
}

function releaseText({ workflow, event, ref, notStarted, jobs }: Explanation): string {
  const title = `${workflow}: ${event} on ${ref}`;
  if (notStarted?.kind === 'no-such-event') return `${title}\n  starts nothing: the workflow has no trigger ${event}`;
  if (notStarted?.patterns.length === 0) return `${title}\n  starts nothing: there is no ${event} on such a ref`;
  if (notStarted !== undefined) {
    return `${title}\n  starts nothing: the filters ${notStarted.patterns.map((pattern) => `\`${pattern}\``).join(', ')} keep it out`;
  }
  return [title, ...jobs.flatMap(jobLines)].join('\n');
}

function jobLines(job: ExplainedJob): readonly string[] {
  const runs = { yes: 'runs', no: 'does not run', maybe: 'may run: its condition depends on the run' }[job.runs];
  const called = job.call === undefined || job.runs === 'no' ? [] : callLines(job.call);
  return [`  job ${job.id} ${runs}`, ...called, ...job.publications.flatMap(publicationLines)];
}

/** What would count if a workflow that nobody here can read published. */
function callLines({ workflow, claims, answers, verdicts }: ForeignCall): readonly string[] {
  return [
    `    calls ${workflow}, which is not in this repository`,
    ...claimLines(claims),
    '      if it publishes by trusted publishing',
    ...answers.map(({ registries, words }) => `        ${registries.join(', ')}: ${words}`),
    ...verdicts.flatMap(({ registry, verdict }) => {
      const [first = '', ...others] = verdictLines(verdict);
      return [`      at ${registry} ${first.trim()}`, ...others];
    }),
  ];
}

function claimLines(claims: Claims): readonly string[] {
  return [
    '      claims',
    ...Object.entries(claims).map(
      ([claim, value]) =>
        `        ${claim.padEnd(20)}${value.known ? (value.value ?? '(absent)') : `(not known: ${value.reason})`}`,
    ),
  ];
}

function publicationLines(publication: ExplainedPublication): readonly string[] {
  const { registryName, means, reached, credential, claims, verdict } = publication;
  const name = publication.package === undefined ? '' : ` (${publication.package})`;
  const happens = { yes: 'publishes', no: 'would not publish', maybe: 'may publish' }[reached];
  const lines = [`    ${happens} to ${registryName}${name} by ${means}, credential: ${credential}`];
  if (reached === 'no') return lines;
  lines.push(...claimLines(claims), `      the publisher at ${registryName} has to say`);
  const width = Math.max(20, ...publication.form.map(({ label }) => label.length));
  for (const { label, value, reason, onlyPending } of publication.form) {
    if (onlyPending) continue;
    lines.push(
      `        ${label.padEnd(width)} ${value === undefined ? `(${reason})` : value === '' ? '(leave empty)' : value}`,
    );
  }
  return [...lines, ...verdictLines(verdict)];
}

function verdictLines(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'accepted':
      return ['      accepted by a publisher on record'];
    case 'unknown':
      return [`      whether it is accepted cannot be told: ${verdict.reason}`];
    case 'refused':
      return [
        `      refused: ${verdict.text}`,
        ...verdict.differences.map(
          ({ field, expected, actual }) =>
            `        ${field}: registered ${expected ?? '(none)'}, presented ${actual ?? '(none)'}`,
        ),
      ];
  }
}
