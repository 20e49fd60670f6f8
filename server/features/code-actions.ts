import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { FileEdit } from '../../analysis/edits/index.ts';
import { offsetAt } from '../../analysis/text/lines.ts';
import type { Span } from '../../analysis/text/span.ts';
import { FIX_ALL_KIND } from '../capabilities.ts';
import { linesIn } from '../findings/lines-in.ts';
import type { Choice } from '../fixes/choice.ts';
import { choicesAt } from '../fixes/choices.ts';
import { configureActions } from '../fixes/configure-action.ts';
import { recordActions } from '../fixes/record-choices.ts';
import { toWorkspaceEdit } from '../fixes/to-workspace-edit.ts';
import type { Placed } from '../repositories/repositories.ts';
import type { Session } from '../session.ts';

/** By what an action that was offered is found again when it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly span: Span;
  readonly id: string;
}

/** The lightbulb: fixes, ways to ignore, the plan of a publication, and all safe fixes at once. */
export function offerCodeActions({ connection, client, rules, repositories }: Session): void {
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const placed = repositories.place(uri);
    if (placed === undefined) return [];
    if (!placed.repository.isReady()) await placed.repository.ready;
    const span = spanOf(placed, range);
    if (span === undefined) return [];
    const choices = distinct(choicesAt(placed, span, rules, client).filter(({ kind }) => isWanted(kind, context)));
    const pages = client.configures
      ? [
          ...recordActions(placed, span, uri),
          ...configureActions(placed.repository.findings.publications(placed.path), span, uri),
        ]
      : [];
    const actions = choices.flatMap((choice): CodeAction[] => {
      const action = actionOf(choice);
      if (client.resolvesEdits) return [{ ...action, data: { uri, span, id: choice.id } satisfies ActionData }];
      const edit = editOf(placed, choice);
      return edit === undefined ? [] : [{ ...action, edit }];
    });
    return [...actions, ...pages.filter(({ kind }) => kind !== undefined && isWanted(kind, context))];
  });

  connection.onCodeActionResolve((action) => {
    const { uri, span, id } = action.data as ActionData;
    const placed = repositories.place(uri);
    const choice = placed && choicesAt(placed, span, rules, client).find((each) => each.id === id);
    const edit = placed && choice && editOf(placed, choice);
    // The text has changed since: what was chosen is not there any more.
    if (edit === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
    return { ...action, edit };
  });

  const editOf = ({ repository }: Placed, choice: Choice) => {
    const edits: readonly FileEdit[] | undefined = choice.edits();
    return edits && toWorkspaceEdit(client, repository, edits);
  };
}

function actionOf({ title, kind, diagnostics, isPreferred }: Choice): CodeAction {
  return {
    title,
    kind,
    ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
    ...(isPreferred && { isPreferred }),
  };
}

/** The span of a range in the text of a file as it is now. */
function spanOf({ repository, path }: Placed, range: CodeActionParams['range']): Span | undefined {
  const file = repository.texts.repository().files.get(path);
  if (file === undefined) return undefined;
  const lines = linesIn(file);
  return { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
}

/** A plan that is also the fix of a finding is offered once. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  const fixes = new Set(choices.flatMap(({ kind, title }) => (kind === CodeActionKind.QuickFix ? [title] : [])));
  return choices.filter(({ kind, title }) => kind !== CodeActionKind.RefactorRewrite || !fixes.has(title));
}

/** A kind stands for all that begin with it and a dot. Nobody gets source actions without asking for them. */
function isWanted(kind: string, { only }: CodeActionParams['context']): boolean {
  if (!only) return kind !== FIX_ALL_KIND;
  return only.some((wanted) => wanted === CodeActionKind.Empty || kind === wanted || kind.startsWith(`${wanted}.`));
}
