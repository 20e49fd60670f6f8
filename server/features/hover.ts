import { type Hover, MarkupKind } from 'vscode-languageserver';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import { type Lines, offsetAt, rangeOf } from '../../analysis/text/lines.ts';
import { compareSpans, contains, type Span } from '../../analysis/text/span.ts';
import { linesIn } from '../findings/lines-in.ts';
import type { Placed } from '../repositories/repositories.ts';
import type { Session } from '../session.ts';
import { publicationCard } from '../words/publication-card.ts';
import { reasonCard, ruleCard } from '../words/rule-card.ts';

/** A text about a place. */
interface Card {
  readonly span: Span;
  readonly markdown: string;
}

/** What is known of the publication, the finding or the rule's name under the pointer. */
export function showHovers({ connection, client, repositories, rules }: Session): void {
  connection.onHover(async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
    const placed = repositories.place(uri);
    if (placed === undefined) return null;
    if (!placed.repository.isReady()) await placed.repository.ready;
    const file = placed.repository.texts.repository().files.get(placed.path);
    if (file === undefined) return null;
    const lines = linesIn(file);
    const offset = offsetAt(lines, position);
    const at: Span = { start: offset, end: offset };
    const found = [...publicationCards(placed), ...findingCards(placed), ...nameCards(placed.path, lines, offset)];
    const cards = found.filter(({ span }) => contains(span, at));
    const [smallest] = cards
      .map(({ span }) => span)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || compareSpans(a, b));
    if (smallest === undefined) return null;
    const markdown = [...new Set(cards.map((card) => card.markdown))].join('\n\n---\n\n');
    const contents = client.showsMarkdown
      ? { kind: MarkupKind.Markdown, value: markdown }
      : {
          kind: MarkupKind.PlainText,
          value: markdown.replaceAll('**', '').replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2'),
        };
    return { contents, range: rangeOf(lines, smallest) };
  });

  function publicationCards({ repository, path }: Placed): readonly Card[] {
    const here = repository.findings.publications(path);
    return here.map((publication) => ({ span: publication.span, markdown: publicationCard(publication) }));
  }

  function findingCards({ repository, path }: Placed): readonly Card[] {
    return (repository.findings.of(path)?.findings ?? []).flatMap(({ rule, span }) => cardOf(rule, span, reasonCard));
  }

  /** The names of rules in ignore comments and in the configuration. */
  function nameCards(path: string, { text, starts }: Lines, offset: number): readonly Card[] {
    const start = starts.findLast((each) => each <= offset) ?? 0;
    const line = text.slice(
      start,
      starts.find((each) => each > offset),
    );
    if (path !== configurationPath && !/#[ \t]*trusted-publishing[ \t]*:[ \t]*ignore/.test(line)) return [];
    return Array.from(line.matchAll(/[a-z]+(?:-[a-z]+)*/g)).flatMap((word) => {
      const from = start + word.index;
      return cardOf(word[0], { start: from, end: from + word[0].length }, ruleCard);
    });
  }

  function cardOf(id: string, span: Span, words: (rule: Rule) => string): readonly Card[] {
    const rule = rules.find((each) => each.id === id);
    return rule === undefined ? [] : [{ span, markdown: words(rule) }];
  }
}
