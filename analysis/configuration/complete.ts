import { registries } from '../registries/index.ts';
import { ruleLevels } from '../rules/severity.ts';
import type { Span } from '../text/span.ts';
import { publisherKeys, sectionKeys } from './keys.ts';

/** What may stand at a place of the configuration. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** What it replaces: the word at the place. */
  readonly span: Span;
}

/** What the repository has to offer. */
export interface CompletionSources {
  /** Names of workflow files. */
  readonly workflows: readonly string[];
  readonly environments: readonly string[];
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

/**
 * What may be typed at an offset of `.github/trusted-publishing.yml`. Read from the lines alone, since the text at the cursor is
 * half typed.
 */
export function completionsAt(text: string, offset: number, sources: CompletionSources): readonly Completion[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (/(?:^|\s)#/.test(line)) return [];
  const word = /["']?([\w./-]*)$/.exec(line)?.[1] ?? '';
  const span = { start: offset - word.length, end: offset };
  const offer = (pairs: Iterable<readonly [label: string, detail: string]>): readonly Completion[] =>
    Array.from(pairs, ([label, detail]) => ({ label, detail, span }));
  const value = /(?:^|[\s{,-])([\w-]+):\s+["']?[\w./-]*$/.exec(line)?.[1];
  const section = sectionAt(text.slice(0, offset));
  if (section === 'rules') {
    if (value !== undefined) return offer(ruleLevels.map((severity) => [severity, 'Severity']));
    return /^\s+["']?[\w-]*$/.test(line) ? offer(sources.rules.map(({ id, title }) => [id, title])) : [];
  }
  if (section === 'publishers') {
    switch (value) {
      case 'registry':
        return offer(registries.map(({ id, name }) => [id, name]));
      case 'workflow':
        return offer(sources.workflows.map((name) => [name, 'Workflow']));
      case 'environment':
        return offer(sources.environments.map((name) => [name, 'Environment']));
      case undefined:
        return /^\s+(?:-\s+)?[\w-]*$|[{,]\s*[\w-]*$/.test(line) ? offer(publisherDetails) : [];
      default:
        return [];
    }
  }
  return /^\w*$/.test(line) ? offer(Object.entries(sectionKeys)) : [];
}

const publisherDetails = Object.entries(publisherKeys).map(([name, { detail }]) => [name, detail] as const);

/** The key at the left edge that the last line stands under. */
function sectionAt(before: string): string | undefined {
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  if (/^\w*$/.test(last)) return undefined;
  return lines.findLast((line) => /^\w+:/.test(line))?.match(/^\w+/)?.[0];
}
