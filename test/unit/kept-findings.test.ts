import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer, type Report } from '../../analysis/analyze.ts';
import {
  isActionPath,
  isWorkflowPath,
  type Repository,
  repositoryOf,
  withFile,
} from '../../analysis/repository/repository.ts';
import { rules } from '../../analysis/rules/index.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import { someEdit } from './kept-repositories.ts';
import { seededRandom } from './seeded-random.ts';

/** How many repositories are edited, so many times each. */
const rounds = Number(process.env['KEPT_ROUNDS'] ?? 20);
const EDITS = 30;

type Shown = ReturnType<typeof shown>;

/** All that can be seen of a report. */
function shown({ findings, publications, failures }: Report) {
  return {
    findings: findings.map(({ fixes, ...finding }) => ({
      ...finding,
      fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits: edits() })),
    })),
    publications: publications.map(({ registry, file, span, run }) => ({
      registry: registry?.id,
      path: file.path,
      span,
      job: run.job.id,
    })),
    failures,
  };
}

/** What is shown of one file. */
function onlyOf(path: string, { findings, publications }: Shown) {
  const isThere = (each: { readonly path: string }): boolean => each.path === path;
  return { findings: findings.filter(isThere), publications: publications.filter(isThere) };
}

/** A repository with nothing read or kept. */
function afresh({ files }: Repository): Repository {
  return repositoryOf(Array.from(files.values(), ({ path, text }) => [path, text]));
}

const restingOnOthers = [
  'overlapping-tags',
  'publisher-mismatch',
  'release-not-started',
  'repository-mismatch',
  'reusable-publisher',
  'unused-caller-input',
  'unused-ignore',
];

function edited(repository: Repository, random: ReturnType<typeof seededRandom>): Repository {
  return withFile(repository, ...someEdit(random, (path) => repository.files.get(path)?.text));
}

const publishing = (on: string, steps: string): string =>
  `on: ${on}\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    permissions: write-all\n    steps:\n${steps}`;
const upload = '      - uses: pypa/gh-action-pypi-publish@release/v1\n';
const trial = `${upload}        with: {repository-url: https://test.pypi.org/legacy/}\n`;
const maker = (on: string): string => publishing(on, '      - uses: googleapis/release-please-action@v4\n');
const workflow = (name: string): string => `.github/workflows/${name}.yml`;

describe('what is kept from one state of a repository to the next', () => {
  it('is what a fresh look finds, of all files and of each, whatever is edited and whatever is given up', () => {
    const seen = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(round);
      const analyzer = createAnalyzer();
      let repository = repositoryOf([]);
      for (let edit = 0; edit < EDITS; edit++) {
        repository = edited(repository, random);
        const message = `seed ${round}, edit ${edit}`;
        const paths = [...repository.files.keys()].filter((path) => isWorkflowPath(path) || isActionPath(path));
        const path = paths[random(paths.length)];
        // Another edit comes before all is worked out.
        if (random(4) === 0) {
          analyzer.steps(repository).next();
          continue;
        }
        const fresh = shown(createAnalyzer().analyze(afresh(repository)));
        for (const { rule } of fresh.findings) seen.add(rule);
        if (path !== undefined && random(2) === 0) {
          assert.deepEqual(onlyOf(path, shown(analyzer.part(repository, path))), onlyOf(path, fresh), message);
        }
        if (random(4) > 0) assert.deepEqual(shown(analyzer.analyze(repository)), fresh, message);
      }
    }
    // What rests on other files comes about.
    for (const rule of restingOnOthers) assert.ok(seen.has(rule), `${rule} never comes about`);
  });

  it('is worked out again only where an edit concerns it', () => {
    const texts: Readonly<Record<string, string>> = {
      [workflow('production')]: publishing("{push: {tags: ['v*']}}", upload),
      [workflow('trial')]: publishing("{push: {tags: ['v*']}}", trial),
      [workflow('waiting')]: publishing('{release: {types: [published]}}', upload),
      [workflow('maker')]: maker('{release: {types: [created]}}'),
    };
    const edits: readonly (readonly [path: string, text: string, worked: readonly string[]])[] = [
      // The lines of the others move, and they still say the same to those that look at them.
      [workflow('maker'), `#\n${texts[workflow('maker')]}`, ['maker']],
      [workflow('trial'), `#\n${texts[workflow('trial')]}`, ['trial']],
      [workflow('waiting'), `#\n${texts[workflow('waiting')]}`, ['waiting']],
      [workflow('maker'), maker('{push: {branches: [main]}}'), ['maker', 'waiting', 'production', 'trial']],
      [workflow('trial'), publishing("{push: {tags: ['v*-dev-*']}}", trial), ['trial', 'production']],
    ];
    const judged: string[] = [];
    const counting: Rule = {
      id: 'counting',
      severity: 'hint',
      title: '',
      documentation: { what: '', why: '', fix: '' },
      check({ root }) {
        judged.push(root.file.path);
        return [];
      },
    };
    const analyzer = createAnalyzer([counting, ...rules]);
    let repository = repositoryOf(Object.entries(texts));
    analyzer.analyze(repository);
    for (const [path, text, worked] of edits) {
      judged.length = 0;
      repository = withFile(repository, path, text);
      analyzer.analyze(repository);
      assert.deepEqual(judged.toSorted(), worked.map(workflow).toSorted(), `${path}\n${text}`);
    }
  });

  it('is all that is said of one file early on, and what is missing comes without taking anything back', () => {
    const waiting = publishing('{release: {types: [published]}}', upload);
    const ignoring = `# trusted-publishing: ignore-file[release-not-started]\n${waiting}`;
    const repository = repositoryOf([
      [workflow('waiting'), waiting],
      [workflow('ignoring'), ignoring],
      ...Array.from(
        { length: 20 },
        (_, index) => [workflow(`maker${index}`), maker(`{push: {branches: [b${index}]}}`)] as const,
      ),
    ]);
    const analyzer = createAnalyzer();
    const rulesIn = ({ findings }: Report): readonly string[] => findings.map(({ rule }) => rule);
    const early = ['waiting', 'ignoring'].map((name) => rulesIn(analyzer.early(repository, workflow(name))));
    const whole = analyzer.analyze(repository);
    const late = ['waiting', 'ignoring'].map((name) => rulesIn(analyzer.part(repository, workflow(name))));
    assert.deepEqual(
      late.map((found, index) => found.filter((rule) => early[index]?.includes(rule) !== true)),
      [['release-not-started'], []],
    );
    for (const [index, found] of early.entries()) {
      assert.ok(found.length > 0 && found.every((rule) => late[index]?.includes(rule)), found.join());
    }
    assert.deepEqual(whole.byPath.get(workflow('waiting')), analyzer.early(repository, workflow('waiting')).findings);
  });
});
