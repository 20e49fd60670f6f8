import type { CodeLens, Range } from 'vscode-languageserver';
import type { Publication } from '../../analysis/publications/types.ts';
import { type Lines, positionAt } from '../../analysis/text/lines.ts';
import { USE_TRUSTED_PUBLISHING, type UseTrustedPublishingArgument } from '../../protocol/index.ts';
import { linesIn } from '../findings/lines-in.ts';
import { configureCommand } from '../fixes/configure-action.ts';
import { canBeMoved } from '../fixes/plan-for.ts';
import type { Session } from '../session.ts';
import { publicationLine } from '../words/publication-words.ts';

/** A line above each publication: what it publishes where and by what right, and the move to trusted publishing. */
export function showCodeLenses({ connection, client, repositories }: Session): void {
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const placed = repositories.place(uri);
    if (placed === undefined) return [];
    const { repository, path } = placed;
    if (!repository.isReady()) await repository.ready;
    const file = repository.texts.repository().files.get(path);
    if (file === undefined || !repository.settings().codeLens) return [];
    const lines = linesIn(file);
    const here = repository.findings.publications(path).filter(({ registry }) => registry !== undefined);
    return distinct(here.flatMap((publication) => lensesOf(publication, uri, lines, client.configures)));
  });
}

/** @param configures whether the client has a page that leads through the set-up */
function lensesOf(publication: Publication, uri: string, lines: Lines, configures: boolean): readonly CodeLens[] {
  const start = positionAt(lines, publication.step.step.span.start);
  const range: Range = { start, end: start };
  const lens: CodeLens = { range, command: { title: publicationLine(publication), command: '' } };
  const page = configures ? [{ range, command: configureCommand(uri, 'Configure…') }] : [];
  if (!canBeMoved(publication)) return [lens, ...page];
  const argument: UseTrustedPublishingArgument = { uri, position: positionAt(lines, publication.span.start) };
  return [
    lens,
    { range, command: { title: 'Use trusted publishing', command: USE_TRUSTED_PUBLISHING, arguments: [argument] } },
    ...page,
  ];
}

/** One publication that runs for several callers, or in several legs of a matrix, is shown once. */
function distinct(lenses: readonly CodeLens[]): CodeLens[] {
  const seen = new Map(lenses.map((lens) => [JSON.stringify(lens), lens]));
  return [...seen.values()];
}
