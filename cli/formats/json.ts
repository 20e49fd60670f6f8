import type { CheckReport, ReportedFinding } from '../report/report.ts';

/** The report as JSON, for programs; its schema is `schemas/report.json`. */
export function formatJson({ files }: CheckReport): string {
  const shown = files.map(({ path, publications, findings }) => ({
    path,
    publications,
    findings: findings.map(shownFinding),
  }));
  return `${JSON.stringify({ version: 1, files: shown }, undefined, 2)}\n`;
}

function shownFinding({ fixes, ...finding }: ReportedFinding) {
  return { ...finding, fixes: fixes.map(({ title, safe }) => ({ title, safe })) };
}
