import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { isByOidc } from '../../analysis/publications/types.ts';
import { registries } from '../../analysis/registries/index.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { fillTemplate, templates, type WorkflowTemplate } from '../../analysis/templates/index.ts';
import { inRoot } from '../../scripts/root.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync(inRoot('snippets', 'trusted-publishing.json'), 'utf8')) as Readonly<
  Record<string, Snippet>
>;

for (const template of templates) {
  describe(`the template ${template.id}`, () => {
    const text = fillTemplate(template);
    const { findings, publications } = createAnalyzer().analyze(
      repositoryOf([['.github/workflows/release.yml', text]]),
    );

    it('gives no cause for more than information', () => {
      const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(grave, []);
    });

    it('publishes to its registries, to each by OIDC', () => {
      assert.deepEqual(
        publications.map(({ registry }) => registry?.id),
        sortedLike(
          publications.map(({ registry }) => registry?.id),
          template.registries,
        ),
      );
      assert.ok(publications.every(isByOidc));
    });

    it('gives its jobs the least: nothing by default, id-token to those that publish alone', () => {
      const { permissions, jobs } = parse(text) as Parsed;
      assert.deepEqual(permissions, {});
      const publishing = new Set(publications.map(({ run }) => run.job.id));
      for (const [id, job] of Object.entries(jobs)) {
        const allowed = publishing.has(id) ? ['contents', 'id-token'] : ['contents'];
        assert.deepEqual(
          Object.keys(job.permissions).filter((scope) => !allowed.includes(scope)),
          [],
        );
        assert.equal(job.permissions['id-token'], publishing.has(id) ? 'write' : undefined);
        assert.equal(publishing.has(id), job.environment !== undefined || job.with?.environment !== undefined);
      }
    });

    it('is the snippet of the editor', () => {
      const snippet = snippets[template.title];
      assert.equal(snippet?.prefix, `trusted-publishing-${template.id}`);
      assert.equal(`${expanded(snippet.body)}\n`, text);
    });
  });
}

describe('the templates', () => {
  it('serve every registry, alone or with others', () => {
    const served = new Set(templates.flatMap((template) => template.registries));
    assert.deepEqual(
      registries.map(({ id }) => id).filter((id) => !served.has(id)),
      [],
    );
  });
});

describe('filling in a template', () => {
  const template: WorkflowTemplate = {
    id: 'x',
    title: '',
    description: '',
    registries: [],
    places: [
      { name: 'environment', hint: '', initial: 'pypi' },
      { name: 'project', hint: '', initial: 'my-project' },
    ],
    text: 'name: <environment>\nurl: https://pypi.org/p/<project>\nsteps:\n  - run: echo <project>\n',
  };
  const cases: readonly (readonly [values: Readonly<Record<string, string>>, expected: string])[] = [
    [{}, 'name: pypi\nurl: https://pypi.org/p/my-project\nsteps:\n  - run: echo my-project\n'],
    [{ environment: '', project: 'a' }, 'name: pypi\nurl: https://pypi.org/p/a\nsteps:\n  - run: echo a\n'],
    [{ environment: 'on: air', project: 'a' }, "name: 'on: air'\nurl: https://pypi.org/p/a\nsteps:\n  - run: echo a\n"],
    [{ environment: '2026', project: 'a' }, "name: '2026'\nurl: https://pypi.org/p/a\nsteps:\n  - run: echo a\n"],
    [
      { environment: '<project>', project: '$&' },
      'name: <project>\nurl: https://pypi.org/p/$&\nsteps:\n  - run: echo $&\n',
    ],
  ];
  for (const [values, expected] of cases) {
    it(JSON.stringify(values), () => assert.equal(fillTemplate(template, values), expected));
  }
});

interface Parsed {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: Readonly<Record<string, string>>;
        readonly environment?: unknown;
        readonly with?: Readonly<Record<string, unknown>>;
      }
    >
  >;
}

/** What the editor leaves of a snippet when no tab stop is changed. */
function expanded(body: readonly string[]): string {
  const escaped = /\\([\\$}])/g;
  return body
    .join('\n')
    .replaceAll(/(?<!\\)\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replaceAll(escaped, '$1');
}

/** The wanted items, in the order in which they are found. */
function sortedLike<Item>(found: readonly Item[], wanted: readonly Item[]): readonly Item[] {
  return [...wanted].sort((a, b) => found.indexOf(a) - found.indexOf(b));
}
