import { homepage, version } from '../../analysis/project.ts';
import { rules } from '../../analysis/rules/index.ts';
import { rulePage } from '../../analysis/rules/rule-page.ts';
import type { Rule, Severity } from '../../analysis/rules/types.ts';
import type { Range } from '../../analysis/text/span.ts';
import type { CheckReport, FileChange, ReportedFinding, ReportedFix } from '../report/report.ts';

/** The report as SARIF 2.1.0 (OASIS standard, 2020-03-27), which code scanning reads. */
export function formatSarif(report: CheckReport): string {
  const results = report.files.flatMap(({ path, findings }) => findings.map((finding) => resultOf(path, finding)));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'trusted-publishing',
            informationUri: homepage,
            version,
            semanticVersion: version,
            rules: rules.map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results,
        invocations: [
          {
            executionSuccessful: true,
            ...(report.failures.length === 0
              ? {}
              : { toolExecutionNotifications: report.failures.map((text) => ({ level: 'error', message: { text } })) }),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function descriptorOf(rule: Rule) {
  const { what, why, fix } = rule.documentation;
  return {
    id: rule.id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: what },
    help: { text: `${what} ${why} ${fix}`, markdown: `${what}\n\n${why}\n\n${fix}` },
    helpUri: rulePage(rule.id),
    defaultConfiguration:
      rule.severity === 'off' ? { enabled: false } : { enabled: true, level: levels[rule.severity] },
  };
}

function resultOf(path: string, finding: ReportedFinding) {
  const index = rules.findIndex(({ id }) => id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physicalLocation(path, finding.range) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            physicalLocation: physicalLocation(related.path, related.range),
            message: { text: related.message },
          })),
        }),
    ...fixesOf(finding.fixes),
    properties: { severity: finding.severity },
  };
}

function fixesOf(fixes: readonly ReportedFix[]) {
  const written = fixes.flatMap(({ title, safe, changes }) => {
    const artifactChanges = changes().filter(({ replacements }) => replacements.length > 0);
    const text = safe ? title : `${title} (set-up: register the publisher first)`;
    return artifactChanges.length === 0
      ? []
      : [{ description: { text }, artifactChanges: artifactChanges.map(artifactChangeOf) }];
  });
  return written.length === 0 ? {} : { fixes: written };
}

function artifactChangeOf({ path, replacements }: FileChange) {
  return {
    artifactLocation: { uri: uriOf(path) },
    replacements: replacements.map(({ range, text }) => ({
      deletedRegion: regionOf(range),
      ...(text === '' ? {} : { insertedContent: { text } }),
    })),
  };
}

function physicalLocation(path: string, range: Range) {
  return { artifactLocation: { uri: uriOf(path) }, region: regionOf(range) };
}

/** Lines and columns from 1, the end column exclusive. */
function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A path as a relative URI reference: every part percent-encoded, so that none reads as a scheme, a query or a fragment. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
