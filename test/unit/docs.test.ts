import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { anchor } from '../../scripts/generate/rule-page.ts';
import { inRoot, root } from '../../scripts/root.ts';

const documents = ['*.md', 'docs/**/*.md', 'test/**/*.md'].flatMap((pattern) => globSync(pattern, { cwd: root }));

/** Links and pictures of a document, code left out. */
function linksIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

function anchorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] ?? ''));
}

describe('the documents', () => {
  for (const path of documents) {
    it(`${path} leads to files and headings that there are`, () => {
      const text = readFileSync(inRoot(path), 'utf8');
      for (const link of linksIn(text)) {
        // Pages of the repository's site, not files in it.
        if (/^(?:https?:|mailto:)/.test(link) || link.startsWith('../../security')) continue;
        const [file = '', heading] = link.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        assert.ok(existsSync(inRoot(target)), `${link}: no such file`);
        if (heading === undefined) continue;
        assert.ok(anchorsIn(readFileSync(inRoot(target), 'utf8')).includes(heading), `${link}: no such heading`);
      }
    });
  }

  it('name commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    for (const path of ['README.md', 'CONTRIBUTING.md']) {
      const named = [...readFileSync(inRoot(path), 'utf8').matchAll(/npm run ([\w-]+)/g)].map(
        (match) => match[1] ?? '',
      );
      assert.deepEqual(
        named.filter((name) => !(name in scripts)),
        [],
        path,
      );
    }
  });
});
