import { lineBreakOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import { entryOf, type YamlEntry, type YamlList } from '../workflow/yaml/tree.ts';
import { columnOf, lineAt, startOfLine, startsLine } from './file-lines.ts';
import { layoutIn, layoutOfItems } from './layout.ts';
import { isParted, linesOfList } from './list-lines.ts';
import { attachedStart, keyColumn } from './node-extent.ts';
import { hasAlias } from './node-place.ts';
import { keySource } from './scalar-source.ts';
import { insertion, replacement, type TextEdit } from './text-edit.ts';
import { entryLines, indented, itemLines } from './write-yaml.ts';
import type { NewEntry, YamlData } from './yaml-data.ts';

/** A job that takes the first steps of another one over. */
export interface NewJob {
  readonly id: string;
  /** Its keys above `steps`. */
  readonly head: readonly NewEntry[];
  /** Its steps behind those that it takes over. */
  readonly steps: readonly YamlData[];
}

/**
 * Moves the first `count` steps of a job into a new job right above it, as they stand in their lines with the comments above
 * them, and puts other steps in their place. Undefined for what is not in block style, and where an anchor or an alias stands in
 * the job.
 */
export function splitJob(
  file: ActionsFile,
  job: YamlEntry,
  list: YamlList,
  count: number,
  { id, head, steps }: NewJob,
  inPlace: readonly YamlData[],
): readonly TextEdit[] | undefined {
  const { text } = file;
  const { value } = job;
  const column = value.kind === 'map' && !value.flow && !list.flow ? keyColumn(file, value) : undefined;
  const lines = linesOfList(file, list);
  const [first, ...others] = lines?.items.slice(0, count) ?? [];
  const last = others.at(-1) ?? first;
  if (value.kind !== 'map' || column === undefined || lines === undefined || first === undefined || last === undefined)
    return undefined;
  if (!startsLine(text, job.keySpan.start) || !first.ownLine || hasAlias(file, job)) return undefined;
  const layout = layoutIn(file, value);
  const lineBreak = lineBreakOf(text);
  const gap = isParted(file, list, count) ? [''] : [];
  const itemsOf = (data: readonly YamlData[]) =>
    data.flatMap((each, index) => [
      ...(index === 0 ? [] : gap),
      ...indented(itemLines(each, layoutOfItems(file, list), lines.gap), lines.column),
    ]);
  const jobColumn = columnOf(text, job.keySpan.start);
  const at = attachedStart(text, startOfLine(text, job.keySpan.start), jobColumn);
  const written = [
    ...indented([`${keySource(id, layout, 'block')}:`], jobColumn),
    ...indented([...head.flatMap((entry) => entryLines(entry, layout)), 'steps:'], column),
    text.slice(first.lines.start, last.lines.end),
    ...gap,
    ...itemsOf(steps),
    ...(partsJobs(file, at) ? [''] : []),
    '',
  ];
  return [
    insertion(at, written.join(lineBreak)),
    replacement(first.lines.start, last.lines.end, itemsOf(inPlace).join(lineBreak)),
  ];
}

/** True when a blank line stands above the job, or above another one when it is the first. */
function partsJobs(file: ActionsFile, at: number): boolean {
  const isBlankAbove = (start: number) =>
    start > 0 && lineAt(file.text, startOfLine(file.text, start - 1)).kind === 'blank';
  const jobs = entryOf(file.root, 'jobs')?.value;
  const starts = (jobs?.kind === 'map' ? jobs.entries : []).map(({ keySpan }) => {
    return attachedStart(file.text, startOfLine(file.text, keySpan.start), columnOf(file.text, keySpan.start));
  });
  const others = starts.slice(1);
  return at === starts[0] ? others.length === 0 || others.some(isBlankAbove) : isBlankAbove(at);
}
