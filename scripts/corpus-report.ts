import { parseArgs } from 'node:util';
import { createAnalyzer } from '../analysis/analyze.ts';
import type { Publication } from '../analysis/publications/types.ts';
import type { Finding } from '../analysis/rules/types.ts';
import { lineEnd, lineOf, linesOf } from '../analysis/text/lines.ts';
import { readCorpus } from '../test/corpus/corpus.ts';
import { seededRandom } from '../test/unit/seeded-random.ts';

/**
 * Prints findings on the corpus with the lines around each, to be read by eye and judged one by one:
 * `node scripts/corpus-report.ts [--sample N] [--seed S] [--rule ID] [--registry ID] [--severity S] [--file TEXT] [--context N]`
 */
const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string' },
    registry: { type: 'string' },
    severity: { type: 'string' },
    file: { type: 'string' },
    context: { type: 'string', default: '4' },
  },
});

interface Shown {
  readonly repository: string;
  readonly text: string;
  readonly finding: Finding;
  readonly registries: readonly string[];
}

const all = readCorpus().flatMap(({ name, repository }): readonly Shown[] => {
  const { findings, publications } = createAnalyzer().analyze(repository);
  return findings.map((finding) => ({
    repository: name,
    text: repository.files.get(finding.path)?.text ?? '',
    finding,
    registries: registriesAround(finding, publications),
  }));
});

const wanted = all.filter(
  ({ finding, repository, registries }) =>
    (values.rule === undefined || finding.rule === values.rule) &&
    (values.severity === undefined || finding.severity === values.severity) &&
    (values.registry === undefined || registries.includes(values.registry)) &&
    (values.file === undefined || `${repository}/${finding.path}`.includes(values.file)),
);

for (const [index, each] of sampled(wanted).entries()) console.log(`${blockOf(each, index + 1)}\n`);
console.log(
  `${wanted.length} of ${all.length} findings${values.sample === undefined ? '' : `, ${values.sample} of them shown`}`,
);

function sampled(from: readonly Shown[]): readonly Shown[] {
  if (values.sample === undefined) return from;
  const random = seededRandom(Number(values.seed));
  const left = [...from];
  const chosen: Shown[] = [];
  while (chosen.length < Number(values.sample) && left.length > 0) chosen.push(...left.splice(random(left.length), 1));
  return chosen;
}

function blockOf({ repository, text, finding, registries }: Shown, number: number): string {
  const lines = linesOf(text);
  const first = lineOf(lines, finding.span.start);
  const last = lineOf(lines, Math.max(finding.span.start, finding.span.end - 1));
  const context = Number(values.context);
  const shown = Array.from({ length: last - first + 1 + 2 * context }, (_, offset) => first - context + offset)
    .filter((line) => line >= 0 && line < lines.starts.length)
    .map((line) => {
      const mark = line >= first && line <= last ? '>' : ' ';
      return `${mark} ${String(line + 1).padStart(4)} | ${text.slice(lines.starts[line], lineEnd(lines, line))}`;
    });
  return [
    `── ${number}. ${finding.severity} ${finding.rule} [${registries.join(', ')}] ${repository}/${finding.path}:${first + 1}`,
    finding.message,
    ...finding.related.map(({ path, message }) => `  see ${path}: ${message}`),
    ...finding.fixes.map(({ title, safety }) => `  fix (${safety}): ${title}`),
    ...shown,
  ].join('\n');
}

/** The registries that the job of a finding publishes to; those of the whole file when it stands in no such job. */
function registriesAround({ path, span }: Finding, publications: readonly Publication[]): readonly string[] {
  const ofFile = publications.filter(({ file, run }) => file.path === path || run.workflow.file.path === path);
  const ofJob = ofFile.filter(
    ({ run }) => run.job.entry.keySpan.start <= span.start && span.start <= run.job.map.span.end,
  );
  const ids = (ofJob.length > 0 ? ofJob : ofFile).map(({ registry }) => registry?.id ?? 'other');
  return [...new Set(ids)];
}
