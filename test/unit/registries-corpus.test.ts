import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { mintingActions, publishActions } from '../../analysis/registries/index.ts';
import { sharedData } from '../shared-data.ts';

const corpus = sharedData('corpus');

interface Use {
  readonly slug: string;
  readonly path: string;
  readonly inputs: readonly string[];
}

/** Every step of a file that uses an action with inputs, wherever it stands. */
function usesIn(value: unknown): readonly Use[] {
  if (Array.isArray(value)) return value.flatMap(usesIn);
  if (value === null || typeof value !== 'object') return [];
  const entries = value as Readonly<Record<string, unknown>>;
  const [slug, path = ''] =
    String(entries['uses'] ?? '')
      .match(/^([^/@]+\/[^/@]+)(?:\/([^@]+))?@/)
      ?.slice(1) ?? [];
  const given = entries['with'];
  const own =
    slug === undefined || typeof given !== 'object' || given === null
      ? []
      : [{ slug, path, inputs: Object.keys(given) }];
  return [...own, ...Object.values(entries).flatMap(usesIn)];
}

describe('real workflows', { skip: corpus === undefined && 'the collection of workflows is not there' }, () => {
  it('give known actions no input that their data does not have', () => {
    const unknown = globSync('**/*.{yml,yaml}', { cwd: corpus ?? '.' }).flatMap((file) =>
      parseAllDocuments(readFileSync(join(corpus ?? '.', file), 'utf8'), { uniqueKeys: false })
        .flatMap((document) => ('errors' in document && document.errors.length === 0 ? usesIn(document.toJS()) : []))
        .flatMap(({ slug, path, inputs }) => {
          const publishing = publishActions(slug, path).map(({ action }) => action);
          const known = [...publishing, ...mintingActions(slug, path).map(({ action }) => action)];
          if (known.length === 0) return [];
          const names = known.flatMap((action) => action.inputs.map((input) => input.name.toLowerCase()));
          const mistakes = publishing.flatMap((action) => Object.keys(action.inputMistakes));
          const missing = inputs.filter((name) => !names.includes(name.toLowerCase()) && !mistakes.includes(name));
          return missing.map((name) => `${file}: ${slug} ${path} ${name}`);
        }),
    );
    assert.deepEqual(unknown, []);
  });
});
