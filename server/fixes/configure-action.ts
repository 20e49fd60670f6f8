import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver';
import type { Publication } from '../../analysis/publications/types.ts';
import { type Span, touches } from '../../analysis/text/span.ts';
import { CONFIGURE_COMMAND } from '../../protocol/index.ts';

/** The client's command that leads through the set-up of a publication. */
export function configureCommand(uri: string, title: string): Command {
  return { title, command: CONFIGURE_COMMAND, arguments: [uri] };
}

/** The way to the client's set-up page, for a place at which something is published. */
export function configureActions(publications: readonly Publication[], span: Span, uri: string): readonly CodeAction[] {
  const here = publications.some(({ registry, step }) => registry !== undefined && touches(step.step.span, span));
  if (!here) return [];
  const title = 'Configure trusted publisher…';
  return [{ title, kind: CodeActionKind.RefactorRewrite, command: configureCommand(uri, title) }];
}
