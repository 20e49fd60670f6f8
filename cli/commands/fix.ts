import { relative } from 'node:path';
import { unifiedDiff } from '../../analysis/edits/index.ts';
import type { Done } from '../../analysis/repair/repair.ts';
import { rules } from '../../analysis/rules/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { type Checkout, openCheckout, unlistedLine } from '../files/checkout.ts';
import { pathWithin, withSlashes } from '../files/paths.ts';
import { byteOrderMark } from '../files/read-text.ts';
import { targetsOf } from '../files/targets.ts';
import { writeText } from '../files/write-text.ts';
import { counted } from '../formats/summary.ts';
import { printable } from '../formats/text/cells.ts';
import type { RepairOptions } from '../repair/choose-fixes.ts';
import { type CheckoutRepair, repair } from '../repair/repair.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Mends what can be mended. */
export const fix: Command = {
  name: 'fix',
  summary: 'carry out the fixes of what check finds',
  help: `Carries out the best fix of every finding at warning and above, until nothing changes.

Usage: trusted-publishing fix [OPTION…] [PATH…]

PATH is a file or a folder, the working folder unless given, as for check.

Options:
  --unsafe    carry out fixes too that set something up: they are right once the registry knows the publisher, or
              make a choice of yours
  --rule ID   only this rule, whatever its severity; may be given several times
  --diff      print the changes as a unified diff, and write nothing
  -h, --help  this text

Exit code: 0 when nothing that it can fix is left, 1 when something is, 2 when it could not run.
`,
  options: {
    unsafe: { kind: 'switch' },
    rule: { kind: 'value', several: true },
    diff: { kind: 'switch' },
  },
  run(given, terminal) {
    const options = { unsafe: given.switches.has('unsafe'), rules: rulesNamed(given) };
    const paths = given.operands.length === 0 ? ['.'] : given.operands;
    const repaired = targetsOf(paths, terminal.workingFolder).map((target) =>
      repairCheckout(openCheckout(target), options),
    );
    for (const { mistakes } of repaired)
      for (const line of mistakes) terminal.warn(`trusted-publishing: ${line}, please report it`);
    for (const { checkout } of repaired) {
      for (const { path, message } of checkout.unreadable) {
        terminal.warn(`trusted-publishing: ${shown(checkout, path, terminal)}: ${message}`);
      }
      for (const each of checkout.unlisted)
        terminal.warn(`trusted-publishing: ${unlistedLine(each, checkout, (path) => shown(checkout, path, terminal))}`);
    }
    return given.switches.has('diff') ? showDiff(repaired, terminal) : writeAll(repaired, terminal);
  },
};

interface Repaired extends CheckoutRepair {
  readonly checkout: Checkout;
}

function repairCheckout(checkout: Checkout, options: RepairOptions): Repaired {
  return { checkout, ...repair(checkout.repository, checkout.asked, options) };
}

function rulesNamed({ values }: Arguments): readonly string[] {
  const named = (values.get('rule') ?? []).flatMap((value) => value.split(','));
  for (const id of named) {
    if (!rules.some((rule) => rule.id === id)) throw new UsageError(`unknown rule: ${id}`);
  }
  return named;
}

interface Change {
  readonly checkout: Checkout;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

function changesOf({ checkout, repository }: Repaired): readonly Change[] {
  return [...repository.files.values()].flatMap((file) => {
    const before = checkout.repository.files.get(file.path);
    if (before === undefined || before === file || before.text === file.text) return [];
    return [{ checkout, path: file.path, before: before.text, after: file.text }];
  });
}

function showDiff(repaired: readonly Repaired[], terminal: Terminal): 0 | 1 {
  const changes = repaired.map(changesOf);
  for (const ofCheckout of changes) {
    // `git apply` takes no path out of its folder; those from the repository's root lead there from that root.
    const isOutside = ofCheckout.some(({ checkout, path }) => shown(checkout, path, terminal).startsWith('../'));
    for (const { checkout, path, before, after } of ofCheckout) {
      const mark = checkout.marked.has(path) ? byteOrderMark : '';
      const name = isOutside ? pathWithin(checkout.root, checkout.locate(path)) : shown(checkout, path, terminal);
      terminal.write(unifiedDiff(name, mark + before, mark + after));
    }
  }
  return changes.some(({ length }) => length > 0) || repaired.some(({ left }) => left > 0) ? 1 : 0;
}

function writeAll(repaired: readonly Repaired[], terminal: Terminal): ExitCode {
  const changes = repaired.flatMap(changesOf);
  const unwritten = changes.filter(({ checkout, path, before, after }) => {
    const failure = writeText({ location: checkout.locate(path), before, after, marked: checkout.marked.has(path) });
    if (failure === undefined) return false;
    terminal.warn(`trusted-publishing: cannot write ${shown(checkout, path, terminal)}: ${failure}`);
    return true;
  });
  const isWritten = (checkout: Checkout, path: string): boolean =>
    !unwritten.some((change) => change.checkout === checkout && change.path === path);
  const done = repaired.map(({ checkout, done }) => done.filter(({ path }) => isWritten(checkout, path)));
  const lines = repaired.flatMap(({ checkout }, index) =>
    doneLines(done[index] ?? [], (path) => shown(checkout, path, terminal)),
  );
  const left = sum(repaired.map((each) => each.left));
  const setUp = sum(repaired.map((each) => each.setUp));
  const count = sum(done.map(({ length }) => length));
  const files = counted(changes.length - unwritten.length, 'file', 'files');
  const summary = [
    count === 0 ? 'Nothing to fix.' : `Fixed ${counted(count, 'problem', 'problems')} in ${files}.`,
    ...(left > 0 ? [`${counted(left, 'problem', 'problems')} could not be fixed.`] : []),
    ...(setUp > 0 ? [`${setUp} more can be fixed with --unsafe.`] : []),
  ];
  if (count > 0 || unwritten.length === 0) terminal.write(`${[...lines, summary.join(' ')].join('\n')}\n`);
  if (unwritten.length > 0) return 2;
  return left > 0 ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** What was done, under the name of each file. */
function doneLines(done: readonly Done[], show: (path: string) => string): readonly string[] {
  const paths = [...new Set(done.map(({ path }) => path))].sort();
  return paths.flatMap((path) => [
    printable(show(path)),
    ...done.filter((each) => each.path === path).map(({ title, rule }) => `  ${printable(title)}  (${rule})`),
  ]);
}

function shown(checkout: Checkout, path: string, { workingFolder }: Terminal): string {
  return withSlashes(relative(workingFolder, checkout.locate(path)));
}
