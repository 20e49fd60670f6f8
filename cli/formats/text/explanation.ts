import type { ExplainedJob, ExplainedPublication, Explanation } from '../../../analysis/identity/explain.ts';

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
  return [`  job ${job.id} ${runs}`, ...job.publications.flatMap(publicationLines)];
}

function publicationLines(publication: ExplainedPublication): readonly string[] {
  const { registryName, means, reached, credential, claims, verdict } = publication;
  const name = publication.package === undefined ? '' : ` (${publication.package})`;
  const happens = { yes: 'publishes', no: 'would not publish', maybe: 'may publish' }[reached];
  const lines = [`    ${happens} to ${registryName}${name} by ${means}, credential: ${credential}`];
  if (reached === 'no') return lines;
  lines.push('      claims');
  for (const [claim, value] of Object.entries(claims)) {
    lines.push(
      `        ${claim.padEnd(20)}${value.known ? (value.value ?? '(absent)') : `(not known: ${value.reason})`}`,
    );
  }
  lines.push(`      the publisher at ${registryName} has to say`);
  for (const { label, value, reason, onlyPending } of publication.form) {
    if (onlyPending) continue;
    lines.push(
      `        ${label.padEnd(20)} ${value === undefined ? `(${reason})` : value === '' ? '(leave empty)' : value}`,
    );
  }
  switch (verdict.kind) {
    case 'accepted':
      return [...lines, '      accepted by a publisher on record'];
    case 'unknown':
      return [...lines, `      whether it is accepted cannot be told: ${verdict.reason}`];
    case 'refused':
      return [
        ...lines,
        `      refused: ${verdict.text}`,
        ...verdict.differences.map(
          ({ field, expected, actual }) =>
            `        ${field}: registered ${expected ?? '(none)'}, presented ${actual ?? '(none)'}`,
        ),
      ];
  }
}
