import { relative } from 'node:path';
import { atLeast } from '../../analysis/rules/judge.ts';
import { severities } from '../../analysis/rules/severity.ts';
import type { Severity } from '../../analysis/rules/types.ts';
import { valueOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { openCheckout } from '../files/checkout.ts';
import { isWithin, pathWithin, withSlashes } from '../files/paths.ts';
import { targetsOf } from '../files/targets.ts';
import { formatGithub } from '../formats/github.ts';
import { formatJson } from '../formats/json.ts';
import { formatSarif } from '../formats/sarif.ts';
import { formatText } from '../formats/text/text.ts';
import { judgeCheckout } from '../report/judge-checkout.ts';
import type { CheckReport } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

const floors = [...severities.toReversed(), 'never'] as const;

/** Finds problems and says so. */
export const check: Command = {
  name: 'check',
  summary: 'find what would make a release fail, or leaves it open to misuse',
  help: `Finds what would make a release fail, or leaves it open to misuse.

Usage: trusted-publishing check [OPTION…] [PATH…]

PATH is a file or a folder, the working folder unless given. In a folder: .github/workflows/*.yml and *.yaml, every
action.yml and action.yaml outside .git and node_modules, and .github/trusted-publishing.yml.

Options:
  --format FORMAT     text (for people, the default), json (see schemas/report.json), github (annotations in
                      GitHub Actions) or sarif (code scanning)
  --fail-on SEVERITY  the least severity that makes the exit code 1: error, warning (the default), information,
                      hint, or never
  -h, --help          this text

Exit code: 0 when nothing was found at or above that severity, 1 when something was, 2 when it could not run.
`,
  options: {
    format: { kind: 'value', words: formats },
    'fail-on': { kind: 'value', words: floors },
  },
  run(given, terminal) {
    const floor = floors.find((each) => each === valueOf(given, 'fail-on')) ?? 'warning';
    const format = formats.find((each) => each === valueOf(given, 'format')) ?? 'text';
    const report = checkPaths(given.operands, terminal.workingFolder);
    for (const failure of report.failures) terminal.warn(`trusted-publishing: ${failure}`);
    terminal.write(written(report, format, terminal));
    return floor !== 'never' && holds(report, floor) ? 1 : 0;
  },
};

/** Judges everything that the paths name; the working folder when there are none. */
function checkPaths(paths: readonly string[], workingFolder: string): CheckReport {
  const reports = targetsOf(paths.length === 0 ? ['.'] : paths, workingFolder).map((target) => {
    const checkout = openCheckout(target);
    return judgeCheckout(checkout, (path) => withSlashes(relative(workingFolder, checkout.locate(path))));
  });
  const files = reports.flatMap((report) => report.files);
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    publications: reports.reduce((sum, report) => sum + report.publications, 0),
    failures: reports.flatMap((report) => report.failures),
  };
}

function written(report: CheckReport, format: Format, terminal: Terminal): string {
  switch (format) {
    case 'text':
      return formatText(report, terminal);
    case 'json':
      return formatJson(report);
    case 'github':
      return formatGithub(report, folderOfStep(terminal));
    case 'sarif':
      return formatSarif(report);
  }
}

/** Where in the checkout the step runs (`working-directory`); the checkout itself outside of GitHub Actions. */
function folderOfStep({ workingFolder, checkout }: Terminal): string {
  return checkout === undefined || !isWithin(checkout, workingFolder) ? '' : pathWithin(checkout, workingFolder);
}

function holds({ files }: CheckReport, floor: Severity): boolean {
  return files.some((file) => file.findings.some(({ severity }) => atLeast(severity, floor)));
}
