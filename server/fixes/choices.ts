import { CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { ignoreInFile, ignoreOnLine } from '../../analysis/ignores/index.ts';
import type { Finding, Rule } from '../../analysis/rules/types.ts';
import { type Span, touches } from '../../analysis/text/span.ts';
import { FIX_ALL_KIND } from '../capabilities.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import type { Placed } from '../repositories/repositories.ts';
import type { FileFindings } from '../repositories/repository-findings.ts';
import type { Choice } from './choice.ts';
import { fixAll, isSafelyFixable } from './fix-all.ts';
import { planFor } from './plan-for.ts';
import { recordChoices } from './record-choices.ts';

/** Comments cannot silence these: the one is about comments, the others are about files that have none. */
const NOT_IGNORABLE: ReadonlySet<string> = new Set(['unused-ignore', 'invalid-configuration', 'unreadable-file']);

/** What can be done at a place of a file: fixes first, the best of each finding before others, then what only silences. */
export function choicesAt(
  placed: Placed,
  span: Span,
  rules: readonly Rule[],
  client: ClientAbilities,
): readonly Choice[] {
  const { repository, path } = placed;
  const here = repository.findings.of(path);
  if (here === undefined) return [];
  const found = here.findings.flatMap((finding, index) => {
    const diagnostic = here.diagnostics[index];
    return diagnostic !== undefined && touches(finding.span, span) ? [{ finding, diagnostic }] : [];
  });
  const fixes = found.flatMap(({ finding, diagnostic }) => fixesOf(finding, diagnostic));
  return [
    ...fixes,
    ...plansAt(placed, span),
    ...recordChoices(placed, span, client),
    ...found.flatMap(({ finding, diagnostic }) => ignoresOf(here, finding, diagnostic)),
    ...fixAllOf(placed, here, rules),
  ];
}

function fixesOf(finding: Finding, diagnostic: Diagnostic): readonly Choice[] {
  const possible = finding.fixes.filter((fix) => fix.edits() !== undefined);
  return possible.map((fix, index) => ({
    id: `fix ${finding.rule} ${finding.span.start} ${fix.title}`,
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: index === 0,
    edits: () => fix.edits(),
  }));
}

function plansAt({ repository, path }: Placed, span: Span): readonly Choice[] {
  const current = repository.texts.repository();
  return repository.findings.publications(path).flatMap((publication) => {
    const plan = touches(publication.step.step.span, span) ? planFor(current, publication) : undefined;
    if (plan === undefined) return [];
    const id = `plan ${publication.span.start} ${plan.title}`;
    return [
      {
        id,
        title: plan.title,
        kind: CodeActionKind.RefactorRewrite,
        diagnostics: [],
        isPreferred: false,
        edits: () => plan.edits(),
      },
    ];
  });
}

function ignoresOf({ file }: FileFindings, finding: Finding, diagnostic: Diagnostic): readonly Choice[] {
  const { rule, path } = finding;
  if (NOT_IGNORABLE.has(rule)) return [];
  const choice = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: false };
  return [
    {
      ...choice,
      id: `ignore-line ${rule} ${finding.span.start}`,
      title: `Ignore ${rule} on this line`,
      edits: () => [{ path, edits: [ignoreOnLine(file, finding)] }],
    },
    {
      ...choice,
      id: `ignore-file ${rule}`,
      title: `Ignore ${rule} in this file`,
      edits: () => [{ path, edits: [ignoreInFile(file, rule)] }],
    },
  ];
}

function fixAllOf({ repository, path }: Placed, { findings }: FileFindings, rules: readonly Rule[]): readonly Choice[] {
  if (!findings.some(isSafelyFixable)) return [];
  return [
    {
      id: 'fix-all',
      title: 'Fix all trusted publishing problems that have a safe fix',
      kind: FIX_ALL_KIND,
      diagnostics: [],
      isPreferred: false,
      edits() {
        const edits = fixAll(repository.texts.repository(), path, rules, repository.settings());
        return edits && [{ path, edits }];
      },
    },
  ];
}
